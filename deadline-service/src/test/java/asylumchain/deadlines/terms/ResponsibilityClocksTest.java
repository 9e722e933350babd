package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.RemedyEvent.InterimMeasureRequested;
import asylumchain.events.ShiftEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which state is responsible, and what silence does to that.
class ResponsibilityClocksTest {

  private static final String DECISION = "decision-term";
  private static final String REQUEST = "responsibility-request";

  @Test
  void an_accepted_claim_lets_no_decision_term_run_and_gives_six_months_to_transfer() {
    var tale = dublin().askedToTakeCharge("2024-06-03").accepted("2024-07-02");
    assertThat(tale.clock(DECISION, "2024-08-01")).isEqualTo("NOT_STARTED null");
    assertThat(tale.clock("transfer", "2024-08-01")).isEqualTo("RUNNING 2025-01-02");
  }

  @Test
  void a_transfer_that_did_not_take_place_makes_the_netherlands_responsible_the_next_day() {
    var tale = dublin().askedToTakeCharge("2024-06-03").accepted("2024-07-02");
    assertThat(tale.clock(DECISION, "2025-01-02")).isEqualTo("NOT_STARTED null");
    assertThat(tale.clock(DECISION, "2025-01-03")).isEqualTo("RUNNING 2025-07-03");
    assertThat(tale.clock("transfer", "2025-01-03")).isEqualTo("-");
  }

  @Test
  void the_year_in_which_a_person_could_not_be_transferred_is_posted_as_an_extension() {
    assertThat(longer(dublin().accepted("2024-07-02"), "29(2)", 6).clock("transfer", "2024-10-01"))
        .isEqualTo("RUNNING 2025-07-02");
    assertThat(longer(dublin().accepted("2024-07-02"), "29(2)", 7).clock("transfer", "2024-10-01"))
        .as("one year is the most")
        .isEqualTo("RUNNING 2025-01-02");
    assertThat(longer(ammr().accepted("2026-09-07"), "46(2)", 6).clock("transfer", "2026-10-01"))
        .isEqualTo("RUNNING 2027-09-07");
  }

  @Test
  void nothing_is_added_to_the_term_for_who_absconded() {
    var tale = dublin().accepted("2024-07-02").absconded("2024-08-01");
    assertThat(longer(tale, "29(2)", 6).clock("transfer", "2024-10-01"))
        .isEqualTo("RUNNING 2026-01-02");
  }

  @Test
  void a_shorter_term_to_ask_another_state_is_told_with_the_track_and_why_it_is_shorter_is_not() {
    var ordinary = new CaseTale().registered("2024-05-01").lodged("2024-05-06");
    assertThat(ordinary.track("2024-05-08", "TRACK_1").clock(REQUEST, "2024-05-10"))
        .isEqualTo("RUNNING 2024-08-06");
    var shorter =
        new CaseTale()
            .registered("2024-05-01")
            .lodged("2024-05-06")
            .track("2024-05-08", "TRACK_1", "2024-07-03");
    assertThat(shorter.clock(REQUEST, "2024-05-10")).isEqualTo("RUNNING 2024-07-03");
    assertThat(shorter.explained(REQUEST, "2024-05-10"))
        .contains("can be asked until 3 July 2024, earlier than 6 August 2024")
        .doesNotContainIgnoringCase("eurodac");
  }

  @Test
  void the_ordinary_term_to_ask_another_state_stays_the_limit() {
    var later =
        new CaseTale()
            .registered("2024-05-01")
            .lodged("2024-05-06")
            .track("2024-07-20", "TRACK_1", "2024-09-19");
    assertThat(later.clock(REQUEST, "2024-07-22")).isEqualTo("RUNNING 2024-08-06");
    var ammr =
        new CaseTale()
            .registered("2026-07-06")
            .lodged("2026-07-07")
            .track("2026-07-08", "ADMISSIBILITY", "2026-08-07");
    assertThat(ammr.clock(REQUEST, "2026-07-10")).isEqualTo("RUNNING 2026-08-07");
    assertThat(ammr.clock(REQUEST, "2026-08-08")).as("over by itself").isEqualTo("-");
  }

  private static CaseTale longer(CaseTale tale, String ground, int months) {
    var on = CaseTale.day("2024-09-01");
    return tale.posted(
        "2024-09-01",
        new ShiftEvent.ExtensionClaimed(
            on,
            new UUID(0, months),
            "transfer",
            new Ground(ground),
            new Length(months, Length.Unit.MONTHS),
            null));
  }

  @Test
  void that_lapse_is_known_from_the_start_of_the_day_on_which_it_is_one() {
    var tale =
        new CaseTale().lodged("2025-07-11").track("2025-07-20", "TRACK_1").accepted("2025-09-02");
    var moments = tale.until("2026-03-03").timeline().moments();
    assertThat(moments.getLast().knownFrom()).isEqualTo("2026-03-02T23:00:00Z");
    assertThat(moments.getLast().clocks().getFirst().startedOn()).isEqualTo("2026-03-03");
    var before = tale.until("2026-03-02");
    assertThat(before.timeline().moments()).isEqualTo(moments.subList(0, moments.size() - 1));
    assertThat(before.nextChangeOn()).isEqualTo("2026-03-03");
  }

  @Test
  void silence_on_a_claim_is_acceptance_the_day_after_the_reply_term() {
    var tale = dublin().askedToTakeCharge("2024-06-03");
    assertThat(tale.clock("responsibility-reply", "2024-08-03")).isEqualTo("RUNNING 2024-08-03");
    assertThat(tale.clock("responsibility-reply", "2024-08-04")).isEqualTo("-");
    assertThat(tale.clock("transfer", "2024-08-04")).isEqualTo("RUNNING 2025-02-04");
  }

  @Test
  void silence_upon_silence_starts_the_decision_term_without_any_message() {
    var tale = dublin().askedToTakeBack("2024-06-03");
    assertThat(tale.clock("transfer", "2024-07-04")).isEqualTo("RUNNING 2025-01-04");
    assertThat(tale.clock(DECISION, "2025-01-05")).isEqualTo("RUNNING 2025-07-05");
    assertThat(tale.until("2026-01-01").timeline().latest().getFirst().startedOn())
        .isEqualTo("2025-01-05");
  }

  @Test
  void a_reply_term_that_the_request_shortened_is_the_one_that_counts() {
    var tale = dublin().askedToReplyBy("2024-06-03", "2024-06-17");
    assertThat(tale.clock("responsibility-reply", "2024-06-10")).isEqualTo("RUNNING 2024-06-17");
    assertThat(tale.clock("transfer", "2024-06-18")).isEqualTo("RUNNING 2024-12-18");
  }

  @Test
  void a_posted_acceptance_overrides_the_day_that_silence_gave() {
    var tale = dublin().askedToTakeCharge("2024-06-03").accepted("2024-08-20");
    assertThat(tale.clock("transfer", "2024-09-01")).isEqualTo("RUNNING 2025-02-20");
  }

  @Test
  void a_posted_silence_on_its_very_day_confirms_it() {
    var tale = dublin().askedToTakeCharge("2024-06-03").silenceConfirmed("2024-08-04");
    assertThat(tale.clock("transfer", "2024-09-01")).isEqualTo("RUNNING 2025-02-04");
  }

  @Test
  void a_refusal_after_silence_comes_too_late() {
    var tale = dublin().askedToTakeCharge("2024-06-03").refusedByOther("2024-08-20");
    assertThat(tale.clock("transfer", "2024-09-01")).isEqualTo("RUNNING 2025-02-04");
  }

  @Test
  void a_refusal_in_time_leaves_a_question_with_a_day_for_each_answer() {
    var tale = dublin().askedToTakeCharge("2024-06-03").refusedByOther("2024-07-01");
    var told = tale.on("2024-09-01").clocks().getFirst();
    assertThat(told.clock().state().name()).isEqualTo("NEEDS_REVIEW");
    assertThat(told.question().alternatives())
        .extracting(it -> it.choice().text() + " " + it.dueOn())
        .containsExactly("FROM_REFUSAL 2025-01-01", "FROM_LODGING 2024-11-11");
  }

  @Test
  void a_posted_lapse_of_the_transfer_confirms_or_moves_the_derived_one() {
    var confirmed = dublin().accepted("2024-07-02").transferLapsed("2025-01-02");
    assertThat(confirmed.clock(DECISION, "2025-02-01")).isEqualTo("RUNNING 2025-07-03");
    var moved = dublin().accepted("2024-07-02").transferLapsed("2024-12-10");
    assertThat(moved.clock(DECISION, "2025-02-01")).isEqualTo("RUNNING 2025-06-11");
  }

  @Test
  void a_posted_day_of_responsibility_wins() {
    var tale = dublin().accepted("2024-07-02").netherlandsResponsible("2024-11-15");
    assertThat(tale.clock(DECISION, "2025-02-01")).isEqualTo("RUNNING 2025-05-15");
    assertThat(Sentences.paragraph(tale.on("2025-02-01").clocks().getFirst().steps(), Language.EN))
        .contains("responsible since 15 November 2024 [Vw 2000, art. 42(6)]");
  }

  @Test
  void so_it_does_under_the_regulation_by_an_article_of_its_own() {
    var tale = ammr().accepted("2026-09-07").netherlandsResponsible("2026-11-02");
    assertThat(Sentences.paragraph(tale.on("2026-12-01").clocks().getFirst().steps(), Language.EN))
        .contains("responsible since 2 November 2026 [Regulation (EU) 2024/1348, art. 35(6)]");
  }

  @Test
  void who_absconds_under_dublin_can_be_transferred_for_eighteen_months_from_acceptance() {
    var tale = dublin().accepted("2024-07-02").absconded("2024-09-01");
    assertThat(tale.clock("transfer", "2024-10-01")).isEqualTo("RUNNING 2026-01-02");
  }

  @Test
  void a_request_that_suspends_the_transfer_lets_the_term_start_anew_after_the_judgment() {
    var tale = dublin().accepted("2024-07-02");
    tale.happens("2024-08-01", new InterimMeasureRequested(LocalDate.parse("2024-08-01")));
    assertThat(tale.clock("transfer", "2025-03-01")).isEqualTo("SUSPENDED null");
    tale.judged("2025-03-10", null);
    assertThat(tale.clock("transfer", "2025-04-01")).isEqualTo("RUNNING 2025-09-10");
  }

  @Test
  void a_request_after_acceptance_by_silence_suspends_the_transfer_too() {
    var tale = dublin().askedToTakeCharge("2024-06-03");
    tale.happens("2024-08-27", new InterimMeasureRequested(LocalDate.parse("2024-08-27")));
    assertThat(tale.clock("transfer", "2024-08-28")).isEqualTo("SUSPENDED null");
    assertThat(tale.clock(DECISION, "2025-03-01")).isEqualTo("NOT_STARTED null");
    tale.judged("2025-03-10", null);
    assertThat(tale.clock("transfer", "2025-04-01")).isEqualTo("RUNNING 2025-09-10");
  }

  @Test
  void a_request_after_the_transfer_lapsed_suspends_nothing() {
    var tale = dublin().askedToTakeCharge("2024-06-03");
    tale.happens("2025-02-05", new InterimMeasureRequested(LocalDate.parse("2025-02-05")));
    assertThat(tale.clock("transfer", "2025-02-06")).isEqualTo("-");
    assertThat(tale.clock(DECISION, "2025-02-06")).isEqualTo("RUNNING 2025-08-05");
  }

  @Test
  void a_refusal_to_examine_is_overtaken_when_the_transfer_lapses() {
    var tale =
        dublin().accepted("2024-07-02").decided("2024-08-01", Outcome.NOT_TAKEN_INTO_CONSIDERATION);
    var decision = tale.on("2025-02-01").clocks().getFirst();
    assertThat(decision.isAwaited()).isTrue();
    assertThat(decision.clock().dueOn()).isEqualTo("2025-07-03");
  }

  @Test
  void dublin_ends_do_not_move_off_a_saturday_and_those_of_the_ammr_do() {
    assertThat(dublin().accepted("2025-08-14").clock("transfer", "2025-09-01"))
        .isEqualTo("RUNNING 2026-02-14");
    assertThat(ammr().accepted("2026-09-07").clock("transfer", "2026-10-01"))
        .isEqualTo("RUNNING 2027-03-08");
  }

  @Test
  void under_the_ammr_there_are_two_months_from_registration_to_ask() {
    var tale = ammr();
    assertThat(tale.clock("responsibility-request", "2026-08-01")).isEqualTo("RUNNING 2026-10-01");
    assertThat(tale.clock("responsibility-request", "2026-10-02")).isEqualTo("-");
    assertThat(tale.clock(DECISION, "2026-08-05")).isEqualTo("RUNNING 2027-02-05");
  }

  @Test
  void registered_in_june_2026_dublin_governs_though_lodged_under_the_new_procedure() {
    var tale =
        new CaseTale()
            .registered("2026-06-20")
            .lodged("2026-07-06")
            .askedToTakeCharge("2026-07-10");
    assertThat(tale.clock("responsibility-reply", "2026-08-01")).isEqualTo("RUNNING 2026-09-10");
    assertThat(tale.on("2026-08-01").clocks().getFirst().clock().rule()).isEqualTo("apr35-regular");
  }

  @Test
  void under_the_regulation_too_the_term_starts_when_the_netherlands_is_responsible_after_all() {
    var tale = ammr();
    tale.askedToTakeCharge("2026-08-10");
    assertThat(tale.clock(DECISION, "2026-08-11")).as("asked").isEqualTo("RUNNING 2027-02-05");
    tale.accepted("2026-09-07");
    assertThat(tale.clock(DECISION, "2027-03-08")).isEqualTo("NOT_STARTED null");
    assertThat(Sentences.paragraph(tale.on("2027-03-08").clocks().getFirst().steps(), Language.EN))
        .contains("while another state is responsible", "a reading that was not verified");
    var told = tale.on("2027-03-09").clocks().getFirst();
    assertThat(told.clock().rule()).isEqualTo("apr35-after-transfer");
    assertThat(told.clock().startedOn()).isEqualTo("2027-03-09");
    assertThat(told.clock().dueOn()).isEqualTo("2027-09-09");
    assertThat(Sentences.paragraph(told.steps(), Language.NL)).contains("niet is geverifieerd");
  }

  @Test
  void a_state_that_refused_and_one_that_nobody_asked_move_no_term_of_the_regulation() {
    var refused = ammr().askedToTakeCharge("2026-08-10").refusedByOther("2026-09-01");
    assertThat(refused.clock(DECISION, "2026-09-02")).isEqualTo("RUNNING 2027-02-05");
    assertThat(refused.netherlandsResponsible("2026-10-01").clock(DECISION, "2026-10-02"))
        .as("said for form's sake")
        .isEqualTo("RUNNING 2027-02-05");
    assertThat(ammr().netherlandsResponsible("2026-08-20").clock(DECISION, "2026-09-02"))
        .isEqualTo("RUNNING 2027-02-05");
  }

  @Test
  void a_posted_lapse_moves_that_start_too() {
    var tale = ammr().accepted("2026-09-07").transferLapsed("2026-11-02");
    assertThat(tale.clock(DECISION, "2026-12-01")).isEqualTo("RUNNING 2027-05-03");
  }

  @Test
  void the_ammr_gives_three_years_from_absconding_and_three_months_after_coming_back() {
    var tale = ammr().accepted("2026-09-07").absconded("2026-11-02");
    assertThat(tale.clock("transfer", "2026-12-01")).isEqualTo("RUNNING 2029-11-02");
    tale.reappeared("2027-02-01");
    assertThat(tale.clock("transfer", "2027-02-02")).isEqualTo("RUNNING 2027-05-03");
  }

  @Test
  void a_transfer_decision_is_due_within_two_weeks_under_the_ammr() {
    assertThat(ammr().accepted("2026-12-11").clock("transfer-decision", "2026-12-12"))
        .isEqualTo("RUNNING 2026-12-28");
  }

  @Test
  void in_detention_the_reply_term_is_one_week_under_the_ammr_and_the_transfer_term_five() {
    var tale = ammr().detained("2026-08-03", "ART_59A").askedToTakeCharge("2026-09-10");
    assertThat(tale.clock("responsibility-reply", "2026-09-11")).isEqualTo("RUNNING 2026-09-17");
    tale.accepted("2026-09-17");
    assertThat(tale.clock("transfer-in-detention", "2026-09-18")).isEqualTo("RUNNING 2026-10-22");
    assertThat(tale.clock("transfer", "2026-09-18")).isEqualTo("RUNNING 2027-03-17");
  }

  private static CaseTale dublin() {
    return new CaseTale()
        .registered("2024-05-10")
        .lodged("2024-05-11")
        .track("2024-05-20", "TRACK_1");
  }

  private static CaseTale ammr() {
    return new CaseTale().registered("2026-08-01").lodged("2026-08-05");
  }
}
