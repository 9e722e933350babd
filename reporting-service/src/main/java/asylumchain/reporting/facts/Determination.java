package asylumchain.reporting.facts;

import asylumchain.events.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All clocks of a case as deadline-service determined them for one moment of knowledge.
///
/// @param seq place in the journal of deadline-service; of two for the same moment the later counts
public record Determination(long seq, Instant knownFrom, List<Clock> clocks) {

  public static final String DECISION_TERM = "decision-term";

  /// The term for the decision in first instance; `null` when none runs.
  public @Nullable Clock decisionTerm() {
    return clocks.stream()
        .filter(clock -> clock.clock().equals(DECISION_TERM))
        .findFirst()
        .orElse(null);
  }
}
