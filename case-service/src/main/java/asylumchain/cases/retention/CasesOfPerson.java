package asylumchain.cases.retention;

import asylumchain.cases.identity.Persons;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.standing.AsylumCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The cases of a person under every record: where persons turned out to be each other in a circle,
/// they stand under some of the records only.
@ApplicationScoped
class CasesOfPerson {

  private final CaseTable cases;
  private final Persons persons;

  CasesOfPerson(CaseTable cases, Persons persons) {
    this.cases = cases;
    this.persons = persons;
  }

  /// The other cases of the person of a case, in the order of their ids.
  List<UUID> beside(Dossier dossier) {
    return persons.records(dossier.applicant().personId()).stream()
        .flatMap(person -> cases.ofApplicant(person.personId()).stream())
        .filter(other -> !other.equals(dossier.caseId()))
        .sorted()
        .toList();
  }

  /// Those of them that have not ended.
  List<UUID> openBeside(Dossier dossier) {
    return beside(dossier).stream().filter(this::isOpen).toList();
  }

  private boolean isOpen(UUID caseId) {
    return cases
        .dossier(caseId)
        .map(it -> it.file().standing().procedure())
        .filter(CasesOfPerson::isOpen)
        .isPresent();
  }

  private static boolean isOpen(AsylumCase procedure) {
    return switch (procedure) {
      case AsylumCase.Unopened _,
          AsylumCase.Shadow _,
          AsylumCase.Pending _,
          AsylumCase.Decided _,
          AsylumCase.Departing _ ->
          true;
      case AsylumCase.Permitted _, AsylumCase.Ended _ -> false;
    };
  }
}
