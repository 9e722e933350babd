package asylumchain.deadlines.terms;

import java.util.List;
import java.util.function.Consumer;

/// From when until when a term stood still: each period is told once.
final class StandstillTold {

  private final Consumer<Step> steps;

  /// How many of the suspensions were told.
  private int told;

  /// @param steps takes what is told
  StandstillTold(Consumer<Step> steps) {
    this.steps = steps;
  }

  /// Of days that were stated as days no period is known.
  ///
  /// @param suspensions all so far, in the order in which they came
  void tell(List<Suspension> suspensions, String basis) {
    for (var suspension : suspensions.subList(told, suspensions.size())) {
      if (suspension instanceof Suspension.Period(var from, var until) && until.isAfter(from)) {
        steps.accept(
            Step.of(StepCode.STOOD_STILL_FROM, basis)
                .with("from", from)
                .with("until", until.minusDays(1)));
      }
    }
    told = suspensions.size();
  }
}
