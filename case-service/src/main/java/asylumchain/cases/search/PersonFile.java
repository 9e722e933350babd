package asylumchain.cases.search;

import asylumchain.cases.history.EventView;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.kit.access.AccessLine;
import asylumchain.kit.access.AccessLog.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// All that case-service holds about one person, for that person (AVG art. 15).
///
/// @param person as known now
/// @param facts what became known of the person, private facts included
/// @param cases every case in which the person is the applicant
/// @param readers who saw or touched any of this, newest first: organisations, not their employees
public record PersonFile(
    Instant exportedAt,
    KnownPerson person,
    List<EventView> facts,
    List<OwnCase> cases,
    List<Reading> readers) {

  /// Whose data it shows: the person and the cases.
  List<UUID> subjects() {
    return Stream.concat(Stream.of(person.personId()), cases.stream().map(OwnCase::caseId))
        .toList();
  }

  /// One case with its whole journal.
  public record OwnCase(UUID caseId, List<EventView> facts) {}

  /// One access.
  ///
  /// @param subject the person or the case
  public record Reading(
      Instant at, UUID subject, String organisation, String action, Outcome outcome) {

    static Reading of(AccessLine line) {
      return new Reading(
          line.at(),
          line.subjects().getFirst(),
          line.organisation(),
          line.action(),
          line.outcome());
    }
  }
}
