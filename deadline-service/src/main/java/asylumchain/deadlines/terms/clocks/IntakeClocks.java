package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Meaning;
import asylumchain.deadlines.terms.Word;
import java.util.List;

/// The terms of the shadow stock: from the wish for asylum to registration, from there to lodging.
final class IntakeClocks {

  static final List<String> NAMED_RULES =
      List.of("vb3107b-registration", "apr27-registration", "apr28-lodging", "apr51-lodging");

  private IntakeClocks() {}

  static void gather(Gathering gathering) {
    var facts = gathering.facts();
    var madeOn = facts.days().madeOn();
    var registeredOn = facts.days().registeredOn();
    if (facts.days().lodgedOn() != null || facts.ending() != null) {
      return;
    }
    if (registeredOn != null) {
      var rule = gathering.isOnTrack(Meaning.BORDER) ? "apr51-lodging" : "apr28-lodging";
      ClockDraft.of(gathering, "lodging", rule, registeredOn)
          .ifPresent(it -> gathering.add(it.from(registeredOn, Word.REGISTERED, List.of())));
    } else if (madeOn != null) {
      ClockDraft.of(gathering, "registration", "apr27-registration", madeOn)
          .or(() -> ClockDraft.of(gathering, "registration", "vb3107b-registration", madeOn))
          .ifPresent(it -> gathering.add(it.from(madeOn, Word.MADE, List.of())));
    }
  }
}
