package asylumchain.reporting.backlog.cases;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import jakarta.enterprise.context.ApplicationScoped;

/// The list of cases as the one who asks may see it. Each part that is read stands in the access
/// log before it is shown.
@ApplicationScoped
public class CaseReading {

  /// Of whoever may know how many cases there are of which some are none of his business.
  public static final String FIGURES = "backlog:read";

  /// Of whoever may see cases, as far as they are his business.
  public static final String CASES = "cases:read";

  private static final int AT_ONCE = 500;

  private final CaseFigures figures;
  private final CurrentCaller caller;
  private final AccessLog log;

  CaseReading(CaseFigures figures, CurrentCaller caller, AccessLog log) {
    this.figures = figures;
    this.caller = caller;
    this.log = log;
  }

  /// Which part of the list is wanted.
  ///
  /// @param limit how many cases at most
  /// @param counted whether to say how many there are
  public record Part(Place after, int limit, boolean counted) {}

  /// All of the list, as a table.
  public Csv whole(CaseQuestion question) {
    return new WholeList(part(question, Place.START), next -> part(question, Place.of(next)));
  }

  private CasesView part(CaseQuestion question, Place after) {
    return read(question, new Part(after, AT_ONCE, false));
  }

  /// Reads a part: to an auditor the cases of all partners, to anyone else those in which the own
  /// organisation takes part now.
  public CasesView read(CaseQuestion question, Part part) {
    var asking = caller.get();
    var isAuditor = asking.has(Scope.AUDIT);
    var found = figures.find(question, isAuditor ? null : asking.organisation(), part);
    var view = found.view();
    log.record(
        asking,
        "backlog-cases-read",
        view.items().stream().map(CaseLine::caseId).toList(),
        AccessLog.Outcome.ALLOWED);
    var counts = found.counts();
    return counts == null
        ? view
        : view.counting(counts.visible(), isAuditor || asking.has(FIGURES) ? counts.all() : null);
  }
}
