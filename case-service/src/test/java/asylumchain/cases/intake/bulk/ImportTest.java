package asylumchain.cases.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import asylumchain.kit.imports.ImportDesk;
import asylumchain.kit.imports.ImportQueries;
import asylumchain.kit.imports.ImportView;
import asylumchain.kit.imports.ImportView.Refusal;
import asylumchain.kit.imports.ImportView.State;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.LineResult.Result;
import asylumchain.kit.imports.spool.Spool;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class ImportTest {

  private final SourceSystem source;

  ImportTest(ImportDesk desk, ImportQueries queries, DataSource database) {
    this.source = new SourceSystem(desk, queries, database);
  }

  @Test
  void every_bad_line_is_refused_with_its_number_and_reason_and_the_good_ones_are_taken() {
    var done =
        source.deliver(
            SourceSystem.MIGRATION,
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
            Lines.lodged("BAD-11", SourceSystem.number("BAD-2")).replace("Canary", "Another"),
            Lines.lodged("BAD-12")
                .replace(
                    "\"applicationKind\":\"FIRST\",\"unit\":\"REGULAR_DESK\"",
                    "\"unit\":\"REGULAR_DESK\""),
            Lines.lodged("BAD-13").replace("\"2019-05-03\",", "\"-0001-01-01\","),
            Lines.lodged("BAD-14").replace("2019-05-03T14:00:00Z", "+99999-05-03T14:00:00Z"));
    assertThat(source.refusals(done.id(), 0, 50))
        .extracting(Refusal::line, Refusal::reason, Refusal::detail)
        .containsExactly(
            SourceSystem.line(1, "not-json", "not one JSON object"),
            SourceSystem.line(3, "invalid", "/person/nationality"),
            SourceSystem.line(4, "invalid", "/Canary cannot be read"),
            SourceSystem.line(5, "person-missing", "/person"),
            SourceSystem.line(6, "impossible-transition", "/events/3: not-decided"),
            SourceSystem.line(7, "recorded-at-falls-within", "/events/1/recordedAt"),
            SourceSystem.line(8, "recorded-at-in-future", "/events/1/recordedAt"),
            SourceSystem.line(9, "impossible-transition", "/events/1: in-the-future"),
            SourceSystem.line(10, "too-long", "longer than 1 MiB"),
            SourceSystem.line(11, "person-differs", "/person/vNumber"),
            SourceSystem.line(12, "invalid", "/events/1/applicationKind"),
            SourceSystem.line(13, "invalid", "/events/1/occurredOn cannot be read"),
            SourceSystem.line(14, "invalid", "/events/1 cannot be read"));
    assertThat(done).returns(1L, ImportView::taken).returns(13L, ImportView::refused);
  }

  @Test
  void a_source_without_the_scope_for_migration_brings_no_time_of_its_own() {
    var done =
        source.deliver(
            SourceSystem.DAILY,
            Lines.lodged("DAILY-1"),
            Lines.lodged("DAILY-2").replaceAll(",\"recordedAt\":\"[^\"]*\"", ""));
    assertThat(source.refusals(done.id(), 0, 50))
        .extracting(Refusal::line, Refusal::reason)
        .containsExactly(tuple(1L, "recorded-at-not-allowed"));
    assertThat(done.taken()).isEqualTo(1);
  }

  @Test
  void the_same_content_again_is_no_error_and_no_second_case() {
    source.deliver(SourceSystem.MIGRATION, Lines.lodged("AGAIN-1"), Lines.lodged("AGAIN-2"));
    var again =
        source.deliver(
            SourceSystem.MIGRATION,
            Lines.lodged("AGAIN-1"),
            Lines.lodged("AGAIN-2").replace(",", " , "));
    assertThat(again).returns(2L, ImportView::alreadyTaken).returns(0L, ImportView::events);
    assertThat(source.cases("AGAIN-")).isEqualTo(2);
  }

  @Test
  void further_lines_of_a_reference_are_taken_in_order_within_one_delivery_and_in_a_later_one() {
    var first =
        source.deliver(SourceSystem.MIGRATION, Lines.lodged("ORDER-1"), Lines.decided("ORDER-1"));
    assertThat(first).returns(2L, ImportView::taken).returns(3L, ImportView::events);
    var later =
        source.deliver(
            SourceSystem.MIGRATION,
            Lines.decided("ORDER-1")
                .replace("decision-made", "decision-announced")
                .replaceAll(",\"outcome.*true", ""),
            Lines.decided("ORDER-1").replace("SENIOR", "JUNIOR"));
    assertThat(later.taken()).isEqualTo(1);
    assertThat(source.refusals(later.id(), 0, 50))
        .extracting(Refusal::detail)
        .containsExactly("/events/0: already-decided");
    assertThat(
            source.count(
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
        source.deliver(
            SourceSystem.DAILY,
            Lines.lodged("ASKED-1")
                .replaceAll(",\"recordedAt\":\"[^\"]*\"", "")
                .replace("]}", asked));
    assertThat(done).returns(1L, ImportView::taken).returns(4L, ImportView::events);
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
    var dry = source.deliver(SourceSystem.MIGRATION, true, lines);
    assertThat(rows()).isEqualTo(before);
    var real = source.deliver(SourceSystem.MIGRATION, false, lines);
    assertThat(dry).returns(2L, ImportView::taken).returns(3L, ImportView::events);
    assertThat(source.refusals(dry.id(), 0, 9)).isEqualTo(source.refusals(real.id(), 0, 9));
  }

  @Test
  void every_line_has_its_result() {
    var done =
        source.deliver(
            SourceSystem.MIGRATION, Lines.lodged("EACH-1"), "", "{}", Lines.lodged("EACH-4"));
    assertThat(source.results(done.id(), 0, 10))
        .extracting(LineResult::line, LineResult::result)
        .containsExactly(
            tuple(1L, Result.TAKEN), tuple(3L, Result.REFUSED), tuple(4L, Result.TAKEN));
    assertThat(done.state()).isEqualTo(State.DONE);
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
        .map(table -> source.count("select count(*) from " + table))
        .toList();
  }
}
