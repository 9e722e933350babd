package asylumchain.cases.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.access.Account;
import asylumchain.kit.imports.ImportDesk;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.ImportQueries;
import asylumchain.kit.imports.ImportView;
import asylumchain.kit.imports.JobTable;
import asylumchain.kit.imports.JobTable.Options;
import asylumchain.kit.imports.LeaseLost;
import asylumchain.kit.imports.LeaseTable;
import asylumchain.kit.imports.lines.ReadLine;
import asylumchain.kit.imports.spool.ChunkTable;
import asylumchain.kit.imports.spool.Spool;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Deliveries whose process dies or loses them, and two at once.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class BrokenDeliveryTest {

  private static final Options REAL = new Options(true, false, false);

  private final SourceSystem source;
  private final JobTable jobs;
  private final ChunkTable chunks;
  private final LeaseTable leases;
  private final CaseIntake intake;

  BrokenDeliveryTest(
      ImportDesk desk,
      ImportQueries queries,
      DataSource database,
      JobTable jobs,
      ChunkTable chunks,
      LeaseTable leases,
      CaseIntake intake) {
    this.source = new SourceSystem(desk, queries, database);
    this.jobs = jobs;
    this.chunks = chunks;
    this.leases = leases;
    this.intake = intake;
  }

  @Test
  void a_delivery_whose_process_died_goes_on_without_doubling() throws IOException {
    var lines = IntStream.range(0, 1500).mapToObj(i -> Lines.whole("CRASH-" + i)).toList();
    var importId = UUID.randomUUID();
    jobs.open(importId, SourceSystem.MIGRATION, REAL);
    var received =
        new Spool((chunk, line, body) -> chunks.spool(importId, chunk, line, body))
            .drain(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
    assertThat(received.chunks()).isGreaterThan(2);
    // another process has the delivery, takes one chunk and half of the next, and dies
    source.execute(
        "update import_job set state = 'RUNNING', epoch = 7, lease_until = 'infinity', chunks = %d, lines = 1500 where import_id = '%s'"
            .formatted(received.chunks(), importId));
    var job = job(importId, 7, received.chunks());
    intake.take(job, lines(importId, 1));
    leases.chunkDone(job, 1);
    var second = lines(importId, 2);
    intake.take(job, second.subList(0, second.size() / 2));
    source.execute(
        "update import_job set lease_until = '-infinity' where import_id = '%s'"
            .formatted(importId));
    var done = source.await(importId);
    assertThat(done)
        .returns(1500L, ImportView::taken)
        .returns(7500L, ImportView::events)
        .returns(0L, ImportView::alreadyTaken);
    assertThat(source.cases("CRASH-")).isEqualTo(1500);
    assertThat(
            source.count(
                "select count(*) from journal j join source_reference r on r.case_id = j.subject_id"
                    + " where r.source_ref like 'CRASH-%'"))
        .isEqualTo(7500);
    assertThat(
            source.count(
                "select count(*) from import_chunk where import_id = '%s'".formatted(importId)))
        .isZero();
  }

  @Test
  void a_process_that_lost_a_delivery_takes_no_more_lines() throws IOException {
    var importId = UUID.randomUUID();
    jobs.open(importId, SourceSystem.MIGRATION, REAL);
    chunks.spool(importId, 1, 1, Lines.lodged("LOST-1").getBytes(UTF_8));
    var stale = job(importId, -1, 1);
    assertThatThrownBy(() -> intake.take(stale, lines(importId, 1))).isInstanceOf(LeaseLost.class);
    assertThat(source.cases("LOST-")).isZero();
  }

  @Test
  void two_deliveries_of_the_same_references_at_once_make_each_case_once() {
    var lines = IntStream.range(0, 400).mapToObj(i -> Lines.whole("TWICE-" + i)).toList();
    var first =
        CompletableFuture.supplyAsync(
            () -> source.deliver(SourceSystem.MIGRATION, lines.toArray(String[]::new)));
    var second =
        CompletableFuture.supplyAsync(
            () -> source.deliver(SourceSystem.MIGRATION, lines.reversed().toArray(String[]::new)));
    assertThat(first.join().taken() + second.join().taken()).isEqualTo(400);
    assertThat(first.join().alreadyTaken() + second.join().alreadyTaken()).isEqualTo(400);
    assertThat(source.cases("TWICE-")).isEqualTo(400);
  }

  private static ImportJob job(UUID importId, long epoch, int chunks) {
    return new ImportJob(
        importId, "IND", "bulk", null, true, false, false, epoch, chunks, 0, 0, Account.NONE);
  }

  private List<ReadLine<ImportLine>> lines(UUID importId, int number) {
    var chunk = chunks.chunk(importId, number).orElseThrow();
    return intake.reader().read(chunk.firstLine(), chunk.body());
  }
}
