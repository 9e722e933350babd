package asylumchain.deadlines.penalty.told;

import asylumchain.deadlines.law.lateness.Lateness;
import asylumchain.deadlines.penalty.cases.Balance;
import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.events.PenaltyEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// How a penalty came to what it is by the end of a day.
public final class PenaltyTold {

  private static final String ADMINISTRATIVE = "Awb, art. 4:17(1)";
  private static final String JUDICIAL = "Awb, art. 8:55d(2)";

  private final Penalty penalty;
  private final LocalDate asOf;
  private final List<Step> steps = new ArrayList<>();

  private PenaltyTold(Penalty penalty, LocalDate asOf) {
    this.penalty = penalty;
    this.asOf = asOf;
  }

  /// From its first day to what is still to be paid.
  ///
  /// @param asOf the day by the end of which it is told
  public static List<Step> of(Penalty penalty, LocalDate asOf, Lateness lateness) {
    var told = new PenaltyTold(penalty, asOf);
    told.course();
    told.amount(lateness);
    told.acts(lateness);
    return List.copyOf(told.steps);
  }

  private void course() {
    var basis = penalty.kind() == Kind.JUDICIAL ? JUDICIAL : ADMINISTRATIVE;
    var endedOn = penalty.endedOn();
    var stoppedOn = endedOn == null || endedOn.isAfter(asOf) ? null : endedOn;
    if (stoppedOn != null && !stoppedOn.isAfter(penalty.firstDay())) {
      steps.add(
          Step.of(StepCode.PENALTY_NEVER_RAN, basis)
              .with("firstDay", penalty.firstDay())
              .with("on", stoppedOn));
      return;
    }
    steps.add(Step.of(StepCode.PENALTY_RUNS, basis).with("firstDay", penalty.firstDay()));
    var lastDay = penalty.lastDay();
    if (lastDay != null) {
      steps.add(Step.of(StepCode.PENALTY_LASTS, basis).with("lastDay", lastDay));
    }
    if (stoppedOn != null) {
      steps.add(Step.of(StepCode.PENALTY_STOPPED, "").with("on", stoppedOn));
    }
  }

  private void amount(Lateness lateness) {
    var refused = penalty.refused();
    if (refused != null) {
      steps.add(Step.of(StepCode.PENALTY_NOT_DUE, "").with("ground", refused));
      return;
    }
    var balance = Balance.of(List.of(penalty), asOf, lateness);
    var perDay = penalty.perDay();
    steps.add(
        perDay == null
            ? Step.of(StepCode.PENALTY_AMOUNT, tariffBasis(lateness))
                .with("tariff", penalty.regime())
                .with("days", balance.days())
                .with("euros", balance.accrued())
            : Step.of(StepCode.COURT_PENALTY, JUDICIAL)
                .with("perDay", perDay)
                .with("days", balance.days())
                .with("maximum", penalty.maximum())
                .with("euros", balance.accrued()));
  }

  private String tariffBasis(Lateness lateness) {
    return lateness.tariff(penalty.regime()).orElseThrow().basis();
  }

  private void acts(Lateness lateness) {
    if (penalty.contested()) {
      steps.add(Step.of(StepCode.PENALTY_CONTESTED, ""));
    }
    if (penalty.paymentPaused()) {
      steps.add(Step.of(StepCode.PENALTY_PAUSED, ""));
    }
    var paid = penalty.paidBy(asOf);
    if (paid.signum() != 0) {
      var balance = Balance.of(List.of(penalty), asOf, lateness);
      steps.add(
          Step.of(StepCode.PENALTY_PAID, "")
              .with("paid", paid)
              .with("on", asOf)
              .with("outstanding", balance.outstanding()));
    }
  }
}
