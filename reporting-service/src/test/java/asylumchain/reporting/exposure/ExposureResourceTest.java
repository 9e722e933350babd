package asylumchain.reporting.exposure;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.PenaltyEvent.Band;
import asylumchain.events.PenaltyEvent.CourtTermAnnulled;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyEnded;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.events.RemedyEvent.CourtPenalty;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class ExposureResourceTest {

  private static final LocalDate TODAY = LocalDate.parse("2021-06-30");
  private static final List<Band> TARIFF = List.of(band(14, "23"), band(28, "35"), band(42, "45"));

  @Inject World world;

  private final List<Penalty> penalties = new ArrayList<>();

  /// A penalty by its raw dates; one ruling is one.
  private record Penalty(
      Kind kind, LocalDate firstDay, @Nullable LocalDate lastDay, int perDay, int maximum) {}

  @BeforeEach
  void a_world_known_through_the_end_of_june() {
    penalties.clear();
    world.begin(Instant.parse("2021-06-30T20:00:00Z"));
  }

  @Test
  void each_week_is_what_a_count_by_hand_day_by_day_gives() {
    administrative("2021-03-01", null);
    administrative("2021-06-20", null);
    administrative("2021-06-07", "2021-06-23");
    judicial("2021-05-12", null, 100, 7500);
    judicial("2021-06-01", "2021-06-10", 250, 15000);
    judicial("2021-06-29", null, 100, 950);

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
    for (var penalty : penalties) {
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

  private static int costs(Penalty penalty, int day) {
    if (penalty.kind() == Kind.JUDICIAL) {
      return penalty.perDay();
    }
    return day <= 14 ? 23 : day <= 28 ? 35 : day <= 42 ? 45 : 0;
  }

  @Test
  void one_ruling_about_three_cases_is_one_penalty_until_the_last_is_decided() {
    var ruling = UUID.randomUUID();
    var cases = List.of(lodged(), lodged(), lodged());
    cases.forEach(id -> started(id, UUID.randomUUID(), ruling, "2021-06-01", 100, 15000));
    ended(cases.getFirst(), "2021-06-05");
    ended(cases.get(1), "2021-06-20");

    exposure("asOf=2021-06-30")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(3000.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.penalties", equalTo(1))
        .body("regimes.find { it.regime == 'JUDICIAL' }.running", equalTo(1))
        .body("regimes.find { it.regime == 'JUDICIAL' }.cases", equalTo(3))
        .body("regimes.find { it.regime == 'JUDICIAL' }.persons", equalTo(3))
        .body("regimes.find { it.regime == 'JUDICIAL' }.rulings", equalTo(1))
        .body("finding.en", containsString("€ 3,000.00 in penalties has accrued, in 3 cases"))
        .body("finding.nl", containsString("€ 3.000,00 aan dwangsommen"));
    ended(cases.get(2), "2021-06-20");
    exposure("asOf=2021-06-30")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(2000.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.running", equalTo(0))
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(0.00f));
  }

  @Test
  void what_a_court_has_set_is_projected_before_its_term_passes_and_gone_once_it_is_decided() {
    var id = lodged();
    var term =
        new CourtTermDetermined(
            LocalDate.parse("2021-06-15"),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "decision-term",
            LocalDate.parse("2021-07-04"),
            null,
            new CourtPenalty(new BigDecimal("100.00"), new BigDecimal("700.00")));
    world.said(id, "2021-06-15", term);
    var judged = lodged();
    var judgment =
        new JudgmentSent(
            LocalDate.parse("2021-06-15"),
            Instance.DISTRICT_COURT,
            Code.of("FOUNDED"),
            LocalDate.parse("2021-07-06"),
            new CourtPenalty(new BigDecimal("50.00"), new BigDecimal("100.00")));
    world.happened(judged, "2021-06-15", judgment);

    exposure("asOf=2021-06-30")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(0.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(800.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.expected", equalTo(2))
        .body(
            "weeks.find { it.regime == 'JUDICIAL' && it.week == '2021-W27' }.projected",
            equalTo(800.00f));
    decided(id, "2021-06-28");
    exposure("asOf=2021-06-30")
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(100.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.expected", equalTo(1));
    exposure("asOf=2021-06-30&knownAt=2021-06-27")
        .body("regimes.find { it.regime == 'JUDICIAL' }.expected", equalTo(2));
  }

  @Test
  void what_a_court_set_in_a_judgment_that_was_annulled_is_projected_no_more() {
    var sentOn = LocalDate.parse("2021-06-15");
    var penalty = new CourtPenalty(new BigDecimal("100.00"), new BigDecimal("700.00"));
    var dueOn = LocalDate.parse("2021-07-04");
    var posted = lodged();
    var orderId = UUID.randomUUID();
    world.said(
        posted,
        "2021-06-15",
        new CourtTermDetermined(
            sentOn, orderId, UUID.randomUUID(), "decision-term", dueOn, null, penalty));
    var judged = lodged();
    world.happened(
        judged,
        "2021-06-15",
        new JudgmentSent(sentOn, Instance.DISTRICT_COURT, Code.of("FOUNDED"), dueOn, penalty));
    var annulledOn = LocalDate.parse("2021-06-24");
    world.said(posted, "2021-06-25", new CourtTermAnnulled(annulledOn, orderId, sentOn));
    world.said(judged, "2021-06-25", new CourtTermAnnulled(annulledOn, UUID.randomUUID(), sentOn));

    exposure("asOf=2021-06-30&knownAt=2021-06-24")
        .body("regimes.find { it.regime == 'JUDICIAL' }.expected", equalTo(2));
    exposure("asOf=2021-06-30").body("regimes.findAll { it.expected > 0 }", hasSize(0));
  }

  @Test
  void an_end_that_lies_later_has_not_come_yet_for_whoever_looks_from_before() {
    var id = lodged();
    started(id, UUID.randomUUID(), UUID.randomUUID(), "2021-06-01", 100, 15000);
    ended(id, "2021-06-20");

    exposure("asOf=2021-06-10")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(1000.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(14000.00f));
    exposure("asOf=2021-06-25")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(2000.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(0.00f));
  }

  @Test
  void what_was_paid_is_set_against_what_has_accrued() {
    var id = lodged();
    var penalty = administrative("2021-03-01", null);
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
        lodged(),
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

  private UUID administrative(String firstDay, @Nullable String lastDay) {
    var id = lodged();
    var penalty = UUID.randomUUID();
    var first = LocalDate.parse(firstDay);
    var last = lastDay == null ? null : LocalDate.parse(lastDay);
    penalties.add(new Penalty(Kind.ADMINISTRATIVE, first, last, 0, 1442));
    world.said(
        id,
        firstDay,
        new PenaltyStarted(
            first,
            penalty,
            Kind.ADMINISTRATIVE,
            null,
            UUID.randomUUID(),
            null,
            null,
            TARIFF,
            new BigDecimal("1442")));
    if (last != null) {
      world.said(id, lastDay, new PenaltyEnded(last, penalty));
    }
    return penalty;
  }

  private void judicial(String firstDay, @Nullable String lastDay, int perDay, int maximum) {
    var first = LocalDate.parse(firstDay);
    var last = lastDay == null ? null : LocalDate.parse(lastDay);
    penalties.add(new Penalty(Kind.JUDICIAL, first, last, perDay, maximum));
    var id = lodged();
    started(id, UUID.randomUUID(), UUID.randomUUID(), firstDay, perDay, maximum);
    if (lastDay != null) {
      ended(id, lastDay);
    }
  }

  private void started(
      UUID id, UUID personId, UUID rulingId, String firstDay, int perDay, int maximum) {
    world.said(
        id,
        firstDay,
        new PenaltyStarted(
            LocalDate.parse(firstDay),
            id,
            Kind.JUDICIAL,
            personId,
            null,
            rulingId,
            BigDecimal.valueOf(perDay),
            null,
            BigDecimal.valueOf(maximum)));
  }

  private void ended(UUID id, String lastDay) {
    world.said(id, lastDay, new PenaltyEnded(LocalDate.parse(lastDay), id));
  }

  private UUID lodged() {
    var id = UUID.randomUUID();
    var on = LocalDate.parse("2020-01-01");
    world.happened(
        id,
        "2020-01-01",
        new ApplicationLodged(on, Code.of("FIRST"), null, applicant("SYR"), null));
    return id;
  }

  private void decided(UUID id, String on) {
    world.happened(
        id, on, new DecisionMade(LocalDate.parse(on), Outcome.REFUGEE, Code.of("SENIOR"), true));
  }

  private static BigDecimal amount(Map<String, Object> week, String name) {
    return new BigDecimal(week.get(name).toString());
  }

  private static Band band(int untilDay, String perDay) {
    return new Band(untilDay, new BigDecimal(perDay));
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
