package asylumchain.deadlines.penalty.told;

import asylumchain.deadlines.penalty.cases.Established;
import asylumchain.deadlines.penalty.cases.JudgedNotice;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.events.PenaltyEvent.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How what the authority established compares with what follows from the law.
public final class EstablishedTold {

  private EstablishedTold() {}

  /// From the decision to how it compares.
  ///
  /// @param computed euros that follow from the law by the end of the day; 0 where nothing does
  /// @param notices of the case: where nothing follows from the law they say why
  public static List<Step> of(
      Established established, BigDecimal computed, List<JudgedNotice> notices) {
    var decision = established.decision();
    var steps = new ArrayList<Step>();
    steps.add(
        Step.of(
                StepCode.PENALTY_ESTABLISHED,
                established.kind() == Kind.ADMINISTRATIVE ? "Awb, art. 4:18" : "")
            .with("on", decision.on())
            .with("euros", decision.amount()));
    if (established.computed() == null) {
      steps.add(Step.of(StepCode.PENALTY_NOT_COMPUTED, ""));
      notices.stream()
          .filter(it -> it.noticeId().equals(established.noticeId()))
          .forEach(it -> steps.addAll(NoticeTold.of(it, null)));
    } else {
      steps.add(compared(decision.amount().subtract(computed), computed));
    }
    return List.copyOf(steps);
  }

  private static Step compared(BigDecimal difference, BigDecimal computed) {
    var code =
        switch (difference.signum()) {
          case 1 -> StepCode.PENALTY_ABOVE_COMPUTED;
          case -1 -> StepCode.PENALTY_BELOW_COMPUTED;
          default -> StepCode.PENALTY_AS_COMPUTED;
        };
    var step = Step.of(code, "").with("computed", computed);
    return difference.signum() == 0 ? step : step.with("difference", difference.abs());
  }
}
