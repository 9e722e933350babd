package asylumchain.deadlines.board;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// A case is seen by the partners that take part in it now; to others it does not exist.
@ApplicationScoped
public class CaseAccess {

  private final DeadlineQueries queries;
  private final CurrentCaller caller;
  private final AccessLog log;

  CaseAccess(DeadlineQueries queries, CurrentCaller caller, AccessLog log) {
    this.queries = queries;
    this.caller = caller;
    this.log = log;
  }

  /// All that is known of a case the caller's organisation takes part in, or of any case to an
  /// auditor; the reading is logged.
  ///
  /// @param action what is done, in kebab-case
  /// @throws Problem 404 for a case that is unknown or someone else's
  DeadlineQueries.Known read(UUID caseId, String action) {
    var reader = caller.get();
    var known =
        reader.has(Scope.AUDIT)
            ? queries.known(caseId)
            : queries.known(caseId, reader.organisation());
    log.record(
        reader, action, List.of(caseId), known.isEmpty() ? Outcome.REFUSED : Outcome.ALLOWED);
    return known.orElseThrow(Problem::notFound);
  }

  /// Who calls, before a change of a case, which the journal itself records.
  ///
  /// @param action what is done, in kebab-case
  /// @throws Problem 404 for a case that is unknown or someone else's
  public Caller check(UUID caseId, String action) {
    if (!queries.takesPart(caseId, caller.get().organisation())) {
      log.record(caller.get(), action, List.of(caseId), Outcome.REFUSED);
      throw Problem.notFound();
    }
    return caller.get();
  }
}
