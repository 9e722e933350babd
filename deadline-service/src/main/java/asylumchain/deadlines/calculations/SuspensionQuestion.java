package asylumchain.deadlines.calculations;

import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Suspension;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// For how many days a term stood still and, when its last day is given, to which day that moves
/// it.
final class SuspensionQuestion {

  private SuspensionQuestion() {}

  static Outcome standstill(Asked asked) {
    if (!asked.inputs().has("suspensions")) {
      throw Inputs.missing("suspensions");
    }
    int days = Suspension.days(asked.inputs().suspensions());
    var results = new LinkedHashMap<String, Object>();
    var steps = new ArrayList<Step>();
    results.put("days", days);
    steps.add(Step.of(StepCode.STOOD_STILL, asked.version().basis()).with("days", days));
    asked
        .inputs()
        .optionalDay("due")
        .ifPresent(
            due -> {
              var end = due.plusDays(days);
              results.put("due", end);
              steps.add(
                  Step.of(StepCode.SUSPENDED, asked.version().basis())
                      .with("days", days)
                      .with("end", end));
            });
    return new Outcome(results, steps);
  }
}
