package asylumchain.cases.inspection;

import asylumchain.events.DecisionEvent.Outcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decisions drawn at random, so that anybody who asks the same question draws the same ones.
///
/// @param seed whatever the asker chose
/// @param from,until first and last day on which the decisions were first reported to be made
/// @param journalledAt what this journal took later does not count, however old it is
/// @param knownAt what the sources knew later does not count; absent where that was not asked
/// @param strata one for each authority level that decided, by level
/// @param destroyed how many decisions of these days, taken until then, are destroyed since: they
///   cannot be drawn any more, and nobody knows of which level they were
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionSample(
    String seed,
    LocalDate from,
    LocalDate until,
    Instant journalledAt,
    @Nullable Instant knownAt,
    List<Stratum> strata,
    long destroyed) {

  /// What is asked.
  ///
  /// @param perLevel how many at most of each authority level
  record Question(
      String seed,
      LocalDate from,
      LocalDate until,
      Instant journalledAt,
      @Nullable Instant knownAt,
      int perLevel) {

    DecisionSample answered(List<Stratum> strata, long destroyed) {
      return new DecisionSample(seed, from, until, journalledAt, knownAt, strata, destroyed);
    }
  }

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
