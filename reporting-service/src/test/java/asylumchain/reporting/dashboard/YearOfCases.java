package asylumchain.reporting.dashboard;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.reporting.Planner;
import asylumchain.reporting.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Two years of cases, always ten alike: then a number that is rounded to five is the number
/// itself, and what a page tells can be compared with what an interface answers.
public final class YearOfCases {

  static final int ALIKE = 10;

  private final World world;

  private YearOfCases(World world) {
    this.world = world;
  }

  /// Tells them, and freezes a cohort of those lodged by the end of 2020.
  ///
  /// @return the code of the cohort
  public static String tell(World world) {
    // December has closed: it is what the public is told of
    world.begin(Instant.parse("2022-01-14T23:00:00Z"));
    var cases = new YearOfCases(world);
    world.together(cases::tell);
    return cohort();
  }

  private void tell() {
    ten("SYR", "2020-02-03", "2020-08-03", "2020-06-10", Outcome.REFUGEE);
    ten("SYR", "2020-05-04", "2020-11-04", "2020-12-10", Outcome.REFUGEE);
    ten("TUR", "2020-08-03", "2021-02-03", "2021-03-10", Outcome.REJECTED_UNFOUNDED);
    ten("SYR", "2020-11-02", "2021-05-03", "2021-05-10", Outcome.SUBSIDIARY);
    ten("TUR", "2021-02-01", "2021-08-02", "2021-08-10", Outcome.REJECTED_UNFOUNDED);
    ten("SYR", "2021-08-02", "2022-02-02", "2021-11-15", Outcome.REFUGEE);
    open("SYR", "2021-03-01", "2021-09-01", true);
    open("SYR", "2021-07-02", "2021-12-31", false);
    open("TUR", "2021-07-05", "2022-01-05", false);
    open("ERI", "2021-10-04", "2022-04-04", false);
  }

  private static String cohort() {
    var code = "c" + UUID.randomUUID();
    Planner.freeze(code, LocalDate.parse("2021-01-01"));
    return code;
  }

  private void ten(
      String nationality, String lodged, String dueOn, String decided, Outcome outcome) {
    for (var i = 0; i < ALIKE; i++) {
      var id = lodged(nationality, lodged, dueOn);
      world.happened(id, decided, new InterviewHeld(LocalDate.parse(decided), null));
      world.happened(
          id,
          decided,
          new DecisionMade(LocalDate.parse(decided), outcome, Code.of("SENIOR"), true));
    }
  }

  private void open(String nationality, String lodged, String dueOn, boolean penalty) {
    for (var i = 0; i < ALIKE; i++) {
      var id = lodged(nationality, lodged, dueOn);
      if (penalty) {
        world.said(id, dueOn, started(LocalDate.parse(dueOn).plusDays(30)));
      }
    }
  }

  private static PenaltyStarted started(LocalDate firstDay) {
    return new PenaltyStarted(
        firstDay,
        UUID.randomUUID(),
        Kind.JUDICIAL,
        UUID.randomUUID(),
        null,
        UUID.randomUUID(),
        BigDecimal.valueOf(100),
        null,
        BigDecimal.valueOf(7500));
  }

  private UUID lodged(String nationality, String day, String dueOn) {
    var id = UUID.randomUUID();
    world.happened(
        id,
        day,
        new ApplicationLodged(
            LocalDate.parse(day),
            Code.of("FIRST"),
            Code.of("REGULAR_DESK"),
            applicant(nationality),
            List.of(Code.of("IND"))));
    world.determined(id, day, runningUntil(day, dueOn));
    return id;
  }
}
