package asylumchain.deadlines.penalty.told;

import asylumchain.deadlines.penalty.cases.Established;
import asylumchain.deadlines.penalty.cases.JudgedNotice;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.events.PenaltyEvent.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    if (established.computedBeside() != null) {
      receivedOn(established.computedBeside(), notices)
          .map(it -> Step.of(StepCode.PENALTY_BESIDE_ANOTHER, "Awb, art. 4:17").with("named", it))
          .ifPresent(steps::add);
    } else if (established.computed() == null) {
      steps.add(Step.of(StepCode.PENALTY_NOT_COMPUTED, ""));
      notices.stream()
          .filter(it -> it.noticeId().equals(established.noticeId()))
          .forEach(it -> steps.addAll(NoticeTold.of(it, null)));
    } else {
      byAnotherNotice(established, notices).ifPresent(steps::add);
      steps.add(compared(decision.amount().subtract(computed), computed));
    }
    return List.copyOf(steps);
  }

  /// Which notice the law reckons from, where the decision names another one.
  private static Optional<Step> byAnotherNotice(
      Established established, List<JudgedNotice> notices) {
    return receivedOn(established.computedFrom(), notices)
        .flatMap(
            from ->
                receivedOn(established.noticeId(), notices)
                    .map(
                        named ->
                            Step.of(StepCode.PENALTY_BY_ANOTHER_NOTICE, "Awb, art. 4:17")
                                .with("named", named)
                                .with("from", from)));
  }

  private static Optional<LocalDate> receivedOn(
      @Nullable UUID noticeId, List<JudgedNotice> notices) {
    return notices.stream()
        .filter(it -> it.noticeId().equals(noticeId))
        .map(JudgedNotice::receivedOn)
        .findFirst();
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
