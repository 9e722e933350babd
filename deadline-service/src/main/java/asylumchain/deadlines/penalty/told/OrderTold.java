package asylumchain.deadlines.penalty.told;

import asylumchain.deadlines.penalty.cases.CourtOrder;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import java.util.ArrayList;
import java.util.List;

/// How the last day of a court's term was reached, and what follows when it passes.
public final class OrderTold {

  private OrderTold() {}

  public static List<Step> of(CourtOrder order) {
    var steps = new ArrayList<>(order.steps());
    var penalty = order.penalty();
    if (penalty != null) {
      steps.add(
          Step.of(StepCode.COURT_PENALTY_SET, "Awb, art. 8:55d(2)")
              .with("perDay", penalty.perDay())
              .with("maximum", penalty.maximum()));
    }
    steps.add(
        Step.of(StepCode.APPEAL_AFTER_COURT_TERM, "Awb, art. 6:12(3)")
            .with("from", order.appealFrom()));
    return List.copyOf(steps);
  }
}
