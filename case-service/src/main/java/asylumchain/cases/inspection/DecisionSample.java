package asylumchain.cases.inspection;

import asylumchain.events.DecisionEvent.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Decisions drawn at random, so that anybody who asks the same question draws the same ones.
///
/// @param seed whatever the asker chose
/// @param from,until first and last day on which the decisions were first reported to be made
/// @param knownAt what became known later does not count
/// @param strata one for each authority level that decided, by level
public record DecisionSample(
    String seed, LocalDate from, LocalDate until, Instant knownAt, List<Stratum> strata) {

  /// The decisions of one authority level.
  ///
  /// @param decisions how many there are
  /// @param drawn in the order of the draw: a larger sample begins with the smaller one
  public record Stratum(String authorityLevel, long decisions, List<Drawn> drawn) {}

  /// One decision, as it reads with what put it right.
  ///
  /// @param version of the fact within the case
  public record Drawn(
      UUID caseId, int version, LocalDate decidedOn, Outcome outcome, boolean secondReader) {}

  /// Whose decisions are shown.
  List<UUID> cases() {
    return strata.stream()
        .flatMap(stratum -> stratum.drawn().stream())
        .map(Drawn::caseId)
        .distinct()
        .toList();
  }
}
