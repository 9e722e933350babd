package asylumchain.cases.intake.bulk;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.Caller;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.ResultTable;
import asylumchain.kit.imports.lines.LineResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What became of the lines of a chunk. Who names a case in vain by import leaves the trace that
/// asking at a single door leaves: one line of the access log for all such cases of the chunk, kept
/// with what became of the lines, or with it not.
@ApplicationScoped
class LineResults {

  private final ResultTable results;
  private final AccessLog log;

  LineResults(ResultTable results, AccessLog log) {
    this.results = results;
    this.log = log;
  }

  /// @param opened the cases that the lines were laid beside
  /// @param events how many facts the lines brought
  void record(
      ImportJob job, Collection<Delivery> opened, Collection<LineResult> became, long events) {
    results.record(job, List.copyOf(became), events);
    var hidden =
        opened.stream()
            .filter(Delivery::wasHidden)
            .map(delivery -> delivery.before().caseId())
            .sorted()
            .toList();
    if (!hidden.isEmpty()) {
      var caller = new Caller(job.client(), job.organisation(), "", Set.of(), job.employee());
      log.keep(caller, "case-imported", hidden, Outcome.REFUSED);
    }
  }
}
