package asylumchain.cases.search;

import asylumchain.cases.history.EventView;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.search.PersonFile.OwnCase;
import asylumchain.cases.search.PersonFile.Reading;
import asylumchain.kit.access.AccessLogQueries;
import asylumchain.kit.journal.JournalEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Gathers what is held about one person.
@ApplicationScoped
class PersonFiles {

  private final Persons persons;
  private final CaseTable cases;
  private final CaseJournal journal;
  private final AccessLogQueries accesses;
  private final Clock clock;

  PersonFiles(
      Persons persons,
      CaseTable cases,
      CaseJournal journal,
      AccessLogQueries accesses,
      Clock clock) {
    this.persons = persons;
    this.cases = cases;
    this.journal = journal;
    this.accesses = accesses;
    this.clock = clock;
  }

  /// Empty for a person nobody knows.
  Optional<PersonFile> of(UUID personId) {
    return persons.person(personId).map(this::file);
  }

  private PersonFile file(KnownPerson person) {
    var own =
        cases.ofApplicant(person.personId()).stream()
            .map(caseId -> new OwnCase(caseId, shown(journal.rows(caseId))))
            .toList();
    var subjects =
        Stream.concat(Stream.of(person.personId()), own.stream().map(OwnCase::caseId)).toList();
    return new PersonFile(
        clock.instant(), person, shown(persons.history(person.personId())), own, readers(subjects));
  }

  private List<Reading> readers(List<UUID> subjects) {
    return subjects.stream()
        .flatMap(subject -> accesses.about(subject).stream())
        .map(Reading::of)
        .sorted(Comparator.comparing(Reading::at).reversed())
        .toList();
  }

  private static List<EventView> shown(List<JournalEvent> rows) {
    return rows.stream().map(row -> EventView.of(row, true)).toList();
  }
}
