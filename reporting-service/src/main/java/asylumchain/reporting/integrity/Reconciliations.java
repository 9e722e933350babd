package asylumchain.reporting.integrity;

import asylumchain.kit.time.BusinessDate;
import asylumchain.reporting.integrity.RunTable.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Does the reconciliations that were asked for, partition by partition.
@ApplicationScoped
class Reconciliations {

  private static final System.Logger LOG = System.getLogger(Reconciliations.class.getName());

  private final RunTable runs;
  private final ReconciliationQueries queries;
  private final Reconciling reconciling;
  private final KeptQueries facts;
  private final BusinessDate businessDate;

  Reconciliations(
      RunTable runs,
      ReconciliationQueries queries,
      Reconciling reconciling,
      KeptQueries facts,
      BusinessDate businessDate) {
    this.runs = runs;
    this.queries = queries;
    this.reconciling = reconciling;
    this.facts = facts;
    this.businessDate = businessDate;
  }

  /// Asks for one.
  ///
  /// @return the one that is open already, where there is one
  UUID request(String reason, boolean repair) {
    return runs.request(reason, repair, businessDate.today());
  }

  /// Does the open one, if there is one and this instance gets it.
  ///
  /// @return whether it did
  boolean doNext() {
    var next = runs.take();
    next.ifPresent(this::run);
    return next.isPresent();
  }

  private void run(Run run) {
    try {
      reconcile(run);
      runs.done(run);
      report(run);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the reconciliation failed", e);
      runs.failed(run, String.valueOf(e.getMessage()));
    }
  }

  private void reconcile(Run run) {
    for (var layer : List.of(Layer.CASE, Layer.DEADLINE)) {
      for (var position : facts.positions(layer).entrySet()) {
        var part = position.getKey();
        var mark = queries.mark(run.id(), part, layer);
        runs.keep(run, reconciling.journal(layer, part, position.getValue(), mark, run.repair()));
      }
    }
    for (var part : facts.positions(Layer.CASE).keySet()) {
      runs.keep(run, reconciling.rows(part, run.repair()));
    }
  }

  private void report(Run run) {
    var found = queries.find(run.id()).orElseThrow();
    LOG.log(
        found.wrong() == 0 ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
        "reconciled %d records and cases: %d wrong, %d of them not repaired, %d back-dated"
            .formatted(found.records(), found.wrong(), found.unrepaired(), found.backDated()));
  }
}
