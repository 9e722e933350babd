package asylumchain.cases.handover;

import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.DestroyedTable;
import asylumchain.cases.lifecycle.DestroyedTable.Destroyed;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.PartnerTable;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// A case is seen by the partners that take part in it now; to others it does not exist.
@ApplicationScoped
public class CaseAccess {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final CaseTable cases;
  private final PartnerTable partners;
  private final DestroyedTable destroyed;
  private final AccessLog log;

  CaseAccess(CaseTable cases, PartnerTable partners, DestroyedTable destroyed, AccessLog log) {
    this.cases = cases;
    this.partners = partners;
    this.destroyed = destroyed;
    this.log = log;
  }

  /// A case the caller's organisation takes part in, or any case to an auditor; the reading is
  /// logged.
  ///
  /// @param action what is done, in kebab-case
  /// @throws Problem 404 for a case that is unknown or someone else's, and `case-destroyed` for one
  ///   that was, to those who took part in it and to auditors
  public Dossier read(Caller caller, UUID caseId, String action) {
    var dossier =
        caller.has(Scope.AUDIT)
            ? cases.dossier(caseId).orElseThrow(() -> gone(caller, caseId, action))
            : check(caller, caseId, action);
    log.record(caller, action, List.of(caseId), Outcome.ALLOWED);
    return dossier;
  }

  /// The same before a change, which the journal itself records.
  ///
  /// @throws Problem 404 for a case that is unknown or someone else's
  public Dossier check(Caller caller, UUID caseId, String action) {
    var dossier = cases.dossier(caseId).orElseThrow(() -> gone(caller, caseId, action));
    if (!dossier.isSeenBy(caller.organisation())) {
      log.record(caller, action, List.of(caseId), Outcome.REFUSED);
      throw Problem.notFound();
    }
    return dossier;
  }

  /// Persons that a refusal names.
  ///
  /// @param names ids of persons, or names of events: those say nothing of anybody
  public void named(Caller caller, String action, List<String> names) {
    var persons = names.stream().filter(ID.asMatchPredicate()).map(UUID::fromString).toList();
    if (!persons.isEmpty()) {
      log.record(caller, action, persons, Outcome.ALLOWED);
    }
  }

  /// A case or person that somebody named in vain.
  ///
  /// @param action what was tried, in kebab-case
  public void refused(Caller caller, String action, UUID subject) {
    log.record(caller, action, List.of(subject), Outcome.REFUSED);
  }

  /// What is told of a case that is not there; of a destroyed one, it is logged.
  private Problem gone(Caller caller, UUID caseId, String action) {
    var gone = destroyed.destroyed(caseId);
    if (gone.isEmpty()) {
      return Problem.notFound();
    }
    var mayKnow =
        caller.has(Scope.AUDIT)
            || partners.seenBy(caller.organisation(), List.of(caseId)).contains(caseId);
    log.record(caller, action, List.of(caseId), mayKnow ? Outcome.ALLOWED : Outcome.REFUSED);
    return mayKnow ? said(gone.get()) : Problem.notFound();
  }

  private static Problem said(Destroyed gone) {
    return Problem.of(
        404,
        "case-destroyed",
        "This case was destroyed on %s. What proves it: /v1/destruction-runs/%s/certificate."
            .formatted(gone.on(), gone.runId()));
  }
}
