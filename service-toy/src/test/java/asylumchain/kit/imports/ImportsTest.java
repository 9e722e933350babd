package asylumchain.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.access.Caller;
import asylumchain.kit.database.Sql;
import asylumchain.kit.imports.ImportView.State;
import asylumchain.kit.imports.ImportView.Stopped;
import asylumchain.kit.imports.JobTable.Options;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.LineResult.Result;
import asylumchain.kit.imports.spool.ChunkTable;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// What holds for deliveries, whatever their lines mean.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "toy_imports"))
@TestProfile(ToyImports.class)
class ImportsTest {

  private static final Caller IND = new Caller("bulk", "IND", "", Set.of("toys:import"), null);
  private static final Options REAL = new Options(false, false, false);

  private final ImportDesk desk;
  private final ImportQueries queries;
  private final JobTable jobs;
  private final ChunkTable chunks;
  private final Receptions receptions;
  private final ToyIntake toys;
  private final Sql sql;

  ImportsTest(
      ImportDesk desk,
      ImportQueries queries,
      JobTable jobs,
      ChunkTable chunks,
      Receptions receptions,
      ToyIntake toys,
      Sql sql) {
    this.desk = desk;
    this.queries = queries;
    this.jobs = jobs;
    this.chunks = chunks;
    this.receptions = receptions;
    this.toys = toys;
    this.sql = sql;
  }

  @Test
  void a_line_on_which_the_service_fails_each_time_stops_the_import_and_is_named() {
    var importId = deliver("car", "ball", ToyIntake.EXPLOSIVE, "doll");
    var failed = ended(importId);
    assertThat(failed)
        .returns(State.FAILED, ImportView::state)
        .returns(2L, ImportView::taken)
        .returns(0L, ImportView::refused);
    assertThat(failed.failure())
        .isEqualTo(
            new Stopped(
                "line-cannot-be-taken",
                "Line 3 failed 3 times. The log names the cause under import %s. Resume after a repair, or pass the line over."
                    .formatted(importId),
                3L));
  }

  @Test
  void an_operator_lets_it_go_on_with_the_line_passed_over() {
    var importId = deliver("car", ToyIntake.EXPLOSIVE, "doll");
    ended(importId);
    resume(importId, false);
    assertThat(ended(importId).state()).isEqualTo(State.FAILED);
    resume(importId, true);
    assertThat(ended(importId))
        .returns(State.DONE, ImportView::state)
        .returns(2L, ImportView::taken)
        .returns(1L, ImportView::refused)
        .returns(null, ImportView::failure);
    assertThat(queries.results(importId, 0, 9))
        .extracting(LineResult::line, LineResult::result, LineResult::reason)
        .contains(org.assertj.core.groups.Tuple.tuple(2L, Result.REFUSED, "passed-over"));
    Door.knock("POST", "/v1/imports/" + importId + "/resumption")
        .as("OPS", "operations")
        .with("If-Match", "*")
        .json("{\"passOverFailedLine\":false}")
        .refusal(409);
  }

  @Test
  void an_operator_passes_over_the_line_that_was_seen_and_no_other() {
    var importId = deliver(ToyIntake.EXPLOSIVE, "car", ToyIntake.EXPLOSIVE);
    ended(importId);
    var failure = "/v1/imports/" + importId + "/failure";
    Door.knock("GET", failure).as("IND", "toys:import").refusal(403);
    var seen = Door.knock("GET", failure).as("OPS", "operations").answer();
    assertThat(seen.body()).contains("\"line\":1").doesNotContain(ToyIntake.EXPLOSIVE);
    var version = seen.headers().firstValue("ETag").orElseThrow();
    Door.knock("POST", "/v1/imports/" + importId + "/resumption")
        .as("OPS", "operations")
        .json("{\"passOverFailedLine\":true}")
        .refusal(428);
    resume(importId, true);
    assertThat(ended(importId).failure()).isNotNull().returns(3L, Stopped::line);

    Door.knock("POST", "/v1/imports/" + importId + "/resumption")
        .as("OPS", "operations")
        .with("If-Match", version)
        .json("{\"passOverFailedLine\":true}")
        .refusal(412);
    assertThat(queries.progress(importId, "IND").orElseThrow().refused()).isEqualTo(1);
    resume(importId, true);
    ended(importId);
    Door.knock("GET", failure).as("OPS", "operations").refusal(404);
  }

  @Test
  void a_database_that_is_away_does_not_count_however_often() {
    toys.databaseIsAway(7);
    assertThat(ended(deliver("car", "ball")))
        .returns(State.DONE, ImportView::state)
        .returns(2L, ImportView::taken);
  }

  @Test
  void empty_lines_count_for_the_numbers_and_for_nothing_else() {
    var done = ended(importing("{\"name\":\"car\"}\n\n \r\n{\"name\":\"\"}\n"));
    assertThat(done).returns(2L, ImportView::lines).returns(1L, ImportView::taken);
    assertThat(queries.refusals(done.id(), 0, 9))
        .extracting(ImportView.Refusal::line)
        .containsExactly(4L);
  }

  @Test
  void what_is_cancelled_drops_its_spool_and_keeps_its_results() {
    var importId = deliver("car", ToyIntake.EXPLOSIVE);
    ended(importId);
    assertThat(pieces(importId)).isEqualTo(1);
    var cancellation = "/v1/imports/" + importId + "/cancellation";
    Door.knock("POST", cancellation).as("COA", "toys:import").refusal(404);
    Door.knock("POST", cancellation).as("IND", "toys:import").refusal(428);
    Door.knock("POST", cancellation)
        .as("IND", "toys:import")
        .with("If-Match", "\"1\"")
        .refusal(412);
    for (int times = 0; times < 2; times++) {
      var answer =
          Door.knock("POST", cancellation)
              .as("IND", "toys:import")
              .with("If-Match", "\"2\"")
              .answer();
      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
    }
    assertThat(ended(importId))
        .returns(State.CANCELLED, ImportView::state)
        .returns(1L, ImportView::taken);
    assertThat(pieces(importId)).isZero();
    var done = deliver("car");
    ended(done);
    Door.knock("POST", "/v1/imports/" + done + "/cancellation")
        .as("IND", "toys:import")
        .with("If-Match", "*")
        .refusal(409);
  }

  @Test
  void a_body_that_breaks_off_leaves_nothing() {
    var importId = UUID.randomUUID();
    assertThatThrownBy(
            () -> desk.receive(IND, importId, REAL, spool -> spool.drain(new BrokenOff())))
        .isInstanceOf(IOException.class);
    assertThat(pieces(importId)).isZero();
    assertThat(receiving(importId)).isZero();
  }

  @Test
  void what_a_dead_process_received_goes_once_it_is_old_and_nobody_receives_it() {
    var dead = cutOff("1 hour", "1 second ago");
    var young = cutOff("1 minute", "1 second ago");
    var alive = cutOff("1 hour", "1 second ago");
    receptions.begin(alive);
    receptions.stillReceiving();
    receptions.giveUp();
    assertThat(receiving(dead)).isZero();
    assertThat(pieces(dead)).isZero();
    assertThat(pieces(young)).isEqualTo(1);
    assertThat(pieces(alive)).isEqualTo(1);
    receptions.end(alive);
  }

  @Test
  void what_stopped_and_nobody_lets_go_on_is_cancelled_after_thirty_days_and_keeps_no_line() {
    var old = deliver("car", ToyIntake.EXPLOSIVE);
    var young = deliver("car", ToyIntake.EXPLOSIVE);
    for (var importId : List.of(old, young)) {
      assertThat(ended(importId).state()).isEqualTo(State.FAILED);
    }
    var stopped = "update import_job set finished_at = now() - ?::interval where import_id = ?";
    sql.change(stopped, "30 days 1 minute", old);
    sql.change(stopped, "29 days 23 hours", young);
    receptions.forgetStopped();
    assertThat(pieces(old)).isZero();
    assertThat(pieces(young)).isEqualTo(1);
    assertThat(queries.progress(old, "IND").orElseThrow())
        .returns(State.CANCELLED, ImportView::state)
        .returns(1L, ImportView::taken);
    assertThat(queries.progress(young, "IND").orElseThrow().state()).isEqualTo(State.FAILED);
  }

  @Test
  void an_organisation_sees_its_own_deliveries_the_newest_first() {
    var first = deliver("car");
    ended(first);
    var second = deliver("ball");
    ended(second);
    var list = Door.knock("GET", "/v1/imports?state=DONE&limit=1").as("IND", "toys:import");
    assertThat(list.answer().body()).contains(second.toString()).doesNotContain(first.toString());
    var others = Door.knock("GET", "/v1/imports").as("COA", "toys:import").answer();
    assertThat(others.body()).isEqualTo("{\"items\":[]}");
  }

  private UUID cutOff(String age, String lease) {
    var importId = UUID.randomUUID();
    jobs.open(importId, IND, REAL);
    chunks.spool(importId, 1, 1, "{}".getBytes(UTF_8));
    sql.change(
        """
        update import_job
           set received_at = now() - ?::interval, lease_until = now() + ?::interval
         where import_id = ?
        """,
        age,
        lease,
        importId);
    return importId;
  }

  private long pieces(UUID importId) {
    return count("select count(*) from import_chunk where import_id = ?", importId);
  }

  private long receiving(UUID importId) {
    return count("select count(*) from import_job where import_id = ?", importId);
  }

  private long count(String query, UUID importId) {
    return sql.first(query, row -> row.getLong(1), importId).orElseThrow();
  }

  private static void resume(UUID importId, boolean passOver) {
    var answer =
        Door.knock("POST", "/v1/imports/" + importId + "/resumption")
            .as("OPS", "operations")
            .with("If-Match", "*")
            .json("{\"passOverFailedLine\":%s}".formatted(passOver))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private static UUID deliver(String... names) {
    var body = new StringBuilder();
    for (var name : names) {
      body.append("{\"name\":\"").append(name).append("\"}\n");
    }
    return importing(body.toString());
  }

  private static UUID importing(String body) {
    var answer =
        Door.knock("POST", "/v1/imports")
            .as("IND", "toys:import")
            .with("Content-Type", "application/x-ndjson")
            .body(body)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var location = answer.headers().firstValue("Location").orElseThrow();
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  private ImportView ended(UUID importId) {
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    var view = queries.progress(importId, "IND").orElseThrow();
    while (view.finishedAt() == null) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = queries.progress(importId, "IND").orElseThrow();
    }
    return view;
  }

  /// A caller who stops in the middle of the second piece.
  private static final class BrokenOff extends InputStream {
    private final InputStream sent =
        new ByteArrayInputStream("{\"name\":\"car\"}\n".repeat(50_000).getBytes(UTF_8));

    @Override
    public int read() throws IOException {
      var next = sent.read();
      if (next < 0) {
        throw new IOException("the connection is gone");
      }
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      var read = sent.read(into, from, length);
      if (read < 0) {
        throw new IOException("the connection is gone");
      }
      return read;
    }
  }
}
