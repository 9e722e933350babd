package asylumchain.deadlines.terms;

import asylumchain.events.Clock;
import java.util.List;

/// What the engine says about a case: its clocks, each with its derivation.
///
/// @param clocks empty when no term runs
public record Determination(CaseFacts facts, List<Told> clocks) {

  /// A clock and how it was reached.
  public record Told(Clock clock, List<Step> steps) {}

  /// The clocks without their derivation.
  public List<Clock> bare() {
    return clocks.stream().map(Told::clock).toList();
  }
}
