package asylumchain.reporting;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.access.AccessMatrix;
import asylumchain.kit.testing.access.Named;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/// Figures are nobody's; the cases behind them are somebody's.
@QuarkusTest
@TestProfile(TopicsStill.class)
class AccessMatrixTest extends AccessMatrix {

  private static final Named UNKNOWN = new Named.Nobodys(UUID.randomUUID().toString());
  private static final String LODGED = "2020-11-02";
  private static final String DUE = "2021-05-03";
  private static final String DECIDED = "2021-11-15";

  private final String cohort = "m" + UUID.randomUUID();
  private final UUID reconciliation = UUID.randomUUID();
  private final UUID own = UUID.randomUUID();
  private final UUID others = UUID.randomUUID();

  @Inject World world;

  /// Two cases that stand behind every number: in one the caller takes part.
  @BeforeEach
  void two_cases_alike_of_which_the_caller_has_one() {
    world.begin(Instant.parse("2022-01-14T23:00:00Z"));
    lodgedLateAndSettled(own, "IND", "COA");
    lodgedLateAndSettled(others, "IND");
    var frozen =
        Door.knock("POST", "/v1/cohorts")
            .as("IND", "cohorts:write")
            .json(
                """
                {"code": "%s", "nameNl": "Proefcohort", "nameEn": "Trial cohort",
                 "asOf": "2021-01-01"}
                """
                    .formatted(cohort))
            .answer();
    assertThat(frozen.statusCode()).as(frozen.body()).isEqualTo(201);
    world.run(
        """
        insert into reconciliation (id, state, reason, repair, business_date, requested_at)
        values ('%s', 'DONE', 'test', false, '2021-12-31', now())
        """
            .formatted(reconciliation));
    wrong(own, 1);
    wrong(others, 2);
  }

  @Override
  protected String caller() {
    return "COA";
  }

  @Override
  protected Map<String, Named> named() {
    return Map.of(
        "code", new Named.Nobodys(cohort),
        "dataset", new Named.Nobodys("stock"),
        "period", new Named.Nobodys("1990-01"),
        "edition", new Named.Nobodys("7"),
        "id", new Named.Nobodys(reconciliation.toString()),
        "rebuildId", UNKNOWN,
        // a feed is read by case or by partition whole, by services and auditors
        "subject", UNKNOWN,
        "caseId", new Named.Somebodys(own.toString(), others.toString(), true));
  }

  @Override
  protected Map<String, String> bodies() {
    return Map.of();
  }

  @Override
  protected Map<String, String> lists() {
    return Map.ofEntries(
        Map.entry("GET /backlog/cases", "?asOf=2021-03-01"),
        Map.entry("GET /cohorts/{code}/members", ""),
        Map.entry("GET /cohorts/{code}/settled", ""),
        Map.entry("GET /definitions/comparison/cases", "?asOf=2021-03-01&otherAsOf=2020-10-01"),
        Map.entry("GET /durations/cases", "?measure=duration-survival"),
        Map.entry(
            "GET /flows/balance/cases", "?change=more&from=2021-01-01&openingKnownAt=2020-06-01"),
        Map.entry("GET /flows/cases", "?kind=IN&from=2020-01-01"),
        Map.entry("GET /freshness/cases", "?what=deadLetters"),
        Map.entry("GET /penalty-exposure/cases", "?regime=JUDICIAL&asOf=2021-10-29"),
        Map.entry("GET /quality/cases", "?measure=grant-share&part=of&from=2021-01-01"),
        Map.entry("GET /reconciliations/{id}/cases", "?found=wrong"),
        Map.entry("GET /timeliness/decisions/cases", "?fate=decidedLate&from=2020-01-01"));
  }

  private void lodgedLateAndSettled(UUID id, String... partners) {
    world.happened(
        id,
        LODGED,
        new ApplicationLodged(
            LocalDate.parse(LODGED),
            Code.of("FIRST"),
            Code.of("REGULAR_DESK"),
            applicant("SYR"),
            Stream.of(partners).map(Code::of).toList()));
    world.determined(id, LODGED, runningUntil(LODGED, DUE));
    world.said(
        id,
        DUE,
        new PenaltyStarted(
            LocalDate.parse(DUE).plusDays(30),
            UUID.randomUUID(),
            Kind.JUDICIAL,
            UUID.randomUUID(),
            null,
            UUID.randomUUID(),
            BigDecimal.valueOf(100),
            null,
            BigDecimal.valueOf(7500)));
    world.happened(
        id,
        DECIDED,
        new DecisionMade(LocalDate.parse(DECIDED), Outcome.REFUGEE, Code.of("SENIOR"), true));
  }

  /// A message about the case could not be read, and a reconciliation misses one.
  private void wrong(UUID id, int number) {
    world.run(
        "insert into dead_letter values (%d, 'case', %d, '%s', 'no-such', '%s', 2, 'test', now())"
            .formatted(World.part(id), 990 + number, UUID.randomUUID(), id));
    world.run(
        """
        insert into reconciliation_discrepancy
               (part, reconciliation, number, layer, kind, seq, subject_id)
        values (%d, '%s', %d, 'CASE', 'MISSING', %d, '%s')
        """
            .formatted(World.part(id), reconciliation, number, number, id));
  }
}
