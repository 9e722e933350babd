package asylumchain.cases.intake;

import asylumchain.cases.identity.Admissions;
import asylumchain.cases.identity.Admissions.Admission;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Person;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.identity.duplicates.Candidates;
import asylumchain.cases.identity.matching.Likely;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who a case is about: somebody new, or somebody known.
@ApplicationScoped
class Applicants {

  /// Where a request names a person.
  static final String PERSON_ID = "/personId";

  private static final String MATCH = "persons:match";
  private static final String LIKELY_KNOWN = "likely-known";

  private final Persons persons;
  private final Admissions admissions;
  private final Candidates candidates;
  private final CaseTable cases;

  Applicants(Persons persons, Admissions admissions, Candidates candidates, CaseTable cases) {
    this.persons = persons;
    this.admissions = admissions;
    this.candidates = candidates;
    this.cases = cases;
  }

  /// Who applies.
  ///
  /// @param admission what has still to be journalled; `null` for a person who was named by id
  record Admitted(KnownPerson applicant, @Nullable Admission admission) {}

  /// The person of a new case.
  ///
  /// @throws Problem 409 when somebody very much alike is known and not ruled out
  Admitted admit(Caller caller, Registration registration) {
    var person = registration.person();
    if (person == null) {
      var personId = Objects.requireNonNull(registration.personId(), "checked at the door");
      var named = named(caller, personId);
      return new Admitted(persons.standing(List.of(personId)).getOrDefault(personId, named), null);
    }
    var ruledOut = Objects.requireNonNullElse(registration.notTheSameAs(), Set.<UUID>of());
    refuseLikely(caller, person, ruledOut);
    var organisation = caller.organisation();
    var admission =
        admissions.admit(organisation, new TreeMap<>(Map.of(organisation, List.of(person))));
    var known = admission.persons().get(person);
    if (known == null) {
      throw Problem.conflict(
          "person-differs", "That V-number belongs to a person with another name or birth date.");
    }
    candidates.ruledOut(known.personId(), ruledOut, Provenance.posted(caller));
    return new Admitted(known, admission);
  }

  /// The last step of a command.
  void journal(Admitted admitted, Provenance by) {
    if (admitted.admission() != null) {
      admissions.journal(admitted.admission(), _ -> by);
    }
  }

  /// The person whom the facts of a known case are about, in the family of which they told.
  KnownPerson of(Dossier dossier) {
    return persons
        .person(dossier.applicant().personId())
        .map(person -> person.inFamily(dossier.applicant().familyId()))
        .orElseThrow(() -> new IllegalStateException("a case has an applicant"));
  }

  /// A V-number that is known says who it is, and then nobody has to look.
  private void refuseLikely(Caller caller, Person person, Set<UUID> ruledOut) {
    if (persons.isNumberKnown(person)) {
      return;
    }
    candidates.oneAtATime(person);
    if (persons.isNumberKnown(person)) {
      return;
    }
    var likely = candidates.likely(person, ruledOut);
    if (!likely.isEmpty()) {
      throw likelyKnown(caller, likely);
    }
  }

  /// Ids show to those who may look for persons across the chain.
  private static Problem likelyKnown(Caller caller, List<Likely> likely) {
    var known = "Somebody very much alike is known (%d). ".formatted(likely.size());
    var then = " name that person by personId, or say in notTheSameAs who it is not.";
    return caller.has(MATCH)
        ? Problem.conflict(
            LIKELY_KNOWN,
            known + "POST /v1/duplicate-candidates/_search says why; then" + then,
            likely.stream().map(it -> it.personId().toString()).toList())
        : Problem.conflict(
            LIKELY_KNOWN,
            known
                + "Who it is shows with the scope persons:match, which this token lacks: register with"
                + " a token that has it, or have a colleague with that scope ask POST"
                + " /v1/duplicate-candidates/_search; then"
                + then);
  }

  /// A person the caller may name: one with a case in which its organisation takes part, or one it
  /// may look for across the chain.
  private KnownPerson named(Caller caller, UUID personId) {
    return persons
        .person(personId)
        .filter(_ -> caller.has(MATCH) || cases.isApplicantSeenBy(personId, caller.organisation()))
        .orElseThrow(() -> Problem.badRequest(PERSON_ID, "is not known"));
  }
}
