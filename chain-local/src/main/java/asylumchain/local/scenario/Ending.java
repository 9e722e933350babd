package asylumchain.local.scenario;

import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import java.time.LocalDate;

/// How an application came to its end in first instance.
sealed interface Ending {

  LocalDate on();

  /// By a decision, announced the same day.
  ///
  /// @param knownOn the day on which the decision was entered; nearly always the day itself
  record Decided(LocalDate on, Outcome outcome, LocalDate knownOn) implements Ending {

    Decided knownOnlyOn(LocalDate day) {
      return new Decided(on, outcome, day);
    }
  }

  record Withdrawn(LocalDate on, Withdrawal how) implements Ending {}
}
