package asylumchain.cases.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.access.Caller;
import asylumchain.kit.imports.ImportDesk;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.ImportQueries;
import asylumchain.kit.imports.ImportView;
import asylumchain.kit.imports.ImportView.Refusal;
import asylumchain.kit.imports.ImportView.State;
import asylumchain.kit.imports.JobTable;
import asylumchain.kit.imports.JobTable.Options;
import asylumchain.kit.imports.LeaseLost;
import asylumchain.kit.imports.LeaseTable;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.LineResult.Result;
import asylumchain.kit.imports.lines.ReadLine;
import asylumchain.kit.imports.spool.ChunkTable;
import asylumchain.kit.imports.spool.Spool;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class ImportTest {

  private static final Caller MIGRATION = caller("cases:import", "cases:migrate");
  private static final Options REAL = new Options(true, false, false);
  private static final Caller DAILY = caller("cases:import");

  private final ImportDesk desk;
  private final ImportQueries queries;
  private final JobTable jobs;
  private final ChunkTable chunks;
  private final LeaseTable leases;
  private final CaseIntake intake;
  private final DataSource database;

  ImportTest(
      ImportDesk desk,
      ImportQueries queries,
      JobTable jobs,
      ChunkTable chunks,
      LeaseTable leases,
      CaseIntake intake,
      DataSource database) {
    this.desk = desk;
    this.queries = queries;
    this.jobs = jobs;
    this.chunks = chunks;
    this.leases = leases;
    this.intake = intake;
    this.database = database;
  }

  @Test
  void every_bad_line_is_refused_with_its_number_and_reason_and_the_good_ones_are_taken() {
    var done =
        deliver(
            MIGRATION,
            "this is not JSON",
            Lines.lodged("BAD-2"),
            Lines.lodged("BAD-3").replace("\"nationality\":\"SYR\"", "\"nationality\":\"Syria\""),
            Lines.lodged("BAD-4").replace("\"sourceRef\"", "\"Canary\""),
            Lines.decided("BAD-5"),
            Lines.whole("BAD-6").replace("interview-held", "decision-announced"),
            Lines.lodged("BAD-7").replace("2019-05-03T14:00:00Z", "2019-04-03T14:00:00Z"),
            Lines.lodged("BAD-8").replace("2019-05-03T14:00:00Z", "2999-05-03T14:00:00Z"),
            Lines.lodged("BAD-9")
                .replace("\"2019-05-03\",\"recordedAt\"", "\"2019-05-04\",\"recordedAt\""),
            "{\"source\":\"INDIGO\",\"sourceRef\":\"" + "x".repeat(Spool.MAX_LINE) + "\"}",
            Lines.lodged("BAD-11", number("BAD-2")).replace("Canary", "Another"),
            Lines.lodged("BAD-12")
                .replace(
                    "\"applicationKind\":\"FIRST\",\"unit\":\"REGULAR_DESK\"",
                    "\"unit\":\"REGULAR_DESK\""),
            Lines.lodged("BAD-13").replace("\"2019-05-03\",", "\"-0001-01-01\","),
            Lines.lodged("BAD-14").replace("2019-05-03T14:00:00Z", "+99999-05-03T14:00:00Z"));
    assertThat(queries.refusals(done.id(), 0, 50))
        .extracting(Refusal::line, Refusal::reason, Refusal::detail)
        .containsExactly(
            line(1, "not-json", "not one JSON object"),
            line(3, "invalid", "/person/nationality"),
            line(4, "invalid", "/Canary cannot be read"),
            line(5, "person-missing", "/person"),
            line(6, "impossible-transition", "/events/3: not-decided"),
            line(7, "recorded-at-falls-within", "/events/1/recordedAt"),
            line(8, "recorded-at-in-future", "/events/1/recordedAt"),
            line(9, "impossible-transition", "/events/1: in-the-future"),
            line(10, "too-long", "longer than 1 MiB"),
            line(11, "person-differs", "/person/vNumber"),
            line(12, "invalid", "/events/1/applicationKind"),
            line(13, "invalid", "/events/1/occurredOn cannot be read"),
            line(14, "invalid", "/events/1 cannot be read"));
    assertThat(done).returns(1L, ImportView::taken).returns(13L, ImportView::refused);
  }

  @Test
  void a_source_without_the_scope_for_migration_brings_no_time_of_its_own() {
    var done =
        deliver(
            DAILY,
            Lines.lodged("DAILY-1"),
            Lines.lodged("DAILY-2").replaceAll(",\"recordedAt\":\"[^\"]*\"", ""));
    assertThat(queries.refusals(done.id(), 0, 50))
        .extracting(Refusal::line, Refusal::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, "recorded-at-not-allowed"));
    assertThat(done.taken()).isEqualTo(1);
  }

  @Test
  void the_same_content_again_is_no_error_and_no_second_case() {
    deliver(MIGRATION, Lines.lodged("AGAIN-1"), Lines.lodged("AGAIN-2"));
    var again =
        deliver(MIGRATION, Lines.lodged("AGAIN-1"), Lines.lodged("AGAIN-2").replace(",", " , "));
    assertThat(again).returns(2L, ImportView::alreadyTaken).returns(0L, ImportView::events);
    assertThat(cases("AGAIN-")).isEqualTo(2);
  }

  @Test
  void further_lines_of_a_reference_are_taken_in_order_within_one_delivery_and_in_a_later_one() {
    var first = deliver(MIGRATION, Lines.lodged("ORDER-1"), Lines.decided("ORDER-1"));
    assertThat(first).returns(2L, ImportView::taken).returns(3L, ImportView::events);
    var later =
        deliver(
            MIGRATION,
            Lines.decided("ORDER-1")
                .replace("decision-made", "decision-announced")
                .replaceAll(",\"outcome.*true", ""),
            Lines.decided("ORDER-1").replace("SENIOR", "JUNIOR"));
    assertThat(later.taken()).isEqualTo(1);
    assertThat(queries.refusals(later.id(), 0, 50))
        .extracting(Refusal::detail)
        .containsExactly("/events/0: already-decided");
    assertThat(
            count(
                "select version from asylum_case join source_reference using (case_id) where"
                    + " source_ref = 'ORDER-1'"))
        .isEqualTo(4);
  }

  @Test
  void a_source_reports_what_other_partners_answered() {
    var asked =
        ",{\"type\":\"hand-over-requested\",\"occurredOn\":\"2019-06-01\",\"from\":\"IND\",\"to\":\"DTV\"},"
            + "{\"type\":\"hand-over-refused\",\"occurredOn\":\"2019-06-02\",\"from\":\"IND\",\"to\":\"DTV\","
            + "\"reason\":\"NO_CAPACITY\"}]}";
    var done =
        deliver(
            DAILY,
            Lines.lodged("ASKED-1")
                .replaceAll(",\"recordedAt\":\"[^\"]*\"", "")
                .replace("]}", asked));
    assertThat(done).returns(1L, ImportView::taken).returns(4L, ImportView::events);
  }

  @Test
  void a_source_goes_on_with_the_person_it_knows_after_a_merge_and_after_a_correction() {
    deliver(
        MIGRATION,
        Lines.lodged("KNOWN-1"),
        Lines.lodged("KNOWN-2").replace("\"Canary\"", "\"Survivor\""),
        Lines.lodged("KNOWN-3"));
    person("KNOWN-1", "merges", "{\"into\":\"" + applicant("KNOWN-2") + "\"}");
    person(
        "KNOWN-3",
        "corrections",
        "{\"person\":"
            + Lines.person(number("KNOWN-3"))
                .replace("\"Canary\"", "\"Corrected\"")
                .replace(",\"familyRef\":null", "")
            + "}");
    var later =
        deliver(
            DAILY,
            decidedAbout("KNOWN-1", "Canary"),
            decidedAbout("KNOWN-3", "Canary"),
            decidedAbout("KNOWN-2", "Stranger"));
    assertThat(later.taken()).isEqualTo(2);
    assertThat(queries.refusals(later.id(), 0, 50))
        .extracting(Refusal::line, Refusal::reason, Refusal::detail)
        .containsExactly(line(3, "person-differs", "/person"));
  }

  @Test
  void whom_a_delivery_likely_brings_a_second_time_is_told_until_a_reviewer_has_decided()
      throws IOException {
    deliver(MIGRATION, nameless("LIKE-1", "Quastelibrandt"));
    var again =
        deliver(
            MIGRATION,
            nameless("LIKE-2", "Quastelibrand"),
            nameless("LIKE-3", "Wimmelzwoerd")
                .replace("Kanarie", "Spreeuw")
                .replace("1990", "1951"));
    assertThat(again.taken()).isEqualTo(2);
    var first = duplicates(again.id(), "?limit=1");
    assertThat(first.findValuesAsText("line")).containsExactly("1");
    assertThat(first.at("/0/personId").asText()).isEqualTo(applicant("LIKE-2"));
    assertThat(first.at("/0/likelyDuplicateOf/personId").asText()).isEqualTo(applicant("LIKE-1"));
    assertThat(first.at("/0/likelyDuplicateOf/score").asDouble()).isGreaterThanOrEqualTo(12);
    assertThat(first.toString()).doesNotContain("Quastel");
    assertThat(duplicates(again.id(), "")).hasSize(1);
    Door.knock("POST", "/v1/duplicate-candidates/verdicts")
        .as("IND", "persons:match")
        .json(
            "{\"one\":\"%s\",\"other\":\"%s\",\"same\":false}"
                .formatted(applicant("LIKE-1"), applicant("LIKE-2")))
        .answer();
    assertThat(duplicates(again.id(), "")).isEmpty();
  }

  private static String nameless(String ref, String familyName) {
    return Lines.lodged(ref)
        .replaceFirst("\"vNumber\":\"\\d+\",", "")
        .replace("\"Canary\"", "\"" + familyName + "\"");
  }

  private static JsonNode duplicates(UUID importId, String query) throws IOException {
    var answer =
        Door.knock("GET", "/v1/imports/" + importId + "/likely-duplicates" + query)
            .as("IND", "persons:match")
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body()).path("items");
  }

  private static String decidedAbout(String ref, String familyName) {
    var person = Lines.person(number(ref)).replace("\"Canary\"", "\"" + familyName + "\"");
    return Lines.decided(ref)
        .replace("\"events\"", "\"person\":" + person + ",\"events\"")
        .replaceAll(",\"recordedAt\":\"[^\"]*\"", "");
  }

  /// Does something about the applicant in the case of a reference.
  private void person(String ref, String act, String body) {
    var answer =
        Door.knock("POST", "/v1/persons/" + applicant(ref) + "/" + act)
            .as("IND", "persons:merge", "persons:write")
            .with("If-Match", "*")
            .json(body)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private String applicant(String ref) {
    return text(
        "select person_id from asylum_case join source_reference using (case_id) where source_ref ="
            + " '%s'".formatted(ref));
  }

  @Test
  void a_dry_run_reports_as_the_real_run_would_and_writes_nothing() {
    var lines =
        new String[] {
          Lines.lodged("DRY-1"),
          Lines.decided("DRY-1"),
          Lines.decided("DRY-1").replace("SENIOR", "JUNIOR"),
          Lines.decided("DRY-2")
        };
    var before = rows();
    var dry = deliver(MIGRATION, true, lines);
    assertThat(rows()).isEqualTo(before);
    var real = deliver(MIGRATION, false, lines);
    assertThat(dry).returns(2L, ImportView::taken).returns(3L, ImportView::events);
    assertThat(queries.refusals(dry.id(), 0, 9)).isEqualTo(queries.refusals(real.id(), 0, 9));
  }

  @Test
  void a_delivery_whose_process_died_goes_on_without_doubling() throws IOException {
    var lines = IntStream.range(0, 1500).mapToObj(i -> Lines.whole("CRASH-" + i)).toList();
    var importId = UUID.randomUUID();
    jobs.open(importId, MIGRATION, REAL);
    var received =
        new Spool((chunk, line, body) -> chunks.spool(importId, chunk, line, body))
            .drain(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
    assertThat(received.chunks()).isGreaterThan(2);
    // another process has the delivery, takes one chunk and half of the next, and dies
    execute(
        "update import_job set state = 'RUNNING', epoch = 7, lease_until = 'infinity', chunks = %d, lines = 1500 where import_id = '%s'"
            .formatted(received.chunks(), importId));
    var job = job(importId, 7, received.chunks());
    intake.take(job, lines(importId, 1));
    leases.chunkDone(job, 1);
    var second = lines(importId, 2);
    intake.take(job, second.subList(0, second.size() / 2));
    execute(
        "update import_job set lease_until = '-infinity' where import_id = '%s'"
            .formatted(importId));
    var done = await(importId);
    assertThat(done)
        .returns(1500L, ImportView::taken)
        .returns(7500L, ImportView::events)
        .returns(0L, ImportView::alreadyTaken);
    assertThat(cases("CRASH-")).isEqualTo(1500);
    assertThat(
            count(
                "select count(*) from journal j join source_reference r on r.case_id = j.subject_id"
                    + " where r.source_ref like 'CRASH-%'"))
        .isEqualTo(7500);
    assertThat(
            count("select count(*) from import_chunk where import_id = '%s'".formatted(importId)))
        .isZero();
  }

  @Test
  void a_process_that_lost_a_delivery_takes_no_more_lines() throws IOException {
    var importId = UUID.randomUUID();
    jobs.open(importId, MIGRATION, REAL);
    chunks.spool(importId, 1, 1, Lines.lodged("LOST-1").getBytes(UTF_8));
    var stale = job(importId, -1, 1);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> intake.take(stale, lines(importId, 1))))
        .isInstanceOf(LeaseLost.class);
    assertThat(cases("LOST-")).isZero();
  }

  @Test
  void two_deliveries_of_the_same_references_at_once_make_each_case_once() {
    var lines = IntStream.range(0, 400).mapToObj(i -> Lines.whole("TWICE-" + i)).toList();
    var first =
        CompletableFuture.supplyAsync(() -> deliver(MIGRATION, lines.toArray(String[]::new)));
    var second =
        CompletableFuture.supplyAsync(
            () -> deliver(MIGRATION, lines.reversed().toArray(String[]::new)));
    assertThat(first.join().taken() + second.join().taken()).isEqualTo(400);
    assertThat(first.join().alreadyTaken() + second.join().alreadyTaken()).isEqualTo(400);
    assertThat(cases("TWICE-")).isEqualTo(400);
  }

  @Test
  void nothing_personal_leaves_the_tables_of_persons_and_the_private_payloads() {
    deliver(
        MIGRATION,
        Lines.whole("CANARY-1").replace("\"Kanarie\"", "\"Kanarie\",\"nickname\":\"Kanarie\""),
        Lines.whole("CANARY-2"));
    for (var table :
        List.of(
            "asylum_case",
            "case_partner",
            "journal",
            "source_reference",
            "delivered_content",
            "import_job",
            "import_line",
            "import_chunk",
            "import_rehearsal",
            "access_log")) {
      assertThat(
              count("select count(*) from %s t where t::text like '%%Kanarie%%'".formatted(table)))
          .as(table)
          .isZero();
    }
    assertThat(
            count(
                "select count(*) from journal_payload where audience = 'CHAIN' and payload like"
                    + " '%Kanarie%'"))
        .isZero();
    assertThat(
            count(
                "select count(*) from journal_payload where audience = 'PRIVATE' and payload like"
                    + " '%Kanarie%'"))
        .isPositive();
  }

  @Test
  void every_line_has_its_result() {
    var done = deliver(MIGRATION, Lines.lodged("EACH-1"), "", "{}", Lines.lodged("EACH-4"));
    assertThat(queries.results(done.id(), 0, 10))
        .extracting(LineResult::line, LineResult::result)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, Result.TAKEN),
            org.assertj.core.groups.Tuple.tuple(3L, Result.REFUSED),
            org.assertj.core.groups.Tuple.tuple(4L, Result.TAKEN));
    assertThat(done.state()).isEqualTo(State.DONE);
  }

  private ImportView deliver(Caller caller, String... lines) {
    return deliver(caller, false, lines);
  }

  private ImportView deliver(Caller caller, boolean dryRun, String... lines) {
    var importId = UUID.randomUUID();
    try {
      desk.receive(
          caller,
          importId,
          new Options(caller.has("cases:migrate"), false, dryRun),
          spool -> spool.drain(stream(lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return await(importId);
  }

  private static ByteArrayInputStream stream(String... lines) {
    return new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
  }

  private static ImportJob job(UUID importId, long epoch, int chunks) {
    return new ImportJob(importId, "IND", "bulk", null, true, false, false, epoch, chunks, 0, 0);
  }

  private List<ReadLine<ImportLine>> lines(UUID importId, int number) {
    var chunk = chunks.chunk(importId, number).orElseThrow();
    return intake.reader().read(chunk.firstLine(), chunk.body());
  }

  private ImportView await(UUID importId) {
    var deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    var view = queries.progress(importId, "IND").orElseThrow();
    while (view.finishedAt() == null) {
      assertThat(System.nanoTime()).as("import still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = queries.progress(importId, "IND").orElseThrow();
    }
    return view;
  }

  private long cases(String prefix) {
    return count(
        "select count(*) from source_reference r join asylum_case c using (case_id) where r.source_ref like '%s%%'"
            .formatted(prefix));
  }

  /// How many rows every table has that a real run would write.
  private List<Long> rows() {
    return List.of(
            "asylum_case",
            "case_partner",
            "person",
            "person_number",
            "journal",
            "journal_payload",
            "source_reference",
            "delivered_content",
            "import_rehearsal")
        .stream()
        .map(table -> count("select count(*) from " + table))
        .toList();
  }

  private long count(String query) {
    return Long.parseLong(text(query));
  }

  private String text(String query) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String change) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(change);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static org.assertj.core.groups.Tuple line(long number, String reason, String detail) {
    return org.assertj.core.groups.Tuple.tuple(number, reason, detail);
  }

  private static String number(String ref) {
    return "%010d".formatted(Math.floorMod(ref.hashCode(), 1_000_000_000));
  }

  private static Caller caller(String... scopes) {
    return new Caller("bulk", "IND", "00000000000000000001", Set.of(scopes), null);
  }
}
