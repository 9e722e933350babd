package asylumchain.cases.destruction;

import static asylumchain.cases.destruction.DestructionDoors.ended;
import static asylumchain.cases.destruction.DestructionDoors.id;
import static asylumchain.cases.destruction.DestructionDoors.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.database.Sql;
import asylumchain.kit.testing.RealBackends;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What those who watch see of runs that nobody carries out, and of cases that could not go.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class DestructionFiguresTest {

  private final Sql sql;
  private final RunTable runs;
  private final ItemTable items;
  private final DestructionFigures figures;
  private final MeterRegistry metrics;

  DestructionFiguresTest(
      Sql sql, RunTable runs, ItemTable items, DestructionFigures figures, MeterRegistry metrics) {
    this.sql = sql;
    this.runs = runs;
    this.items = items;
    this.figures = figures;
    this.metrics = metrics;
  }

  @Test
  void a_run_that_waits_for_a_process_and_a_case_that_could_not_go_are_seen() {
    ended();
    var run = UUID.fromString(id(proposed("{\"includeUnverified\":true}")));

    // within a transaction that comes to nothing: no process of the suite takes the run
    QuarkusTransaction.begin();
    try {
      sql.change(
          """
          update destruction_run
             set state = 'APPROVED', decided_at = now() - interval '2 hours', lease_until = '-infinity'
           where run_id = ?
          """,
          run);
      assertThat(runs.unattended()).isBetween(7_200.0, 7_260.0);
      sql.change(
          "update destruction_run set lease_until = now() + interval '15 seconds' where run_id = ?",
          run);
      assertThat(runs.unattended()).isZero();

      var before = items.failed();
      var listed = items.next(run).orElseThrow();
      items.putAside(run, listed.caseId(), ListedCase.State.KEPT, "FAILED", "the disk is gone");
      assertThat(items.failed()).isEqualTo(before + 1);

      figures.look();
      assertThat(metrics.get("destruction.cases.failed").gauge().value()).isEqualTo(before + 1);
      assertThat(metrics.get("destruction.run.unattended").gauge().value()).isZero();
    } finally {
      QuarkusTransaction.rollback();
    }
  }
}
