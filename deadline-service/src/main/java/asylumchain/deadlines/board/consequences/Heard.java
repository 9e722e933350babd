package asylumchain.deadlines.board.consequences;

import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.Clock;
import java.util.List;

/// What whoever listens last heard of the clocks of a case.
///
/// @param version of the last event that was journalled about it; 0 for none
/// @param clocks as they were last determined; empty for none
public record Heard(int version, List<Clock> clocks) {

  public Heard {
    clocks = List.copyOf(clocks);
  }

  /// Whether a clock was said to leave a question open.
  boolean leavesOpen(String clock) {
    return clocks.stream()
        .anyMatch(it -> it.clock().equals(clock) && it.state() == Clock.State.NEEDS_REVIEW);
  }

  /// Whether this came after all that was heard.
  boolean isBefore(KnownShift shift) {
    return shift.version() > version;
  }
}
