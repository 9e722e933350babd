package asylumchain.reporting.integrity;

import static asylumchain.reporting.Telling.applicant;
import static asylumchain.reporting.Telling.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.EndEvent.CaseDestroyed;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class ReconciliationResourceTest {

  @Inject World world;
  @Inject ReconciliationRun run;

  private final UUID syrian = UUID.randomUUID();
  private final UUID turk = UUID.randomUUID();

  @BeforeEach
  void two_cases_and_what_is_kept_of_them() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    world.run("delete from reconciliation_discrepancy");
    world.run("delete from reconciliation_part");
    for (var id : List.of(syrian, turk)) {
      lodged(id, "2020-05-01");
      world.determined(id, "2020-05-01", runningUntil("2020-05-01", "2020-11-01"));
    }
    world.said(
        turk,
        "2020-12-01",
        new NoticeOfDefaultReceived(LocalDate.parse("2020-11-20"), turk, "decision-term"));
    world.positioned();
  }

  @Test
  void what_is_as_its_sources_say_has_equal_sums() {
    var whole = run.reconciled(false);
    whole
        .body("reconciliation.state", equalTo("DONE"))
        .body("reconciliation.wrong", equalTo(0))
        .body("reconciliation.records", equalTo(7))
        .body("discrepancies", hasSize(0));
    for (var part : whole.extract().jsonPath().<Map<String, Object>>getList("parts")) {
      assertThat(part.get("foundSum")).isEqualTo(part.get("expectedSum"));
    }
  }

  @Test
  void a_destroyed_case_leaves_nothing_but_its_end_whichever_topic_tells_last() {
    world.happened(syrian, "2020-12-01", new CaseDestroyed(LocalDate.parse("2020-12-01")));
    assertThat(tablesWith(syrian)).containsExactly("case_fact");
    assertThat(world.count("select count(*) from case_fact where subject_id = '" + syrian + "'"))
        .isEqualTo(1);
    world.determined(syrian, "2020-12-02", runningUntil("2020-05-01", "2020-11-01"));
    assertThat(tablesWith(syrian)).containsExactly("case_fact");
    assertThat(tablesWith(turk)).contains("backlog_interval", "case_determination");
  }

  @Test
  void whoever_reads_from_the_beginning_knows_as_little_of_a_destroyed_case() {
    var destroyed = UUID.randomUUID();
    world.happened(destroyed, "2020-12-01", new CaseDestroyed(LocalDate.parse("2020-12-01")));
    world.determined(destroyed, "2020-05-01", runningUntil("2020-05-01", "2020-11-01"));
    assertThat(tablesWith(destroyed)).containsExactly("case_fact");
  }

  @Test
  void who_takes_part_in_a_parked_case_is_known_all_the_same() {
    var parked = UUID.randomUUID();
    var day = LocalDate.parse("2020-12-01");
    var ind = Code.of("IND");
    var coa = Code.of("COA");
    var partners = "select count(*) from case_partner where subject_id = '" + parked + "'";
    world.passedBy(parked, "2020-12-01", new HandedOver(day, ind, coa, null, List.of(ind, coa)));
    assertThat(world.count(partners)).isEqualTo(2);
    world.passedBy(parked, "2020-12-02", new FactCorrected(day, 1, null, List.of(ind)));
    assertThat(world.count(partners)).isEqualTo(1);
    world.run(
        "insert into parked_case (part, subject_id, source, since, reason, release, seen_version)"
            + " select part, subject_id, 'CASE', now(), 'trial', 'trial', 2 from case_partner"
            + " where subject_id = '%s'".formatted(parked));
    run.reconciled(false).body("reconciliation.wrong", equalTo(0));
    world.run("delete from parked_case");
    world.happened(parked, "2020-12-03", new CaseDestroyed(day));
    assertThat(world.count(partners)).isZero();
  }

  /// The tables of the read model that have rows of a case.
  private List<String> tablesWith(UUID id) {
    return world
        .texts(
            "select table_name from information_schema.columns"
                + " where table_schema = 'live' and column_name = 'subject_id' order by 1")
        .stream()
        .filter(
            table ->
                world.count("select count(*) from %s where subject_id = '%s'".formatted(table, id))
                    > 0)
        .toList();
  }

  @Test
  void a_fact_changed_by_hand_is_found_named_and_repaired() {
    world.run(
        "update case_fact set payload = replace(payload, 'SYR', 'ATA') where subject_id = '"
            + syrian
            + "'");

    run.reconciled(false)
        .body("discrepancies.kind", hasItems("CHANGED", "MISFOLDED"))
        .body("discrepancies.caseId", everyItem(equalTo(syrian.toString())));
    run.reconciled(true).body("reconciliation.unrepaired", equalTo(0));
    run.reconciled(false).body("reconciliation.wrong", equalTo(0));
  }

  @Test
  void a_record_taken_away_one_added_and_one_moved_are_told_apart() {
    world.run("delete from case_determination where subject_id = '" + syrian + "'");
    world.run("update case_penalty set occurred_on = '2020-11-21'");
    world.run(
        "insert into case_fact select part, seq + 1000, subject_id, version, recorded_at, payload"
            + " from case_fact where subject_id = '"
            + turk
            + "'");

    run.reconciled(false).body("discrepancies.kind", hasItems("MISSING", "CHANGED", "DOUBLED"));
    run.reconciled(true).body("reconciliation.unrepaired", equalTo(0));
    run.reconciled(false).body("reconciliation.wrong", equalTo(0));
  }

  @Test
  void what_the_source_has_no_longer_has_vanished_since_yesterday() {
    run.reconciled(false).body("reconciliation.wrong", equalTo(0));
    world.lost();

    run.reconciled(false)
        .body("discrepancies.kind", hasItems("PAST_CHANGED", "VANISHED"))
        .body("reconciliation.unrepaired", greaterThan(1));
  }

  @Test
  void a_record_of_a_day_before_yesterdays_view_is_back_dated() {
    run.reconciled(false).body("reconciliation.backDated", equalTo(0));
    world.happened(
        turk,
        "2021-06-20",
        new DecisionMade(LocalDate.parse("2021-05-01"), Outcome.REFUGEE, Code.of("SENIOR"), false));
    world.positioned();

    run.reconciled(false)
        .body("reconciliation.wrong", equalTo(0))
        .body("reconciliation.backDated", equalTo(1))
        .body("discrepancies.kind", hasItem("BACK_DATED"))
        .body("discrepancies[0].caseId", equalTo(turk.toString()));
  }

  @Test
  void a_payment_of_a_day_before_yesterdays_view_is_back_dated_and_clocks_made_anew_are_not() {
    run.reconciled(false).body("reconciliation.backDated", equalTo(0));
    world.said(
        syrian,
        "2021-06-20",
        new NoticeOfDefaultReceived(LocalDate.parse("2021-05-20"), syrian, "decision-term"));
    world.determined(syrian, "2021-06-20", runningUntil("2020-05-01", "2020-12-01"));
    world.positioned();

    run.reconciled(false)
        .body("reconciliation.wrong", equalTo(0))
        .body("reconciliation.backDated", equalTo(1))
        .body("discrepancies.kind", hasItem("BACK_DATED"))
        .body("discrepancies[0].layer", equalTo("DEADLINE"))
        .body("discrepancies[0].caseId", equalTo(syrian.toString()));
  }

  @Test
  void vanished_and_doubled_are_counted_apart_and_every_record_can_be_read_part_by_part() {
    world.run(
        "insert into case_fact select part, seq + 1000, subject_id, version, recorded_at, payload"
            + " from case_fact where subject_id = '"
            + turk
            + "'");
    world.run("delete from case_determination where subject_id = '" + syrian + "'");
    world.lost();
    var whole = run.reconciled(false);

    var kinds = whole.extract().jsonPath().<String>getList("discrepancies.kind");
    whole
        .body("reconciliation.vanished", equalTo(Collections.frequency(kinds, "VANISHED")))
        .body("reconciliation.vanished", greaterThan(0))
        .body("reconciliation.doubled", equalTo(Collections.frequency(kinds, "DOUBLED")))
        .body("reconciliation.doubled", greaterThan(0));
    String id = whole.extract().path("reconciliation.id");
    var found = new ArrayList<String>();
    var next = "/v1/reconciliations/" + id + "/discrepancies?limit=1";
    while (next != null) {
      var page = operations(next);
      found.addAll(page.extract().jsonPath().getList("items.kind"));
      var link = page.extract().header("Link");
      next = link == null ? null : link.replaceAll(".*<[^>]*(/v1/[^>]+)>.*", "$1");
    }
    assertThat(found).isEqualTo(kinds).hasSizeGreaterThan(2);
    given()
        .header("Authorization", TestTokens.bearer("IND", "operations"))
        .get("/v1/reconciliations/%s/discrepancies?cursor=bm90".formatted(id))
        .then()
        .statusCode(400);
  }

  private static ValidatableResponse operations(String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", TestTokens.bearer("IND", "operations"))
        .get(path)
        .then()
        .statusCode(200);
  }

  /// More than one page of anything has.
  @Test
  void all_that_was_back_dated_can_be_read_however_much_it_is() {
    run.reconciled(false).body("reconciliation.backDated", equalTo(0));
    var late = new ArrayList<String>();
    for (var i = 0; i < 60; i++) {
      var id = UUID.randomUUID();
      late.add(id.toString());
      lodged(id, "2021-04-01");
    }
    world.said(
        turk,
        "2021-06-20",
        new NoticeOfDefaultReceived(LocalDate.parse("2021-05-20"), syrian, "decision-term"));
    late.add(turk.toString());
    world.positioned();
    var whole = run.reconciled(false).body("reconciliation.backDated", equalTo(late.size()));
    String id = whole.extract().path("reconciliation.id");

    var found = new ArrayList<String>();
    var next = "/v1/reconciliations/" + id + "/discrepancies?limit=7";
    while (next != null) {
      var page = operations(next).body("items.kind", everyItem(equalTo("BACK_DATED")));
      found.addAll(page.extract().jsonPath().getList("items.caseId"));
      var link = page.extract().header("Link");
      next = link == null ? null : link.replaceAll(".*<[^>]*(/v1/[^>]+)>.*", "$1");
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(late);
    given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
        .get("/v1/reconciliations/%s/cases?found=backDated&count=exact&limit=500".formatted(id))
        .then()
        .statusCode(200)
        .body("counted", equalTo(late.size()))
        .body("items.caseId", hasItem(turk.toString()))
        .body("items", hasSize(late.size()));
    run.reconciled(false).body("reconciliation.backDated", equalTo(0));
    operations("/v1/reconciliations/" + id + "/discrepancies?limit=500")
        .body("items", hasSize(late.size()));
  }

  @Test
  void only_operations_may_ask() {
    given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get("/v1/reconciliations")
        .then()
        .statusCode(403);
  }

  private void lodged(UUID id, String on) {
    world.happened(
        id,
        on,
        new ApplicationLodged(
            LocalDate.parse(on),
            Code.of("FIRST"),
            null,
            applicant("SYR"),
            List.of(Code.of("IND"))));
  }
}
