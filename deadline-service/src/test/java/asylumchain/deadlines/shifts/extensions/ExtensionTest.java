package asylumchain.deadlines.shifts.extensions;

import static asylumchain.deadlines.shifts.Desks.said;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Desks;
import asylumchain.deadlines.shifts.Outcome;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.deadlines.shifts.reviews.Dispute;
import asylumchain.deadlines.shifts.reviews.ReviewDecision;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An extension of a term: what the law allows, and what becomes of it.
class ExtensionTest {

  private static final UUID OTHER = new UUID(0, 10);
  private static final Code DECREE = Code.of("WBV_2022_22");
  private static final Code INVALID = Code.of("INVALID");

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-08-02|decision-term|42(4)(a)|9 |ok                      |nine months for complex facts
          2021-08-02|decision-term|42(4)(a)|10|above-maximum           |ten are more than the law gives
          2021-08-02|decision-term|42(9)   |3 |ground-unknown          |no such ground
          2021-08-02|decision-term|42(4)(d)|3 |ground-unknown          |art. 42(4) has (a) to (c)
          2021-08-02|decision-term|42(5)   |3 |only-on-top-of-another  |before 28 March 2025 never alone
          2021-09-15|decision-term|42(4)(a)|9 |ok                      |on the last day it is in time
          2021-09-16|decision-term|42(4)(a)|9 |term-had-passed         |the day after it is not
          2021-08-02|appeal       |42(4)(a)|9 |no-such-clock           |no such term runs
          2022-01-01|decision-term|42(4)(a)|9 |in-the-future           |that day has not come
          2021-03-15|decision-term|42(4)(a)|9 |ok                      |on the day of lodging
          2021-03-14|decision-term|42(4)(a)|9 |before-lodging          |there was no term yet
          """)
  void an_extension_counts_when_its_rule_knows_the_ground_within_the_maximum_and_in_time(
      String on, String clock, String ground, int months, String said, String why) {
    var desk = Desks.on(new CaseTale().lodged("2021-03-15"), "2021-12-31");
    assertThat(said(claim(on, clock, ground, months).on(desk, Desks.ID))).as(why).isEqualTo(said);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-13|ok             |the Sunday on which six months are counted out
          2026-12-14|ok             |the Monday to which that end moves (APR 73(c))
          2026-12-15|term-had-passed|the day after
          """)
  void a_term_that_ends_on_a_day_off_can_be_extended_until_the_day_to_which_it_moves(
      String on, String said, String why) {
    var desk = Desks.on(new CaseTale().lodged("2026-06-13"), "2026-12-31");
    assertThat(said(claim(on, "decision-term", "35(5)(b)", 3).on(desk, Desks.ID)))
        .as(why)
        .isEqualTo(said);
  }

  @Test
  void an_extension_beside_a_contested_decree_is_kept_and_counts_once_that_falls() {
    var desk = Desks.on(new CaseTale().lodged("2022-07-07"), "2023-06-01");
    var claim = claim("2022-12-01", "decision-term", "42(4)(a)", 9);
    assertThat(said(claim.on(desk, Desks.ID))).isEqualTo("ok");
    var kept = Desks.after(desk, claim, Desks.ID);
    assertThat(dueOn(kept)).as("the decree alone").isEqualTo("2023-10-07");
    var fallen =
        new ReviewDecision(day("2023-05-01"), "decision-term", DECREE, INVALID, null, null);
    assertThat(dueOn(Desks.after(desk, fallen, OTHER))).as("neither").isEqualTo("2023-01-07");
    assertThat(dueOn(Desks.after(kept, fallen, OTHER))).as("its own").isEqualTo("2023-10-07");
    assertThat(dueOn(Desks.after(Desks.after(desk, fallen, OTHER), claim, Desks.ID)))
        .as("in whatever order they are told")
        .isEqualTo("2023-10-07");
    assertThat(said(claim("2022-12-01", "decision-term", "42(4)(a)", 10).on(desk, Desks.ID)))
        .isEqualTo("above-maximum");
  }

  @Test
  void a_ground_of_the_old_law_extends_nothing_under_the_regulation() {
    var desk = Desks.on(new CaseTale().lodged("2026-06-13"), "2026-12-31");
    assertThat(said(claim("2026-10-01", "decision-term", "42(5)", 3).on(desk, Desks.ID)))
        .isEqualTo("ground-unknown");
    assertThat(said(claim("2026-10-01", "decision-term", "35(5)(c)", 3).on(desk, Desks.ID)))
        .isEqualTo("ok");
  }

  @Test
  void after_one_on_another_ground_the_exceptional_three_months_count_too() {
    var desk = Desks.on(new CaseTale().lodged("2021-03-15"), "2021-12-31");
    var extended = after(desk, claim("2021-08-02", "decision-term", "42(4)(a)", 9), Desks.ID);
    var twice = after(extended, claim("2021-12-01", "decision-term", "42(5)", 3), OTHER);
    assertThat(dueOn(twice)).isEqualTo("2022-09-15");
    assertThat(said(claim("2021-12-02", "decision-term", "42(4)(c)", 1).on(twice, new UUID(0, 11))))
        .isEqualTo("above-maximum");
  }

  @Test
  void an_extension_counts_where_one_question_leaves_another() {
    var tale = new CaseTale().made("2019-12-02").lodged("2019-12-29");
    var disputed =
        Desks.after(
            Desks.on(tale, CaseTale.withoutPositions(), "2021-12-31"),
            new Dispute(day("2020-05-25"), null),
            new UUID(0, 12));
    assertThat(disputed.questions()).isEqualTo("DISPUTED_START");
    assertThat(said(claim("2020-05-25", "decision-term", "42(4)(a)", 3).on(disputed, Desks.ID)))
        .as("whether WBV 2020/12 is valid is asked under each start")
        .isEqualTo("ok");
    assertThat(said(claim("2020-05-25", "decision-term", "42(9)", 3).on(disputed, Desks.ID)))
        .isEqualTo("ground-unknown");
  }

  @Test
  void a_term_that_stands_still_has_not_passed() {
    var tale =
        new CaseTale()
            .lodged("2021-03-15")
            .posted(
                "2021-09-01",
                new SuspensionStarted(
                    day("2021-09-01"), OTHER, "decision-term", new Ground("4:15(2)(a)")));
    var desk = Desks.on(tale, "2021-12-31");
    assertThat(said(claim("2021-10-01", "decision-term", "42(4)(a)", 9).on(desk, Desks.ID)))
        .isEqualTo("ok");
  }

  @Test
  void what_was_decided_is_not_extended_after_that_day() {
    var tale =
        new CaseTale().lodged("2021-03-15").decided("2021-08-02", DecisionEvent.Outcome.REFUGEE);
    var desk = Desks.on(tale, "2021-12-31");
    assertThat(said(claim("2021-08-02", "decision-term", "42(4)(a)", 9).on(desk, Desks.ID)))
        .isEqualTo("already-decided");
    assertThat(said(claim("2021-08-01", "decision-term", "42(4)(a)", 9).on(desk, Desks.ID)))
        .isEqualTo("ok");
  }

  @Test
  void what_was_decided_before_a_remand_is_about_the_term_as_it_was_then() {
    var tale =
        new CaseTale()
            .lodged("2021-03-15")
            .decided("2021-08-02", DecisionEvent.Outcome.REJECTED_UNFOUNDED)
            .judged("2021-11-01", null)
            .remanded("2021-11-01");
    var desk = Desks.on(tale, "2021-12-31");
    assertThat(said(claim("2021-07-01", "decision-term", "42(4)(a)", 9).on(desk, Desks.ID)))
        .isEqualTo("ok");
    assertThat(said(claim("2021-07-01", "decision-term", "42(4)(a)", 10).on(desk, Desks.ID)))
        .isEqualTo("above-maximum");
    assertThat(said(claim("2021-09-01", "decision-term", "42(4)(a)", 9).on(desk, Desks.ID)))
        .isEqualTo("already-decided");
    assertThat(said(claim("2021-11-15", "decision-term", "42(4)(a)", 9).on(desk, Desks.ID)))
        .isEqualTo("ok");
  }

  @Test
  void while_the_responsible_state_is_not_known_there_is_no_term_to_extend() {
    var tale = new CaseTale().lodged("2021-03-15").track("2021-03-16", "TRACK_1");
    var desk = Desks.on(tale, "2021-05-31");
    assertThat(said(claim("2021-05-03", "decision-term", "42(4)(a)", 9).on(desk, Desks.ID)))
        .isEqualTo("clock-not-started");
    assertThat(
            said(
                claim("2021-08-02", "decision-term", "42(4)(a)", 9)
                    .on(Desks.on(tale, "2021-12-31"), Desks.ID)))
        .as("no state was asked in time")
        .isEqualTo("ok");
  }

  @Test
  void the_general_procedure_is_extended_on_the_grounds_of_its_own_article() {
    var tale =
        new CaseTale()
            .of("FIRST")
            .lodged("2025-11-03")
            .track("2025-11-04", "TRACK_4")
            .interview("2025-12-01", asylumchain.events.ExaminationEvent.Interview.FURTHER);
    var desk = Desks.on(tale, "2026-03-01");
    assertThat(said(days("2025-12-02", "POST").on(desk, Desks.ID))).isEqualTo("ok");
    assertThat(said(days("2025-12-02", "NONSENSE").on(desk, Desks.ID))).isEqualTo("ground-unknown");
  }

  @Test
  void the_applicant_is_not_told_before_it_is_decided() {
    var desk = Desks.on(new CaseTale().lodged("2021-03-15"), "2021-12-31");
    var claim =
        new ExtensionClaim(
            day("2021-08-02"),
            "decision-term",
            new Ground("42(4)(a)"),
            new Length(9, Length.Unit.MONTHS),
            Code.of("IND"),
            day("2021-08-01"),
            null);
    assertThat(said(claim.on(desk, Desks.ID))).isEqualTo("/notifiedOn");
  }

  @Test
  void an_annulled_extension_never_was_and_a_higher_court_can_give_it_back() {
    var desk = Desks.on(new CaseTale().lodged("2021-03-15"), "2022-12-31");
    var claimed = after(desk, claim("2021-08-02", "decision-term", "42(4)(a)", 9), Desks.ID);
    assertThat(dueOn(claimed)).isEqualTo("2022-06-15");
    var annulled = after(claimed, Outcome.ANNULLED, "2022-02-01");
    assertThat(dueOn(annulled)).isEqualTo("2021-09-15");
    assertThat(said(outcome(Outcome.ANNULLED, "2022-02-02").on(annulled, OTHER)))
        .isEqualTo("already-so");
    var upheld = after(annulled, Outcome.UPHELD, "2022-05-01");
    assertThat(dueOn(upheld)).isEqualTo("2022-06-15");
    var withdrawn = after(upheld, Outcome.WITHDRAWN, "2022-06-01");
    assertThat(dueOn(withdrawn)).isEqualTo("2021-09-15");
    assertThat(said(outcome(Outcome.UPHELD, "2022-07-01").on(withdrawn, OTHER)))
        .isEqualTo("withdrawn");
  }

  @Test
  void nothing_becomes_of_an_extension_before_it_was_decided_or_of_one_that_is_not_there() {
    var desk = Desks.on(new CaseTale().lodged("2021-03-15"), "2022-12-31");
    assertThat(said(outcome(Outcome.UPHELD, "2022-05-01").on(desk, OTHER))).isEqualTo("unknown");
    var claimed = after(desk, claim("2021-08-02", "decision-term", "42(4)(a)", 9), Desks.ID);
    assertThat(said(outcome(Outcome.UPHELD, "2021-08-01").on(claimed, OTHER)))
        .isEqualTo("before-its-claim");
  }

  private static ExtensionClaim claim(String on, String clock, String ground, int months) {
    return claim(on, clock, ground, new Length(months, Length.Unit.MONTHS));
  }

  private static ExtensionClaim days(String on, String ground) {
    return claim(on, "aa-decision", ground, new Length(12, Length.Unit.DAYS));
  }

  private static ExtensionClaim claim(String on, String clock, String ground, Length by) {
    return new ExtensionClaim(day(on), clock, new Ground(ground), by, Code.of("IND"), null, null);
  }

  private static asylumchain.deadlines.shifts.Request outcome(Outcome outcome, String on) {
    return new ExtensionOutcome(day(on), outcome, null).about(Desks.ID);
  }

  private static CaseOnDesk after(CaseOnDesk desk, ExtensionClaim claim, UUID id) {
    return Desks.after(desk, claim, id);
  }

  private static CaseOnDesk after(CaseOnDesk desk, Outcome outcome, String on) {
    assertThat(outcome(outcome, on).on(desk, OTHER)).isInstanceOf(Ruling.Accepted.class);
    return Desks.after(desk, outcome(outcome, on), OTHER);
  }

  private static @Nullable LocalDate dueOn(CaseOnDesk desk) {
    return desk.clock("decision-term", desk.today())
        .map(told -> told.clock())
        .map(Clock::dueOn)
        .orElse(null);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
