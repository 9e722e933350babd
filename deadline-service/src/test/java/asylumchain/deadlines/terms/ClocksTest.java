package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent.Interview;
import asylumchain.events.Ground;
import asylumchain.events.IntakeEvent;
import asylumchain.events.Length;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.events.ShiftEvent.ExtensionClaimed;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which clocks run in which case, until when, and when they leave.
class ClocksTest {

  private static final String DECISION = "decision-term";

  @Test
  void between_the_wish_and_registration_three_working_days_run_under_the_old_law() {
    var tale = new CaseTale().made("2025-12-23");
    assertThat(tale.clock("registration", "2025-12-24")).isEqualTo("RUNNING 2025-12-30");
    assertThat(tale.names("2025-12-24")).containsExactly("registration");
    tale.registered("2025-12-29");
    assertThat(tale.names("2025-12-29")).isEmpty();
  }

  @Test
  void the_new_law_has_five_days_to_register_and_twenty_one_to_lodge() {
    var tale = new CaseTale().made("2026-12-21");
    assertThat(tale.clock("registration", "2026-12-22")).isEqualTo("RUNNING 2026-12-28");
    tale.registered("2026-12-24");
    assertThat(tale.clock("registration", "2026-12-24")).isEqualTo("-");
    assertThat(tale.clock("lodging", "2026-12-24")).isEqualTo("RUNNING 2027-01-14");
    tale.lodged("2027-01-04");
    assertThat(tale.names("2027-01-05")).containsExactly(DECISION, "responsibility-request");
  }

  @Test
  void at_the_border_lodging_takes_five_days_and_the_maximum_counts_from_registration_unmoved() {
    var tale = atTheBorder("FIRST");
    assertThat(tale.clock("lodging", "2026-10-03")).isEqualTo("RUNNING 2026-10-07");
    tale.lodged("2026-10-06");
    assertThat(tale.clock("border-maximum", "2026-10-07")).isEqualTo("RUNNING 2026-12-25");
    tale.decided("2026-11-20", Outcome.REJECTED_MANIFESTLY_UNFOUNDED).announced("2026-11-20");
    tale.appealed("2026-11-25");
    assertThat(tale.clock("border-maximum", "2026-12-01")).isEqualTo("RUNNING 2026-12-25");
  }

  @Test
  void days_of_the_general_procedure_skip_weekends_holidays_and_equated_days() {
    var tale = general().interview("2025-12-31", Interview.FURTHER);
    assertThat(tale.clock("aa-decision", "2026-01-01")).isEqualTo("RUNNING 2026-01-09");
    assertThat(tale.clock("aa-intention", "2026-01-01")).isEqualTo("RUNNING 2026-01-06");
    assertThat(tale.clock("aa-decision", "2026-01-10")).isEqualTo("-");
    assertThat(tale.clock(DECISION, "2026-01-10")).isEqualTo("RUNNING 2026-05-03");
  }

  @Test
  void at_schiphol_those_days_count() {
    var lodged = CaseTale.day("2025-11-03");
    var tale =
        new CaseTale()
            .happens(
                "2025-11-03",
                new IntakeEvent.ApplicationLodged(
                    lodged, Code.of("FIRST"), Code.of("SCHIPHOL"), null, null))
            .interview("2025-12-31", Interview.FURTHER);
    assertThat(tale.clock("aa-decision", "2026-01-01")).isEqualTo("RUNNING 2026-01-05");
    assertThat(tale.clock("aa-intention", "2026-01-01")).isEqualTo("RUNNING 2026-01-02");
  }

  @Test
  void rest_and_preparation_last_six_days_from_the_registration_interview() {
    var tale = general().interview("2026-01-05", Interview.REGISTRATION);
    assertThat(tale.clock("rest-and-preparation", "2026-01-06")).isEqualTo("RUNNING 2026-01-12");
    assertThat(tale.clock("rest-and-preparation", "2026-01-13")).isEqualTo("-");
  }

  @Test
  void an_interview_of_which_it_is_not_said_which_starts_no_term() {
    var tale = general();
    tale.happens(
        "2026-01-05",
        new asylumchain.events.ExaminationEvent.InterviewHeld(LocalDate.parse("2026-01-05")));
    assertThat(tale.names("2026-01-06")).containsExactly(DECISION);
  }

  @Test
  void a_view_takes_its_term_from_where_the_case_is() {
    assertThat(
            general()
                .interview("2026-04-01", Interview.FURTHER)
                .intention("2026-04-07")
                .clock("view", "2026-04-07"))
        .isEqualTo("RUNNING 2026-04-08");
    assertThat(general().intention("2026-04-07").clock("view", "2026-04-08"))
        .isEqualTo("RUNNING 2026-05-06");
    assertThat(
            general()
                .detained("2026-04-02", "ART_59B")
                .intention("2026-04-20")
                .clock("view", "2026-04-21"))
        .isEqualTo("RUNNING 2026-05-04");
    assertThat(
            new CaseTale()
                .lodged("2025-11-03")
                .track("2025-11-10", "TRACK_1")
                .intention("2026-04-20")
                .clock("view", "2026-04-21"))
        .isEqualTo("RUNNING 2026-05-04");
  }

  @Test
  void a_view_takes_its_term_from_the_detention_of_its_day_not_from_a_later_one() {
    assertThat(
            general()
                .detained("2026-04-02", "ART_59B")
                .intention("2026-04-20")
                .detained("2026-04-22", "ART_6")
                .clock("view", "2026-04-23"))
        .isEqualTo("RUNNING 2026-05-04");
  }

  @Test
  void a_case_on_track_2_has_a_day_for_its_decision_after_the_further_interview() {
    assertThat(
            new CaseTale()
                .lodged("2026-03-02")
                .track("2026-03-03", "TRACK_2")
                .interview("2026-04-01", Interview.FURTHER)
                .clock("track-2-decision", "2026-04-02"))
        .startsWith("RUNNING 2026-04-");
  }

  @Test
  void a_view_that_came_in_ends_its_term() {
    assertThat(general().intention("2026-04-07").view("2026-04-20").clock("view", "2026-04-21"))
        .isEqualTo("-");
  }

  @Test
  void at_the_border_who_was_relocated_has_sixteen_weeks_by_every_clock() {
    var tale = atTheBorder("RELOCATION").lodged("2026-10-06");
    assertThat(tale.clock(DECISION, "2026-10-07")).isEqualTo("RUNNING 2027-01-22");
    assertThat(tale.clock("border-maximum", "2026-10-07")).isEqualTo("RUNNING 2027-01-22");
  }

  @Test
  void a_decision_ends_the_suspension_that_nobody_ended() {
    var tale =
        general()
            .posted("2026-02-02", suspended("2026-02-02"))
            .decided("2026-05-20", Outcome.REFUGEE);
    assertThat(status(tale, "2026-05-19")).isEqualTo(TermStatus.Code.SUSPENDED);
    assertThat(status(tale, "2026-05-20")).isEqualTo(TermStatus.Code.MET);
    assertThat(tale.clock(DECISION, "2026-05-21")).isEqualTo("RUNNING 2026-08-17");
  }

  @Test
  void temporary_protection_that_was_over_before_lodging_does_not_bear_on_the_term() {
    var tale = new CaseTale();
    tale.happens("2022-04-10", new CustodyEvent.TemporaryProtectionStarted(day("2022-04-10")));
    tale.happens("2024-03-04", new CustodyEvent.TemporaryProtectionEnded(day("2024-03-04")));
    tale.lodged("2024-10-01");
    assertThat(tale.clock(DECISION, "2024-10-02")).isEqualTo("RUNNING 2025-04-01");
  }

  @Test
  void temporary_protection_stops_the_old_term_which_ends_six_months_after_it() {
    var tale = new CaseTale().lodged("2022-04-01");
    tale.happens("2022-04-10", new CustodyEvent.TemporaryProtectionStarted(day("2022-04-10")));
    assertThat(tale.clock(DECISION, "2023-01-01")).isEqualTo("NOT_STARTED null");
    tale.happens("2024-03-04", new CustodyEvent.TemporaryProtectionEnded(day("2024-03-04")));
    assertThat(tale.clock(DECISION, "2024-03-05")).isEqualTo("RUNNING 2024-09-04");
  }

  @Test
  void temporary_protection_lengthens_the_new_term_by_as_long_as_it_lasted() {
    var tale = new CaseTale().lodged("2026-07-01");
    tale.happens("2026-07-10", new CustodyEvent.TemporaryProtectionStarted(day("2026-07-10")));
    assertThat(tale.clock(DECISION, "2026-08-01")).isEqualTo("SUSPENDED null");
    tale.happens("2026-07-19", new CustodyEvent.TemporaryProtectionEnded(day("2026-07-19")));
    assertThat(tale.clock(DECISION, "2026-08-01")).isEqualTo("RUNNING 2027-01-11");
  }

  @Test
  void detention_of_an_applicant_counts_its_first_day_and_never_moves() {
    var tale = new CaseTale().lodged("2026-07-01").detained("2026-08-03", "ART_59B");
    assertThat(tale.clock("detention", "2026-08-04")).isEqualTo("RUNNING 2027-02-02");
    assertThat(tale.released("2026-09-01").clock("detention", "2026-09-02")).isEqualTo("-");
  }

  @Test
  void a_permit_opens_three_months_for_the_family() {
    var tale = general().decided("2025-11-28", Outcome.REFUGEE).announced("2025-11-30");
    tale.happens("2025-11-30", new EndEvent.PermitIssued(day("2025-11-30")));
    assertThat(tale.clock("family-reunification-window", "2025-12-01"))
        .isEqualTo("RUNNING 2026-03-02");
  }

  @Test
  void a_decision_can_shorten_the_period_to_leave_or_withhold_it() {
    var shortened = new CaseTale().lodged("2021-01-04").rejected("2021-03-01", 7);
    assertThat(shortened.announced("2021-03-02").clock("departure", "2021-03-03"))
        .isEqualTo("RUNNING 2021-03-09");
    var told =
        shortened.on("2021-03-03").clocks().stream()
            .filter(it -> it.clock().clock().equals("departure"))
            .findFirst()
            .orElseThrow();
    assertThat(Sentences.paragraph(told.steps(), Language.NL))
        .startsWith("Het besluit verkort de vertrektermijn tot 7 dagen [Vw 2000, art. 62(2)].");
    var withheld = new CaseTale().lodged("2021-01-04").rejected("2021-03-01", 0);
    assertThat(withheld.announced("2021-03-02").clock("departure", "2021-03-02"))
        .isEqualTo("RUNNING 2021-03-02");
    var ordinary =
        new CaseTale()
            .lodged("2021-01-04")
            .decided("2021-03-01", Outcome.REJECTED_MANIFESTLY_UNFOUNDED);
    assertThat(ordinary.announced("2021-03-02").clock("departure", "2021-03-03"))
        .isEqualTo("RUNNING 2021-03-30");
  }

  @Test
  void exactly_ninety_days_of_family_reunification_move_and_nine_months_do_not() {
    assertThat(family("2024-03-02").clock(DECISION, "2024-03-03")).isEqualTo("RUNNING 2024-05-31");
    assertThat(family("2024-03-01").clock(DECISION, "2024-03-03")).isEqualTo("RUNNING 2024-05-30");
    assertThat(family("2025-05-31").clock(DECISION, "2025-06-01")).isEqualTo("RUNNING 2026-02-28");
  }

  static TermStatus.Code status(CaseTale tale, String asOf) {
    var told = tale.on(asOf).clocks().getFirst();
    return TermStatus.on(day(asOf), told.clock(), told.endedOn()).code();
  }

  static ExtensionClaimed extended(String on, String clock, int by, Length.Unit unit) {
    return new ExtensionClaimed(
        day(on),
        UUID.randomUUID(),
        clock,
        new Ground("42(4)(a)"),
        new Length(by, unit),
        null,
        null);
  }

  static SuspensionStarted suspended(String on) {
    return new SuspensionStarted(day(on), new UUID(0, 1), DECISION, new Ground("4:15(2)(a)"));
  }

  static CaseTale general() {
    return new CaseTale().lodged("2025-11-03").track("2025-11-10", "TRACK_4");
  }

  static CaseTale atTheBorder(String kind) {
    return new CaseTale().of(kind).registered("2026-10-02").track("2026-10-02", "BORDER");
  }

  private static CaseTale family(String lodgedOn) {
    return new CaseTale().of("FAMILY_REUNIFICATION").lodged(lodgedOn);
  }

  /// The period for objections ends on 1 September 2026.
  static CaseTale objected() {
    var tale =
        family("2025-06-02")
            .decided("2026-08-01", Outcome.REJECTED_UNFOUNDED)
            .announced("2026-08-04");
    return tale.happens("2026-08-20", new ObjectionLodged(day("2026-08-20")));
  }

  static CaseTale remanded(String track, String decideBy) {
    return new CaseTale()
        .lodged("2026-06-20")
        .track("2026-06-21", track)
        .decided("2026-07-20", Outcome.REJECTED_UNFOUNDED)
        .announced("2026-07-20")
        .appealed("2026-07-27")
        .judged("2026-10-01", decideBy)
        .remanded("2026-10-01");
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
