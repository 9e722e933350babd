package asylumchain.reporting.exposure;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.PenaltyEvent.Band;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.Planner;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Notices of default that are in, and have not brought a penalty yet, recounted by hand.
@QuarkusTest
@TestProfile(TopicsStill.class)
class RunningNoticesTest {

  private static final LocalDate TODAY = LocalDate.parse("2021-06-30");
  private static final LocalDate HORIZON = LocalDate.parse("2021-10-03");
  private static final String DUE = "2021-05-31";
  private static final String FAMILY = "FAMILY_REUNIFICATION";

  @Inject World world;

  private final List<LocalDate> expected = new ArrayList<>();

  @BeforeEach
  void a_world_known_through_the_end_of_june() {
    world.begin(Instant.parse("2021-06-30T20:00:00Z"));
  }

  /// Family reunification has an administrative penalty in 2021, asylum has none.
  private void everything() {
    running("2021-06-20");
    running("2021-06-20");
    running("2021-06-29");
    running("2021-06-15"); // begins today, which nobody has said yet
    notice(lodged(FAMILY), DUE); // on the last day of the term: premature
    notice(lodged(FAMILY), "2021-06-10"); // should have begun on 25 June
    notice(lodged("FIRST"), "2021-06-20");
    var decided = lodged(FAMILY);
    notice(decided, "2021-06-20");
    decided(decided, "2021-06-25");
    var begun = lodged(FAMILY);
    begins(begun, notice(begun, "2021-06-14"), "2021-06-29");
    expected.add(LocalDate.parse("2021-06-29"));
    var twice = running("2021-06-18");
    notice(twice, "2021-06-22");
  }

  private UUID running(String received) {
    var id = lodged(FAMILY);
    notice(id, received);
    expected.add(LocalDate.parse(received).plusDays(15));
    return id;
  }

  @Test
  void each_week_has_what_the_notices_that_are_in_will_cost_day_by_day() {
    everything();
    var answer = exposure("");
    List<Map<String, Object>> weeks = answer.getList("weeks");
    var sum = 0;
    for (var week : weeks) {
      if (week.get("regime").equals(Kind.ADMINISTRATIVE.name())) {
        var from = LocalDate.parse((String) week.get("from"));
        var to = LocalDate.parse((String) week.get("to"));
        var told = new BigDecimal(week.get("projected").toString());
        assertThat(told)
            .as("%s", week)
            .isEqualByComparingTo(
                BigDecimal.valueOf(byHand(from.isAfter(TODAY) ? from : TODAY.plusDays(1), to)));
        sum += told.intValueExact();
      }
    }
    assertThat(sum).isEqualTo(6 * 1442 - 3 * 23);
    assertThat(answer.getInt(administrative("expected"))).isEqualTo(4);
    assertThat(answer.getInt(administrative("penalties"))).isEqualTo(2);
    assertThat(answer.getInt(administrative("running"))).isEqualTo(2);
    assertThat(answer.getDouble(administrative("accrued"))).isEqualTo(69.0);
    assertThat(answer.getString("definition.id") + answer.getInt("definition.version"))
        .isEqualTo("penalty-exposure3");
  }

  /// Each day of each penalty costs what its place says.
  private int byHand(LocalDate from, LocalDate to) {
    var sum = 0;
    for (var first : expected) {
      for (var place = 1; place <= 42; place++) {
        var day = first.plusDays(place - 1L);
        if (!day.isBefore(from) && !day.isAfter(to)) {
          sum += place <= 14 ? 23 : place <= 28 ? 35 : 45;
        }
      }
    }
    return sum;
  }

  @Test
  void what_is_projected_leads_to_the_cases_that_it_is_of() {
    everything();
    var cases =
        JsonPath.from(
            given()
                .header("Authorization", TestTokens.bearer("IND", "audit:read"))
                .get(
                    "/v1/penalty-exposure/cases?regime=ADMINISTRATIVE&asOf=%s&from=%s&to=%s"
                        .formatted(TODAY, TODAY.plusDays(1), HORIZON))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    assertThat(cases.getList("items")).hasSize(expected.size());
  }

  @Test
  void a_notice_is_projected_from_when_it_is_known_until_the_case_is_decided() {
    var id = running("2021-06-20");
    assertThat(projected("&knownAt=2021-06-19")).isZero();
    assertThat(projected("&knownAt=2021-06-21")).isEqualTo(1442.0);
    decided(id, "2021-06-28");
    assertThat(projected("")).isZero();
    assertThat(projected("&knownAt=2021-06-27")).isEqualTo(1442.0);
  }

  @Test
  void what_a_penalty_costs_is_counted_once_when_it_begins() {
    var id = lodged(FAMILY);
    var notice = notice(id, "2021-06-12");
    var before = exposure("&knownAt=2021-06-26");
    begins(id, notice, "2021-06-27");
    for (var answer : List.of(before, exposure(""))) {
      assertThat(answer.getDouble(administrative("accrued"))).isEqualTo(92.0);
      assertThat(answer.getDouble(administrative("projected"))).isEqualTo(1350.0);
      assertThat(answer.getInt(administrative("penalties"))).isEqualTo(1);
    }
  }

  @Test
  void what_was_said_to_have_begun_long_after_is_known_from_when_its_notice_was() {
    var id = lodged(FAMILY);
    var notice = notice(id, "2021-06-02");
    notice(lodged(FAMILY), "2021-06-02"); // of which nobody ever says that it began
    var penalty = begins(id, notice, "2021-06-17", "2021-06-29");
    world.said(
        id,
        "2021-06-19",
        new PenaltyPaid(LocalDate.parse("2021-06-19"), penalty, new BigDecimal("10")));

    for (var known : List.of("2021-06-20", "2021-06-30")) {
      var answer = exposure("2021-06-20", "&knownAt=" + known);
      assertThat(answer.getDouble(administrative("accrued"))).as(known).isEqualTo(92.0);
      assertThat(answer.getDouble(administrative("paid"))).as(known).isEqualTo(10.0);
      assertThat(answer.getDouble(administrative("projected"))).as(known).isEqualTo(1350.0);
      assertThat(answer.getInt(administrative("penalties"))).as(known).isEqualTo(1);
    }
    assertThat(exposure("2021-06-20", "&knownAt=2021-06-01").getDouble(administrative("accrued")))
        .isZero();
  }

  @Test
  void whoever_looks_from_a_past_day_knows_of_no_notice_that_came_in_later() {
    running("2021-06-20");
    var begun = lodged(FAMILY);
    begins(begun, notice(begun, "2021-06-14"), "2021-06-29");
    var decided = lodged(FAMILY);
    notice(decided, "2021-06-16");
    decided(decided, "2021-06-23");
    for (var answer :
        Map.of("2021-06-13", 0, "2021-06-14", 1, "2021-06-16", 2, "2021-06-22", 3, "2021-06-23", 2)
            .entrySet()) {
      assertThat(exposure(answer.getKey(), "").getDouble(administrative("projected")))
          .as(answer.getKey())
          .isEqualTo(answer.getValue() * 1442.0);
    }
  }

  /// Deadline-service says by the business date, the last of 2021 here, what has begun.
  @Test
  void a_notice_is_projected_until_the_business_date_reaches_its_first_day() {
    world.begin(Instant.parse("2022-02-28T20:00:00Z"));
    notice(lodged(FAMILY), "2021-12-17");
    assertThat(exposure("2021-12-31", "").getDouble(administrative("projected"))).isEqualTo(1442.0);
    notice(lodged(FAMILY), "2021-12-15"); // should have begun the day before
    assertThat(exposure("2021-12-31", "").getDouble(administrative("projected"))).isEqualTo(1442.0);
  }

  private double projected(String more) {
    return exposure(more).getDouble(administrative("projected"));
  }

  private static String administrative(String field) {
    return "regimes.find { it.regime == 'ADMINISTRATIVE' }." + field;
  }

  private static JsonPath exposure(String more) {
    return exposure(TODAY.toString(), "&from=%s&to=%s%s".formatted(TODAY, HORIZON, more));
  }

  private static JsonPath exposure(String asOf, String more) {
    return Planner.figures("/v1/penalty-exposure?asOf=" + asOf + more);
  }

  private UUID lodged(String kind) {
    var id = UUID.randomUUID();
    var on = LocalDate.parse("2021-02-01");
    world.happened(
        id,
        "2021-02-01",
        new ApplicationLodged(on, Code.of(kind), null, applicant("SYR"), List.of(Code.of("IND"))));
    world.determined(id, "2021-02-01", runningUntil("2021-02-01", DUE));
    return id;
  }

  private UUID notice(UUID id, String received) {
    var notice = UUID.randomUUID();
    world.said(
        id,
        received,
        new NoticeOfDefaultReceived(LocalDate.parse(received), notice, "decision-term"));
    return notice;
  }

  private void begins(UUID id, UUID notice, String firstDay) {
    begins(id, notice, firstDay, firstDay);
  }

  private UUID begins(UUID id, UUID notice, String firstDay, String saidOn) {
    var penalty = UUID.randomUUID();
    world.said(
        id,
        saidOn,
        new PenaltyStarted(
            LocalDate.parse(firstDay),
            penalty,
            Kind.ADMINISTRATIVE,
            null,
            notice,
            null,
            null,
            List.of(band(14, "23"), band(28, "35"), band(42, "45")),
            new BigDecimal("1442")));
    return penalty;
  }

  private static Band band(int untilDay, String perDay) {
    return new Band(untilDay, new BigDecimal(perDay));
  }

  private void decided(UUID id, String on) {
    world.happened(
        id, on, new DecisionMade(LocalDate.parse(on), Outcome.REFUGEE, Code.of("SENIOR"), true));
  }
}
