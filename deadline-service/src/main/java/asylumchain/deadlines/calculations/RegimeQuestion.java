package asylumchain.deadlines.calculations;

import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Regime;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which law governs.
final class RegimeQuestion {

  private RegimeQuestion() {}

  /// Which procedural regime, and by when it asks for a decision; or beside it the regime of
  /// responsibility, when the day of registration is what is given besides. Where the day of making
  /// is given too, the three days are given to ask which of them decides: the procedure is told.
  static Outcome procedure(Asked asked) {
    if (!asked.inputs().has("lodged") && asked.inputs().has("registered")) {
      var responsibility = responsibility(asked);
      return new Outcome(
          Map.of("responsibility", String.valueOf(responsibility.result())),
          responsibility.steps());
    }
    var lodgedOn = asked.day("lodged");
    var regime = Regime.onLodging(asked.book(), lodgedOn);
    var steps = new ArrayList<Step>();
    steps.add(
        Step.of(StepCode.REGIME, regime.basis())
            .with("lodgedOn", lodgedOn)
            .with("regime", regime.word()));
    var results = new LinkedHashMap<String, Object>();
    if (asked.inputs().has("registered") && !asked.inputs().has("made")) {
      var responsibility = responsibility(asked);
      steps.addAll(responsibility.steps());
      results.put("procedure", regime.word().name());
      results.put("responsibility", String.valueOf(responsibility.result()));
    } else {
      var rule = regime.word() == Word.APR ? "apr35-regular" : "vw42-decision-term";
      var version = asked.about(rule, "lodged").version();
      var reckoned =
          Reckoning.of(
                  asked.book(), asked.calendar(), version, version.mainEnd(), lodgedOn, Word.LODGED)
              .reckoned();
      steps.addAll(reckoned.steps());
      results.put("due", reckoned.due());
      results.put("regime", regime.word().name());
    }
    return new Outcome(results, steps);
  }

  static Outcome responsibility(Asked asked) {
    var registeredOn = asked.day("registered");
    var regime = Regime.onRegistration(asked.book(), registeredOn);
    return new Outcome(
        regime.word().name(),
        List.of(
            Step.of(StepCode.RESPONSIBILITY, regime.basis())
                .with("registeredOn", registeredOn)
                .with("regime", regime.word())));
  }
}
