package asylumchain.cases.search;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.search.PersonFile.OwnRecord;
import asylumchain.cases.search.PersonFile.Reading;
import asylumchain.kit.access.AccessLogQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gathers what is held about one person, under whichever record.
@ApplicationScoped
class PersonFiles {

  private final Persons persons;
  private final OwnFacts facts;
  private final AccessLogQueries accesses;
  private final Clock clock;

  PersonFiles(Persons persons, OwnFacts facts, AccessLogQueries accesses, Clock clock) {
    this.persons = persons;
    this.facts = facts;
    this.accesses = accesses;
    this.clock = clock;
  }

  /// Whose file it is: who the person turned out to be. Empty for a person nobody knows.
  Optional<KnownPerson> owner(UUID personId) {
    return persons.person(personId).map(persons::survivor);
  }

  /// The file of a person who stands for themselves.
  PersonFile of(KnownPerson owner) {
    var records = persons.records(owner.personId());
    var others =
        records.stream()
            .filter(record -> !record.personId().equals(owner.personId()))
            .map(record -> new OwnRecord(record, facts.of(record)))
            .toList();
    var file =
        new PersonFile(
            clock.instant(), owner, facts.of(owner), others, facts.cases(records), List.of());
    return file.readBy(readers(file.subjects()));
  }

  private List<Reading> readers(List<UUID> subjects) {
    return subjects.stream()
        .flatMap(subject -> accesses.about(subject).stream())
        .map(Reading::of)
        .sorted(Comparator.comparing(Reading::at).reversed())
        .toList();
  }
}
