package asylumchain.cases.identity;

import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// A person is seen by the partners that take part in a case of theirs; to others there is none.
@ApplicationScoped
public class PersonAccess {

  private final CaseTable cases;
  private final Persons persons;
  private final PersonQueries queries;
  private final AccessLog log;

  PersonAccess(CaseTable cases, Persons persons, PersonQueries queries, AccessLog log) {
    this.cases = cases;
    this.persons = persons;
    this.queries = queries;
    this.log = log;
  }

  /// Before more is read by way of a person; whoever then shows it logs it.
  ///
  /// @param action what is done, in kebab-case
  /// @throws Problem 404 for a person without a case in which the caller takes part, save to an
  ///   auditor
  public void require(Caller caller, UUID personId, String action) {
    if (!caller.has(Scope.AUDIT)) {
      check(caller, personId, action);
    }
  }

  /// Before a person is shown; the reading is logged.
  ///
  /// @param action what is done, in kebab-case
  /// @throws Problem as [#require]
  public void read(Caller caller, UUID personId, String action) {
    require(caller, personId, action);
    log.record(caller, action, List.of(personId), Outcome.ALLOWED);
  }

  /// Those of these persons whom the caller sees: to an auditor, all; the reading is logged.
  ///
  /// @param action what is done, in kebab-case
  public List<KnownPerson> seen(Caller caller, List<KnownPerson> persons, String action) {
    var seen =
        persons.stream()
            .filter(person -> caller.has(Scope.AUDIT) || isSeen(caller, person.personId()))
            .toList();
    log.record(caller, action, seen.stream().map(KnownPerson::personId).toList(), Outcome.ALLOWED);
    return seen;
  }

  /// Before a person is changed, which the journal itself records.
  ///
  /// @throws Problem 404 for a person without a case in which the caller takes part
  public void check(Caller caller, UUID personId, String action) {
    if (!isSeen(caller, personId)) {
      log.record(caller, action, List.of(personId), Outcome.REFUSED);
      throw Problem.notFound();
    }
  }

  /// Under any record: of persons who stand for each other in a circle, the cases stand under some
  /// of them only. Whose cases a merge moved is seen by those who take part in one of these.
  private boolean isSeen(Caller caller, UUID personId) {
    var organisation = caller.organisation();
    return cases.isApplicantSeenBy(personId, organisation)
        || persons.records(personId).stream()
            .anyMatch(it -> cases.isApplicantSeenBy(it.personId(), organisation))
        || cases.isAnySeenBy(queries.movedBy(personId), organisation);
  }
}
