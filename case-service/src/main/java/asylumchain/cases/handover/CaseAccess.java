package asylumchain.cases.handover;

import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// A case is seen by the partners that take part in it now; to others it does not exist.
@ApplicationScoped
public class CaseAccess {

  private final CaseTable cases;
  private final AccessLog log;

  CaseAccess(CaseTable cases, AccessLog log) {
    this.cases = cases;
    this.log = log;
  }

  /// A case the caller's organisation takes part in, or any case to an auditor; the reading is
  /// logged.
  ///
  /// @param action what is done, in kebab-case
  /// @throws Problem 404 for a case that is unknown or someone else's
  public Dossier read(Caller caller, UUID caseId, String action) {
    var dossier =
        caller.has(Scope.AUDIT)
            ? cases.dossier(caseId).orElseThrow(Problem::notFound)
            : check(caller, caseId, action);
    log.record(caller, action, List.of(caseId), Outcome.ALLOWED);
    return dossier;
  }

  /// The same before a change, which the journal itself records.
  ///
  /// @throws Problem 404 for a case that is unknown or someone else's
  public Dossier check(Caller caller, UUID caseId, String action) {
    var dossier = cases.dossier(caseId).orElseThrow(Problem::notFound);
    if (!dossier.isSeenBy(caller.organisation())) {
      log.record(caller, action, List.of(caseId), Outcome.REFUSED);
      throw Problem.notFound();
    }
    return dossier;
  }
}
