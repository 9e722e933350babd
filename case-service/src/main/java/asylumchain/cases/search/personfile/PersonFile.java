package asylumchain.cases.search.personfile;

import asylumchain.cases.history.EventView;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.duplicates.Compared;
import asylumchain.kit.access.AccessLine;
import asylumchain.kit.access.AccessLog.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// All that case-service holds about one person, for that person (AVG art. 15). Who reported what
/// is told by organisation, as is who looked: employees are not the person's own data.
///
/// @param person as known now
/// @param facts what became known of the person, private facts included
/// @param records further records that turned out to be of this person
/// @param cases every case in which the person is the applicant, under whichever record
/// @param comparisons every word on whether the person is another, by organisation and with nothing
///   of the other; the first word first
/// @param readers who saw or touched any of this, newest first
public record PersonFile(
    Instant exportedAt,
    KnownPerson person,
    List<EventView> facts,
    List<OwnRecord> records,
    List<OwnCase> cases,
    List<Compared> comparisons,
    List<Reading> readers) {

  /// Whose data it shows: the person, under every record, and the cases.
  List<UUID> subjects() {
    return Stream.of(
            Stream.of(person.personId()),
            records.stream().map(record -> record.person().personId()),
            cases.stream().map(OwnCase::caseId))
        .flatMap(ids -> ids)
        .toList();
  }

  PersonFile readBy(List<Reading> seen) {
    return new PersonFile(exportedAt, person, facts, records, cases, comparisons, seen);
  }

  /// One record with what became known under it.
  public record OwnRecord(KnownPerson person, List<EventView> facts) {}

  /// One case with its whole journal.
  public record OwnCase(UUID caseId, List<EventView> facts) {}

  /// One access.
  ///
  /// @param subject the person or the case
  public record Reading(
      Instant at, UUID subject, String organisation, String action, Outcome outcome) {

    /// One for each subject that the line shows.
    static Stream<Reading> of(AccessLine line) {
      return line.subjects().stream()
          .map(
              subject ->
                  new Reading(
                      line.at(), subject, line.organisation(), line.action(), line.outcome()));
    }
  }
}
