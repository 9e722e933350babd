package asylumchain.cases.search.personfile;

import asylumchain.cases.identity.Persons;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.kit.access.DataSubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// What is logged of a person: every record of theirs, and every case in which one of these is the
/// applicant. A case is asked for by itself, and so is whoever was destroyed.
@ApplicationScoped
class OwnSubjects implements DataSubject {

  private final Persons persons;
  private final CaseTable cases;

  OwnSubjects(Persons persons, CaseTable cases) {
    this.persons = persons;
    this.cases = cases;
  }

  @Override
  public Set<UUID> loggedAs(UUID subject) {
    var all = new LinkedHashSet<>(Set.of(subject));
    var owner = persons.person(subject).map(persons::survivor);
    owner.ifPresent(
        person ->
            persons
                .records(person.personId())
                .forEach(
                    record -> {
                      all.add(record.personId());
                      all.addAll(cases.ofApplicant(record.personId()));
                    }));
    return all;
  }
}
