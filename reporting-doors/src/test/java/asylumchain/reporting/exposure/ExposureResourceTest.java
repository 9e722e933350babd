package asylumchain.reporting.exposure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class ExposureResourceTest {

  private static final LocalDate TODAY = LocalDate.parse("2021-06-30");

  @Inject World world;

  private PenaltiesTold told;

  @BeforeEach
  void a_world_known_through_the_end_of_june() {
    world.begin(Instant.parse("2021-06-30T20:00:00Z"));
    told = new PenaltiesTold(world);
  }

  @Test
  void each_week_is_what_a_count_by_hand_day_by_day_gives() {
    told.administrative("2021-03-01", null);
    told.administrative("2021-06-20", null);
    told.administrative("2021-06-07", "2021-06-23");
    told.judicial("2021-05-12", null, 100, 7500);
    told.judicial("2021-06-01", "2021-06-10", 250, 15000);
    told.judicial("2021-06-29", null, 100, 950);

    List<Map<String, Object>> weeks =
        exposure("asOf=2021-06-30&from=2021-02-01&to=2021-12-31").extract().path("weeks");

    assertThat(weeks).hasSize(2 * 48);
    for (var week : weeks) {
      var kind = Kind.valueOf((String) week.get("regime"));
      var from = LocalDate.parse((String) week.get("from"));
      var to = LocalDate.parse((String) week.get("to"));
      assertThat(amount(week, "accrued"))
          .as("accrued %s", week)
          .isEqualByComparingTo(byHand(kind, from, to.isAfter(TODAY) ? TODAY : to));
      assertThat(amount(week, "projected"))
          .as("projected %s", week)
          .isEqualByComparingTo(byHand(kind, from.isAfter(TODAY) ? from : TODAY.plusDays(1), to));
    }
  }

  private BigDecimal byHand(Kind kind, LocalDate from, LocalDate to) {
    var sum = 0;
    for (var penalty : told.penalties()) {
      if (penalty.kind() == kind) {
        var total = 0;
        var place = 0;
        for (var day = penalty.firstDay();
            !day.isAfter(to) && (penalty.lastDay() == null || !day.isAfter(penalty.lastDay()));
            day = day.plusDays(1)) {
          place++;
          var more = Math.min(costs(penalty, place), penalty.maximum() - total);
          total += more;
          sum += day.isBefore(from) ? 0 : more;
        }
      }
    }
    return BigDecimal.valueOf(sum);
  }

  private static int costs(PenaltiesTold.Penalty penalty, int day) {
    if (penalty.kind() == Kind.JUDICIAL) {
      return penalty.perDay();
    }
    return day <= 14 ? 23 : day <= 28 ? 35 : day <= 42 ? 45 : 0;
  }

  @Test
  void one_ruling_about_three_cases_is_one_penalty_until_the_last_is_decided() {
    var ruling = UUID.randomUUID();
    var cases = List.of(told.lodged(), told.lodged(), told.lodged());
    cases.forEach(id -> told.started(id, UUID.randomUUID(), ruling, "2021-06-01", 100, 15000));
    told.ended(cases.getFirst(), "2021-06-05");
    told.ended(cases.get(1), "2021-06-20");

    exposure("asOf=2021-06-30")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(3000.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.penalties", equalTo(1))
        .body("regimes.find { it.regime == 'JUDICIAL' }.running", equalTo(1))
        .body("regimes.find { it.regime == 'JUDICIAL' }.cases", equalTo(3))
        .body("regimes.find { it.regime == 'JUDICIAL' }.persons", equalTo(3))
        .body("regimes.find { it.regime == 'JUDICIAL' }.rulings", equalTo(1))
        .body("finding.en", containsString("€ 3,000.00 in penalties has accrued, in 3 cases"))
        .body("finding.nl", containsString("€ 3.000,00 aan dwangsommen"));
    told.ended(cases.get(2), "2021-06-20");
    exposure("asOf=2021-06-30")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(2000.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.running", equalTo(0))
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(0.00f));
  }

  @Test
  void an_end_that_lies_later_has_not_come_yet_for_whoever_looks_from_before() {
    var id = told.lodged();
    told.started(id, UUID.randomUUID(), UUID.randomUUID(), "2021-06-01", 100, 15000);
    told.ended(id, "2021-06-20");

    exposure("asOf=2021-06-10")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(1000.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(14000.00f));
    exposure("asOf=2021-06-25")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(2000.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(0.00f));
  }

  @Test
  void what_was_paid_is_set_against_what_has_accrued() {
    var id = told.lodged();
    var penalty = told.administrative("2021-03-01", null);
    world.said(
        id,
        "2021-06-01",
        new PenaltyPaid(LocalDate.parse("2021-06-01"), penalty, new BigDecimal("1000.50")));

    exposure("asOf=2021-06-30")
        .body("regimes.find { it.regime == 'ADMINISTRATIVE' }.accrued", equalTo(1442.00f))
        .body("regimes.find { it.regime == 'ADMINISTRATIVE' }.paid", equalTo(1000.50f))
        .body("regimes.find { it.regime == 'ADMINISTRATIVE' }.outstanding", equalTo(441.50f));
    exposure("asOf=2021-05-31")
        .body("regimes.find { it.regime == 'ADMINISTRATIVE' }.paid", equalTo(0.00f));
  }

  @Test
  void the_answer_says_what_was_counted_and_how_fresh() {
    world.said(
        told.lodged(),
        "2021-06-01",
        new NoticeOfDefaultReceived(
            LocalDate.parse("2021-06-01"), UUID.randomUUID(), "decision-term"));

    exposure("asOf=2021-06-30")
        .body("definition.id", equalTo("penalty-exposure"))
        .body("notices", equalTo(1))
        .body("regimes", hasSize(2))
        .body("from", equalTo("2020-12-28"))
        .body("knownAt", equalTo("2021-06-30T20:00:00Z"))
        .body("freshness.sources", hasSize(8));
    get("/v1/penalty-exposure?from=2021-01-01&to=2020-01-01").statusCode(400);
  }

  @Test
  void who_has_a_penalty_under_both_regimes_is_one_person_in_one_case() {
    var person = UUID.randomUUID();
    var both = told.lodged();
    told.started(both, person, UUID.randomUUID(), "2021-06-01", 100, 15000);
    told.startedAfterNotice(both, person, "2021-06-07");
    told.started(told.lodged(), person, UUID.randomUUID(), "2021-06-11", 100, 15000);

    exposure("asOf=2021-06-30")
        .body("regimes.cases", equalTo(List.of(1, 2)))
        .body("cases", equalTo(2))
        .body("persons", equalTo(1))
        .body("finding.en", containsString("in 2 cases (1 person, 2 rulings)"))
        .body("finding.nl", containsString("in 2 zaken (1 persoon, 2 uitspraken)"));
  }

  private static BigDecimal amount(Map<String, Object> week, String name) {
    return new BigDecimal(week.get(name).toString());
  }

  private static ValidatableResponse exposure(String query) {
    return get("/v1/penalty-exposure?" + query).statusCode(200);
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get(path)
        .then();
  }
}
