package asylumchain.cases.identity.corrections;

import asylumchain.cases.identity.Admissions;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Person;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Puts a person right, and the facts of the cases that told of this person.
@ApplicationScoped
class CorrectionDesk {

  private static final String IDENTIFY = "persons:identify";

  private final Persons persons;
  private final Admissions admissions;
  private final RestatedCases cases;
  private final IdempotencyKeys idempotency;

  CorrectionDesk(
      Persons persons, Admissions admissions, RestatedCases cases, IdempotencyKeys idempotency) {
    this.persons = persons;
    this.admissions = admissions;
    this.cases = cases;
    this.idempotency = idempotency;
  }

  /// Whether the current request repeats one that was answered.
  boolean answeredBefore() {
    return idempotency.answered();
  }

  @Transactional
  Answer correct(
      Caller caller, UUID personId, IfMatch ifMatch, PersonCorrection correction, LocalDate today) {
    return idempotency.once(() -> corrected(caller, personId, ifMatch, correction, today));
  }

  private Answer corrected(
      Caller caller, UUID personId, IfMatch ifMatch, PersonCorrection correction, LocalDate today) {
    var before = persons.locked(List.of(personId)).get(personId);
    if (before == null) {
      throw Problem.notFound();
    }
    var version = persons.version(personId);
    ifMatch.check(version);
    var by = Provenance.posted(caller, correction.reason());
    refuse(before, correction.person(), today);
    refuseNumber(caller, before, correction, by);
    refuseNumberOfRecord(before, correction.person());
    var after = after(before, correction, caller.organisation());
    var entries = cases.restate(before, after, today, by);
    persons.correct(before, version, after);
    cases.journal(entries);
    persons.corrected(after, version + 1, correction.reason(), by);
    return new Answer(201, "/v1/persons/" + personId, (long) version + 1);
  }

  private KnownPerson after(KnownPerson before, PersonCorrection correction, String organisation) {
    var family = correction.family();
    if (family == null) {
      return new KnownPerson(
          before.personId(),
          before.familyId(),
          correction.person().inFamily(before.person().familyRef()));
    }
    var ref = family.ref();
    var source = family.source() == null ? organisation : family.source();
    return new KnownPerson(
        before.personId(),
        ref == null ? null : admissions.family(organisation, source, ref),
        correction.person().inFamily(ref));
  }

  private static void refuse(KnownPerson before, Person after, LocalDate today) {
    if (after.isBornAfter(today)) {
      throw Problem.badRequest("/person/birthDate", "lies after today");
    }
    if (before.mergedInto() != null) {
      throw Problem.conflict(
          "already-merged",
          "This person was merged into %s: correct that one. A V-number that is wrong on the merged"
                  .formatted(before.mergedInto())
              + " record itself is put right once the merge is undone: POST /v1/persons/%s/splits"
                  .formatted(before.personId())
              + " (scope persons:merge), then this correction; merge again where both are one"
              + " person.");
    }
    if (after.familyRef() != null && !after.familyRef().equals(before.person().familyRef())) {
      throw Problem.badRequest(
          "/person/familyRef", "is the one that was reported; say in /family what it should be");
    }
  }

  /// A V-number that was mistyped is put right, or let go, by whoever may see it, and with a
  /// reason. Leaving it out says nothing: most who correct a person do not see it.
  private static void refuseNumber(
      Caller caller, KnownPerson before, PersonCorrection correction, Provenance by) {
    var number = before.person().vNumber();
    var right = correction.person().vNumber();
    if (right != null && correction.dropsNumber()) {
      throw Problem.badRequest("/withoutNumber", "contradicts /person/vNumber: say one of the two");
    }
    if (number == null || number.equals(right)) {
      return;
    }
    if (right == null && !correction.dropsNumber()) {
      throw Problem.conflict(
          "number-stands",
          "This person has a V-number: say it, or the one that it should have been; where it is"
              + " wrong and none takes its place on this record, say withoutNumber.");
    }
    if (!caller.has(IDENTIFY)) {
      throw Problem.missingScope(IDENTIFY);
    }
    if (by.reason() == null) {
      throw Problem.badRequest("/reason", "says why the V-number reads otherwise");
    }
  }

  /// A V-number can be that of another record of this person: whoever is told to merge the two has
  /// done so.
  private void refuseNumberOfRecord(KnownPerson before, Person after) {
    var number = after.vNumber();
    if (number == null || number.equals(before.person().vNumber())) {
      return;
    }
    for (var record : persons.records(before.personId())) {
      if (!record.personId().equals(before.personId())
          && number.equals(record.person().vNumber())) {
        throw Problem.conflict(
            "number-known",
            "A record that was merged into this person has this V-number, and so has this person."
                + " Where the one on this record is wrong, let it go with withoutNumber: it shows"
                + " in numbersOfRecords then. Where this one is wrong there, undo the merge first:"
                + " POST /v1/persons/%s/splits (scope persons:merge); then"
                    .formatted(record.personId())
                + " put that record right, and then this one.");
      }
    }
  }
}
