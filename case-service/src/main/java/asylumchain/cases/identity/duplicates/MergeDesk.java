package asylumchain.cases.identity.duplicates;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.identity.duplicates.MergeTable.Merge;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
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

/// Two persons who turn out to be one, and one who turns out to be two. The cases move with the
/// person, each by a fact of its own; the verdict is kept.
@ApplicationScoped
class MergeDesk {

  private final Persons persons;
  private final MovedCases cases;
  private final Records records;
  private final IdempotencyKeys idempotency;

  MergeDesk(Persons persons, MovedCases cases, Records records, IdempotencyKeys idempotency) {
    this.persons = persons;
    this.cases = cases;
    this.records = records;
    this.idempotency = idempotency;
  }

  /// Whether the current request repeats one that was answered.
  boolean answeredBefore() {
    return idempotency.answered();
  }

  @Transactional
  Answer judge(Caller caller, Verdict verdict) {
    return idempotency.once(
        () -> {
          known(verdict.one(), "/one");
          known(verdict.other(), "/other");
          records.judged(verdict, by(caller));
          return new Answer(204, null, null);
        });
  }

  @Transactional
  Answer merge(Caller caller, UUID personId, IfMatch ifMatch, UUID intoId, LocalDate today) {
    return idempotency.once(() -> merged(caller, personId, ifMatch, intoId, today));
  }

  @Transactional
  Answer split(Caller caller, UUID personId, IfMatch ifMatch, LocalDate today) {
    return idempotency.once(() -> parted(caller, personId, ifMatch, today));
  }

  private Answer merged(
      Caller caller, UUID personId, IfMatch ifMatch, UUID intoId, LocalDate today) {
    var person = locked(personId, intoId);
    ifMatch.check(persons.version(personId));
    if (person.mergedInto() != null) {
      throw Problem.conflict("already-merged", "This person was merged before.");
    }
    var into = persons.survivor(known(intoId, "/into"));
    if (into.personId().equals(personId)) {
      throw Problem.conflict("same-person", "Both are the same person already.");
    }
    var by = by(caller);
    var moved =
        cases.move(cases.of(personId), into.inFamilyOf(person), DuplicateMerged::new, today, by);
    records.merged(personId, new Merge(into.personId(), moved), by);
    persons.merge(personId, into.personId(), by);
    return answer(into, personId);
  }

  private Answer parted(Caller caller, UUID personId, IfMatch ifMatch, LocalDate today) {
    var person = locked(personId, personId);
    ifMatch.check(persons.version(personId));
    var by = by(caller);
    var merge =
        records
            .undone(personId, by)
            .orElseThrow(
                () -> Problem.conflict("not-merged", "This person stands for themselves."));
    var into = known(merge.into(), "/into");
    if (into.mergedInto() != null && !persons.isInCircle(person)) {
      throw Problem.conflict(
          "merged-further",
          "Who this person was merged into was merged as well: split that first.");
    }
    cases.move(merge.cases(), person, DuplicateSplit::new, today, by);
    persons.split(personId, into.personId(), by);
    return answer(person, personId);
  }

  /// @param now who the person stands for, from then on
  private Answer answer(KnownPerson now, UUID personId) {
    return new Answer(201, "/v1/persons/" + now.personId(), (long) persons.version(personId));
  }

  /// The person; all who are concerned are kept from other reviewers, so that a pair is decided on
  /// once.
  private KnownPerson locked(UUID personId, UUID otherId) {
    var person = persons.locked(List.of(personId, otherId)).get(personId);
    if (person == null) {
      throw Problem.notFound();
    }
    return person;
  }

  private KnownPerson known(UUID personId, String pointer) {
    return persons.person(personId).orElseThrow(() -> Problem.badRequest(pointer, "is not known"));
  }

  private static Provenance by(Caller caller) {
    return Provenance.posted(caller);
  }
}
