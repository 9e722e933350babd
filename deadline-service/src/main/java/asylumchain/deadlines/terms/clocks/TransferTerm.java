package asylumchain.deadlines.terms.clocks;

import static asylumchain.deadlines.terms.clocks.ResponsibilityTerms.due;

import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.deadlines.terms.clocks.Responsibility.Accepted;
import asylumchain.events.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// How long a transfer to the responsible state may take: six months; longer for who absconded, and
/// at least three months for who came back.
record TransferTerm(ResponsibilityTerms terms) {

  /// The term as it stands; without a last day while an appeal or a measure holds it up.
  Told told(Accepted accepted) {
    var ordinary = ordinary(accepted);
    var interrupted = accepted.interrupted();
    return interrupted == null ? ordinary : interrupted(ordinary, interrupted);
  }

  private Told interrupted(Told transfer, LocalDate since) {
    var suspended =
        Step.of(
                StepCode.TRANSFER_SUSPENDED,
                terms.isAmmr()
                    ? "Regulation (EU) 2024/1351, art. 43(3) and 46(1)"
                    : "Regulation (EU) 604/2013, art. 27(3) and 29(1)")
            .with("on", since);
    var clock = transfer.clock();
    return Told.of(
        new Clock(clock.clock(), clock.rule(), Clock.State.SUSPENDED, clock.startedOn(), null),
        Steps.and(transfer.steps(), List.of(suspended)));
  }

  /// The term while nothing interrupts it.
  Told ordinary(Accepted accepted) {
    var rule = terms.isAmmr() ? "ammr46-transfer" : "dublin3-transfer";
    var draft = terms.named(ResponsibilityTerms.TRANSFER, rule);
    var before = Steps.and(terms.told(), accepted.how());
    var abscondedOn = accepted.abscondedOn();
    if (abscondedOn == null) {
      return draft.from(accepted.from(), accepted.startedBy(), before);
    }
    var absconded =
        Steps.and(
            before,
            List.of(Step.of(StepCode.ABSCONDED, terms.basisOfLapse()).with("on", abscondedOn)));
    if (!terms.isAmmr()) {
      return draft
          .under(Map.of("absconded", "true"))
          .unextended(accepted.from(), accepted.startedBy(), absconded);
    }
    var absent = draft.to("absconded").unextended(abscondedOn, Word.ABSCONDED, absconded);
    var reappearedOn = accepted.reappearedOn();
    return reappearedOn == null
        ? absent
        : reappeared(
            draft.from(accepted.from(), accepted.startedBy(), absconded),
            absent,
            draft.to("reappearedAtLeast").unextended(reappearedOn, Word.REAPPEARED, List.of()),
            reappearedOn);
  }

  /// What is left of the ordinary term, and at least three months, within the long term.
  private static Told reappeared(Told ordinary, Told absent, Told least, LocalDate reappearedOn) {
    var longer = due(ordinary).isBefore(due(least)) ? due(least) : due(ordinary);
    var dueOn = longer.isAfter(due(absent)) ? due(absent) : longer;
    var step =
        Step.of(StepCode.REAPPEARED, "Regulation (EU) 2024/1351, art. 46(2)")
            .with("on", reappearedOn)
            .with("least", due(least))
            .with("end", dueOn);
    var clock = ordinary.clock();
    return Told.of(
        new Clock(clock.clock(), clock.rule(), clock.state(), clock.startedOn(), dueOn),
        Steps.and(ordinary.steps(), List.of(step)));
  }
}
