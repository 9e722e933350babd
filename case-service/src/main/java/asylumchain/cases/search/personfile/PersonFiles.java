package asylumchain.cases.search.personfile;

import asylumchain.cases.history.Reader;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.search.personfile.PersonFile.OwnRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Gathers what is held about one person, under whichever record.
@ApplicationScoped
class PersonFiles {

  private final Persons persons;
  private final OwnFacts facts;
  private final OwnTrail trail;
  private final Clock clock;

  PersonFiles(Persons persons, OwnFacts facts, OwnTrail trail, Clock clock) {
    this.persons = persons;
    this.facts = facts;
    this.trail = trail;
    this.clock = clock;
  }

  /// Whose file it is: who the person turned out to be. Empty for a person nobody knows.
  Optional<KnownPerson> owner(UUID personId) {
    return persons.person(personId).map(persons::survivor);
  }

  /// The file of a person who stands for themselves.
  ///
  /// @param reader who takes it out for them
  PersonFile of(KnownPerson owner, Reader reader) {
    var records = persons.records(owner.personId());
    var ids = records.stream().map(KnownPerson::personId).collect(Collectors.toSet());
    var words = new OwnWords(ids, reader);
    var others =
        records.stream()
            .filter(record -> !record.personId().equals(owner.personId()))
            .map(record -> new OwnRecord(record, facts.of(record, words)))
            .toList();
    var file =
        new PersonFile(
            clock.instant(),
            owner,
            facts.of(owner, words),
            others,
            facts.cases(records, words),
            trail.comparisons(records),
            List.of());
    return file.readBy(trail.readers(file.subjects()));
  }
}
