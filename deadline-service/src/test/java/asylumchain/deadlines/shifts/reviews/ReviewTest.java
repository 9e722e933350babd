package asylumchain.deadlines.shifts.reviews;

import static asylumchain.deadlines.shifts.Desks.said;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseReading;
import asylumchain.deadlines.law.Moratorium.Line;
import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Desks;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.events.Code;
import asylumchain.events.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Questions that the law does not answer mechanically, and the choice of a person.
class ReviewTest {

  /// On the desk, where no authority answers for all cases what courts disagree on.
  private static CaseOnDesk open(CaseTale tale) {
    return Desks.on(tale, CaseTale.withoutPositions(), "2021-12-31");
  }

  private static final String SINCE = "SINCE_WHEN_RESPONSIBLE";

  @Test
  void the_choice_of_a_person_moves_the_last_day_with_its_ground() {
    var chosen = after(leftTrackOne(), decision(SINCE, "FROM_LEAVING_TRACK_1"));
    assertThat(dueOn(chosen)).isEqualTo("2021-11-01");
    assertThat(explanation(chosen)).contains("from leaving track 1").contains("[42(6)]");
  }

  @Test
  void a_later_choice_replaces_an_earlier_one_and_the_same_choice_says_nothing() {
    var chosen = after(leftTrackOne(), decision(SINCE, "FROM_LEAVING_TRACK_1"));
    assertThat(said(decision(SINCE, "FROM_LEAVING_TRACK_1").on(chosen, Desks.ID)))
        .isEqualTo("already-so");
    assertThat(dueOn(after(chosen, decision(SINCE, "FROM_LODGING")))).isEqualTo("2021-09-15");
  }

  @Test
  void only_an_open_question_is_answered_and_only_with_one_of_its_alternatives() {
    assertThat(said(decision("WHICH_RULE", "FROM_LODGING").on(leftTrackOne(), Desks.ID)))
        .isEqualTo("no-such-question");
    assertThat(said(decision(SINCE, "FROM_MAKING").on(leftTrackOne(), Desks.ID)))
        .isEqualTo("no-such-choice");
    var plain = Desks.on(new CaseTale().lodged("2021-03-15"), "2021-12-31");
    assertThat(said(decision(SINCE, "FROM_LODGING").on(plain, Desks.ID)))
        .isEqualTo("no-such-question");
  }

  @Test
  void a_disputed_start_keeps_each_day_from_which_the_term_may_run() {
    var tale = new CaseTale().made("2025-08-04").registered("2025-08-20").lodged("2025-09-01");
    var desk = Desks.on(tale, "2026-01-15");
    var dispute = new Dispute(LocalDate.parse("2026-01-02"), null);
    var disputed = after(desk, dispute);
    var told = disputed.clock("decision-term", disputed.today()).orElseThrow();
    assertThat(told.clock().state()).hasToString("NEEDS_REVIEW");
    assertThat(told.question().alternatives())
        .extracting(it -> it.choice() + " " + it.dueOn())
        .containsExactly(
            "FROM_LODGING 2026-03-01", "FROM_REGISTRATION 2026-02-20", "FROM_MAKING 2026-02-04");
    assertThat(said(dispute.on(disputed, Desks.ID))).isEqualTo("already-so");
    assertThat(dueOn(after(disputed, decision("DISPUTED_START", "FROM_MAKING"))))
        .isEqualTo("2026-02-04");
  }

  @Test
  void in_one_case_another_line_of_a_moratorium_can_be_chosen_than_the_one_it_was_applied_by() {
    var syrian = new CaseTale().from("SYR").lodged("2024-09-05");
    var book = CaseTale.moratoriumForSyria(Line.PLUS12, CaseTale.moment("2024-12-14"));
    var desk = Desks.on(syrian, book, "2026-01-15");
    assertThat(dueOn(desk)).isEqualTo("2026-03-05");
    assertThat(said(decision("WHICH_MORATORIUM_LINE", "MINUS12").on(desk, Desks.ID)))
        .isEqualTo("no-such-choice");
    var chosen = after(desk, decision("WHICH_MORATORIUM_LINE", "SUSPEND"));
    assertThat(dueOn(chosen)).isEqualTo("2025-09-05");
    assertThat(explanation(chosen)).contains("the term stands still as long as");
    assertThat(dueOn(after(chosen, decision("WHICH_MORATORIUM_LINE", "CAP21"))))
        .isEqualTo("2026-03-05");
    assertThat(
            said(
                decision("WHICH_MORATORIUM_LINE", "CAP21")
                    .on(
                        Desks.on(new CaseTale().from("SYR").lodged("2025-06-14"), "2026-01-15"),
                        Desks.ID)))
        .as("the moratorium was over")
        .isEqualTo("no-such-question");
  }

  @Test
  void the_line_of_a_moratorium_that_nobody_applied_is_chosen_in_the_case() {
    var desk = Desks.on(new CaseTale().from("SYR").lodged("2024-09-05"), "2026-01-15");
    assertThat(dueOn(desk)).isEqualTo("null");
    assertThat(said(decision("WHICH_MORATORIUM_LINE", "MINUS12").on(desk, Desks.ID)))
        .isEqualTo("no-such-choice");
    assertThat(dueOn(after(desk, decision("WHICH_MORATORIUM_LINE", "SUSPEND"))))
        .isEqualTo("2025-09-05");
    assertThat(dueOn(after(desk, decision("WHICH_MORATORIUM_LINE", "CAP21"))))
        .isEqualTo("2026-03-05");
  }

  @Test
  void whether_a_decree_is_valid_is_answered_in_a_case_under_its_own_id() {
    var desk = open(new CaseTale().lodged("2019-12-29"));
    assertThat(dueOn(desk)).as("courts disagree").isEqualTo("null");
    assertThat(said(decision("WBV_2020_12", "PERHAPS").on(desk, Desks.ID)))
        .isEqualTo("no-such-choice");
    var invalid = after(desk, decision("WBV_2020_12", "INVALID"));
    assertThat(dueOn(invalid)).isEqualTo("2020-06-29");
    assertThat(explanation(invalid))
        .contains("WBV 2020/12 does not count: in this case it is taken to be invalid")
        .contains("[42(6)]");
    assertThat(dueOn(after(invalid, decision("WBV_2020_12", "VALID")))).isEqualTo("2020-12-29");
  }

  @Test
  void what_the_authority_holds_of_a_decree_is_judged_otherwise_in_a_case() {
    var desk = Desks.on(new CaseTale().lodged("2019-12-29"), "2021-12-31");
    assertThat(dueOn(desk)).as("the IND counts it").isEqualTo("2020-12-29");
    assertThat(dueOn(after(desk, decision("WBV_2020_12", "INVALID")))).isEqualTo("2020-06-29");
  }

  @Test
  void a_contested_decree_counts_and_can_be_judged_otherwise_in_a_case() {
    var desk = Desks.on(new CaseTale().lodged("2023-08-01"), "2024-12-31");
    assertThat(dueOn(desk)).isEqualTo("2024-11-01");
    assertThat(dueOn(after(desk, decision("WBV_2023_3", "INVALID")))).isEqualTo("2024-02-01");
    assertThat(said(decision("WBV_2022_22", "INVALID").on(desk, Desks.ID)))
        .as("it does not cover this application")
        .isEqualTo("no-such-question");
  }

  @Test
  void one_question_after_the_other_where_the_start_is_in_dispute_too() {
    var tale = new CaseTale().made("2019-12-02").lodged("2019-12-29");
    var disputed = after(open(tale), new Dispute(LocalDate.parse("2021-01-04"), null));
    assertThat(said(decision("WBV_2020_12", "VALID").on(disputed, Desks.ID)))
        .isEqualTo("no-such-question");
    var started = after(disputed, decision("DISPUTED_START", "FROM_MAKING"));
    assertThat(dueOn(started)).isEqualTo("null");
    assertThat(dueOn(after(started, decision("WBV_2020_12", "VALID")))).isEqualTo("2020-12-02");
  }

  @Test
  void an_answered_question_is_shown_with_its_answer_also_where_it_came_up_by_another_answer() {
    var tale = new CaseTale().made("2019-12-02").lodged("2019-12-29");
    var disputed = after(open(tale), new Dispute(LocalDate.parse("2021-01-04"), null));
    assertThat(shown(disputed)).containsExactly("DISPUTED_START OPEN");
    var started = after(disputed, decision("DISPUTED_START", "FROM_MAKING"));
    assertThat(shown(started)).containsExactly("DISPUTED_START DECIDED", "WBV_2020_12 OPEN");
    assertThat(shown(after(started, decision("WBV_2020_12", "VALID"))))
        .containsExactly("DISPUTED_START DECIDED", "WBV_2020_12 DECIDED");
  }

  @Test
  void an_answer_is_shown_also_where_another_question_came_up_before_it_since() {
    var tale = new CaseTale().made("2019-12-02").lodged("2019-12-29");
    var judged = after(open(tale), decision("WBV_2020_12", "VALID"));
    assertThat(shown(after(judged, new Dispute(LocalDate.parse("2021-07-04"), null))))
        .containsExactly("DISPUTED_START OPEN", "WBV_2020_12 DECIDED");
  }

  @Test
  void the_start_of_a_term_that_runs_from_elsewhere_is_not_in_dispute() {
    var tale =
        new CaseTale()
            .lodged("2021-03-15")
            .track("2021-03-16", "TRACK_1")
            .netherlandsResponsible("2021-05-01");
    assertThat(said(new Dispute(LocalDate.parse("2021-06-01"), null).on(open(tale), Desks.ID)))
        .isEqualTo("start-not-in-dispute");
  }

  private static CaseOnDesk leftTrackOne() {
    return Desks.on(
        new CaseTale()
            .lodged("2021-03-15")
            .track("2021-03-16", "TRACK_1")
            .track("2021-05-01", "TRACK_4"),
        "2021-12-31");
  }

  private static List<String> shown(CaseOnDesk desk) {
    var reading =
        new CaseReading(
            desk.caseId(), desk.known(), 0, false, desk.today(), desk.now(), desk.book());
    return ReviewsView.of(reading, Set.of(Language.EN)).reviews().stream()
        .map(it -> it.question().question() + " " + it.state())
        .toList();
  }

  private static ReviewDecision decision(String question, String choice) {
    return new ReviewDecision(
        LocalDate.parse("2021-06-01"),
        "decision-term",
        Code.of(question),
        Code.of(choice),
        new Ground("42(6)"),
        null);
  }

  private static CaseOnDesk after(CaseOnDesk desk, Request request) {
    assertThat(said(request.on(desk, Desks.ID))).isEqualTo("ok");
    return Desks.after(desk, request, Desks.ID);
  }

  private static String dueOn(CaseOnDesk desk) {
    return desk.clock("decision-term", desk.today())
        .map(told -> String.valueOf(told.clock().dueOn()))
        .orElse("-");
  }

  private static String explanation(CaseOnDesk desk) {
    return desk.clock("decision-term", desk.today())
        .map(told -> Sentences.paragraph(told.steps(), Language.EN))
        .orElse("-");
  }
}
