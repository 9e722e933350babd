package asylumchain.deadlines.terms;

import static asylumchain.deadlines.terms.ClocksTest.atTheBorder;
import static asylumchain.deadlines.terms.ClocksTest.day;
import static asylumchain.deadlines.terms.ClocksTest.extended;
import static asylumchain.deadlines.terms.ClocksTest.general;
import static asylumchain.deadlines.terms.ClocksTest.objected;
import static asylumchain.deadlines.terms.ClocksTest.remanded;
import static asylumchain.deadlines.terms.ClocksTest.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent.Interview;
import asylumchain.events.Length;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import org.junit.jupiter.api.Test;

/// What can follow a decision, until when, and what a court makes of it.
class RemedyClocksTest {

  private static final String DECISION = "decision-term";

  @Test
  void the_appeal_term_of_an_unfounded_decision_depends_on_the_day_it_was_announced() {
    assertThat(refused("2026-06-11").clock("appeal", "2026-06-12")).isEqualTo("RUNNING 2026-07-09");
    assertThat(refused("2026-06-12").clock("appeal", "2026-06-13")).isEqualTo("RUNNING 2026-06-26");
  }

  @Test
  void refused_within_the_general_procedure_there_is_one_week() {
    var tale =
        general()
            .interview("2026-03-02", Interview.FURTHER)
            .decided("2026-03-09", Outcome.REJECTED_UNFOUNDED)
            .announced("2026-03-27");
    assertThat(tale.clock("appeal", "2026-03-28")).isEqualTo("RUNNING 2026-04-07");
  }

  @Test
  void an_appeal_ends_the_term_for_it_and_starts_the_courts() {
    var tale = refused("2026-11-27").appealed("2026-12-04");
    assertThat(tale.clock("appeal", "2026-12-05")).isEqualTo("-");
    assertThat(tale.clock("court-decision", "2026-12-05")).isEqualTo("RUNNING 2027-05-14");
    tale.judged("2027-01-15", null);
    assertThat(tale.clock("court-decision", "2027-01-16")).isEqualTo("-");
    assertThat(tale.clock("further-appeal", "2027-01-16")).isEqualTo("RUNNING 2027-02-12");
  }

  @Test
  void an_appeal_term_that_passed_unused_is_gone_the_day_after() {
    var tale = refused("2026-06-12");
    assertThat(tale.clock("appeal", "2026-06-26")).isEqualTo("RUNNING 2026-06-26");
    assertThat(tale.clock("appeal", "2026-06-27")).isEqualTo("-");
    assertThat(tale.clock("departure", "2026-06-27")).isEqualTo("RUNNING 2026-07-10");
  }

  @Test
  void why_a_case_was_discontinued_under_the_new_law_is_for_a_person_to_say() {
    var tale =
        new CaseTale()
            .lodged("2026-07-01")
            .decided("2026-09-01", Outcome.DISCONTINUED)
            .announced("2026-09-08");
    assertThat(tale.clock("appeal", "2026-09-09")).isEqualTo("NEEDS_REVIEW null");
  }

  @Test
  void against_a_grant_no_appeal_term_runs() {
    var tale = general().decided("2026-03-09", Outcome.REFUGEE).announced("2026-03-10");
    assertThat(tale.names("2026-03-11")).containsExactly(DECISION);
    assertThat(tale.on("2026-03-11").clocks().getFirst().isAwaited()).isFalse();
  }

  @Test
  void an_objection_must_be_decided_nineteen_weeks_after_the_period_for_it() {
    var tale = objected();
    assertThat(tale.clock("objection-decision", "2026-08-21")).isEqualTo("RUNNING 2027-01-12");
    tale.happens("2027-01-14", new ObjectionDecided(day("2027-01-14"), Code.of("UNFOUNDED")));
    assertThat(tale.on("2027-01-15").clocks())
        .filteredOn(told -> told.clock().clock().equals("objection-decision"))
        .extracting(told -> TermStatus.on(day("2027-01-15"), told.clock(), told.endedOn()).code())
        .containsExactly(TermStatus.Code.MISSED);
  }

  @Test
  void the_decision_on_an_objection_is_adjourned_once_by_at_most_thirteen_weeks() {
    var tale = objected();
    tale.posted("2026-12-01", extended("2026-12-01", "objection-decision", 13, Length.Unit.WEEKS));
    assertThat(tale.clock("objection-decision", "2026-12-02")).isEqualTo("RUNNING 2027-04-13");
    tale.posted("2027-03-01", extended("2027-03-01", "objection-decision", 1, Length.Unit.WEEKS));
    assertThat(tale.clock("objection-decision", "2027-03-02")).isEqualTo("RUNNING 2027-04-13");
  }

  @Test
  void at_the_border_the_court_rules_within_the_whole_that_runs_from_registration() {
    var tale =
        atTheBorder("FIRST")
            .lodged("2026-10-06")
            .decided("2026-11-20", Outcome.REJECTED_MANIFESTLY_UNFOUNDED)
            .announced("2026-11-20")
            .appealed("2026-11-25");
    assertThat(tale.clock("court-decision", "2026-11-26")).isEqualTo("RUNNING 2026-12-25");
  }

  @Test
  void the_day_of_the_announcement_says_how_fast_the_court_rules() {
    var tale =
        general()
            .interview("2026-05-26", Interview.FURTHER)
            .decided("2026-06-01", Outcome.REJECTED_UNFOUNDED)
            .announced("2026-06-08")
            .appealed("2026-06-14");
    assertThat(tale.clock("court-decision", "2026-06-15"))
        .as("refused within the general procedure, by the law of before 12 June: a one-week case")
        .isEqualTo("RUNNING 2026-07-13");
    tale.judged("2026-07-10", null);
    assertThat(tale.clock("further-appeal", "2026-07-11")).isEqualTo("RUNNING 2026-07-24");
  }

  @Test
  void
      a_court_has_nothing_to_rule_on_once_the_case_is_withdrawn_or_closed_but_a_permit_leaves_it() {
    var permit = refused("2026-11-27").appealed("2026-12-04");
    permit.happens("2027-01-04", new EndEvent.PermitIssued(day("2027-01-04")));
    assertThat(permit.clock("court-decision", "2027-01-05")).isEqualTo("RUNNING 2027-05-14");
    permit.happens("2027-01-11", new EndEvent.CaseClosed(day("2027-01-11"), Code.of("GRANTED")));
    assertThat(permit.clock("court-decision", "2027-01-12")).isEqualTo("-");
    permit.happens("2027-01-18", new EndEvent.CaseReopened(day("2027-01-18")));
    assertThat(permit.clock("court-decision", "2027-01-19")).isEqualTo("RUNNING 2027-05-14");
    var withdrawn = refused("2026-11-27").appealed("2026-12-04");
    withdrawn.happens(
        "2027-01-04",
        new DecisionEvent.ApplicationWithdrawn(
            day("2027-01-04"), DecisionEvent.Withdrawal.EXPLICIT));
    assertThat(withdrawn.clock("court-decision", "2027-01-05")).isEqualTo("-");
  }

  @Test
  void a_day_that_the_court_wrote_down_wins_over_its_own_two_weeks() {
    var late = general().appealedAgainstSilence("2026-06-01");
    assertThat(late.clock("court-decision", "2026-06-02")).isEqualTo("RUNNING 2026-07-27");
    late.judged("2026-07-20", "2026-09-30");
    assertThat(late.clock("court-term", "2026-07-21")).isEqualTo("RUNNING 2026-09-30");
    late.decided("2026-09-01", Outcome.REFUGEE);
    assertThat(late.clock("court-term", "2026-09-02")).isEqualTo("-");
  }

  @Test
  void without_a_day_the_court_leaves_two_weeks() {
    var late = general().appealedAgainstSilence("2026-11-01").judged("2026-12-11", null);
    assertThat(late.clock("court-term", "2026-12-12")).isEqualTo("RUNNING 2026-12-28");
  }

  @Test
  void after_a_remand_the_new_law_has_terms_by_track_and_the_courts_day_wins() {
    var tale = remanded("ACCELERATED", null);
    assertThat(tale.clock(DECISION, "2026-10-02")).isEqualTo("RUNNING 2026-12-10");
    assertThat(remanded("REGULAR", null).clock(DECISION, "2026-10-02"))
        .isEqualTo("RUNNING 2027-03-01");
    assertThat(remanded("REGULAR", "2026-11-15").clock(DECISION, "2026-10-02"))
        .isEqualTo("RUNNING 2026-11-15");
  }

  @Test
  void what_lengthened_or_held_up_the_first_term_does_not_lengthen_the_one_after_a_remand() {
    var tale =
        general()
            .posted("2026-01-05", extended("2026-01-05", DECISION, 9, Length.Unit.MONTHS))
            .posted("2026-02-02", suspended("2026-02-02"))
            .decided("2026-04-01", Outcome.REJECTED_UNFOUNDED)
            .announced("2026-04-01")
            .appealed("2026-04-15")
            .judged("2026-06-01", null)
            .remanded("2026-06-01");
    assertThat(anew(tale, "2026-06-02")).isEqualTo("RUNNING 2026-12-01");
    tale.posted("2026-06-15", extended("2026-06-15", DECISION, 3, Length.Unit.MONTHS));
    assertThat(anew(tale, "2026-06-16")).isEqualTo("RUNNING 2027-03-01");
  }

  /// The term after a remand under the old law, if the whole term begins anew.
  private static String anew(CaseTale tale, String asOf) {
    return tale.on(asOf).clocks().getFirst().question().alternatives().stream()
        .filter(it -> it.choice().text().equals("WHOLE_TERM_ANEW"))
        .map(it -> it.told().clock().state() + " " + it.dueOn())
        .findFirst()
        .orElseThrow();
  }

  private static CaseTale refused(String announcedOn) {
    return general().decided(announcedOn, Outcome.REJECTED_UNFOUNDED).announced(announcedOn);
  }
}
