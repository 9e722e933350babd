package asylumchain.deadlines.shifts.suspensions;

import static asylumchain.deadlines.shifts.Desks.said;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Desks;
import asylumchain.deadlines.shifts.Outcome;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.events.Clock;
import asylumchain.events.ExaminationEvent.SupplementReceived;
import asylumchain.events.ExaminationEvent.SupplementRequested;
import asylumchain.events.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Intervals in which a term stands still.
class SuspensionTest {

  private static final UUID OTHER = new UUID(0, 10);

  @Test
  void a_term_is_longer_by_the_days_on_which_it_stood_still_and_overlaps_count_once() {
    var once = after(desk("2021-12-31"), start("2021-05-01", "2021-05-31"), Desks.ID);
    assertThat(last(once)).isEqualTo("RUNNING 2021-10-15");
    var twice = after(once, start("2021-05-21", "2021-06-10"), OTHER);
    assertThat(last(twice)).isEqualTo("RUNNING 2021-10-25");
  }

  @Test
  void what_the_application_lacked_overlaps_with_what_was_posted() {
    var tale = new CaseTale().lodged("2021-03-15");
    tale.happens("2021-05-01", new SupplementRequested(day("2021-05-01"), day("2021-05-29")));
    tale.happens("2021-05-21", new SupplementReceived(day("2021-05-21")));
    var desk = Desks.on(tale, "2021-12-31");
    assertThat(last(desk)).isEqualTo("RUNNING 2021-10-04");
    assertThat(last(after(desk, start("2021-05-01", "2021-05-10"), OTHER)))
        .isEqualTo("RUNNING 2021-10-04");
  }

  @Test
  void while_the_application_is_incomplete_it_stands_still_until_the_set_day_or_the_supplement() {
    var tale = new CaseTale().lodged("2021-03-15");
    tale.happens("2021-05-01", new SupplementRequested(day("2021-05-01"), day("2021-05-29")));
    assertThat(tale.clock("decision-term", "2021-05-01")).isEqualTo("RUNNING 2021-10-13");
    assertThat(tale.clock("decision-term", "2021-05-02")).isEqualTo("SUSPENDED 2021-10-13");
    assertThat(tale.clock("decision-term", "2021-05-29")).isEqualTo("SUSPENDED 2021-10-13");
    assertThat(tale.clock("decision-term", "2021-05-30")).isEqualTo("RUNNING 2021-10-13");
    assertThat(tale.on("2021-05-10").nextChangeOn()).isEqualTo("2021-05-30");
    tale.happens("2021-05-21", new SupplementReceived(day("2021-05-21")));
    assertThat(tale.clock("decision-term", "2021-05-20")).isEqualTo("SUSPENDED 2021-10-13");
    assertThat(tale.clock("decision-term", "2021-05-21")).isEqualTo("RUNNING 2021-10-04");
  }

  @Test
  void while_it_stands_still_it_has_no_last_day_and_its_end_gives_one() {
    var standing = after(desk("2021-12-31"), start("2021-05-01", null), Desks.ID);
    assertThat(last(standing)).isEqualTo("SUSPENDED null");
    var ended = after(standing, end("2021-05-31"), OTHER);
    assertThat(last(ended)).isEqualTo("RUNNING 2021-10-15");
    assertThat(said(end("2021-06-01").on(ended, OTHER))).isEqualTo("ended");
    assertThat(said(end("2021-04-30").on(standing, OTHER))).isEqualTo("before-its-start");
    assertThat(said(end("2022-01-01").on(standing, OTHER))).isEqualTo("in-the-future");
  }

  @Test
  void a_correction_reads_the_interval_anew_opens_it_again_or_says_that_it_never_was() {
    var ended = after(desk("2021-12-31"), start("2021-05-01", "2021-05-31"), Desks.ID);
    assertThat(last(after(ended, corrected("2021-05-01", "2021-05-11"), OTHER)))
        .isEqualTo("RUNNING 2021-09-25");
    assertThat(last(after(ended, corrected("2021-05-01", null), OTHER)))
        .isEqualTo("SUSPENDED null");
    var never = after(ended, corrected(null, null), OTHER);
    assertThat(last(never)).isEqualTo("RUNNING 2021-09-15");
    assertThat(said(end("2021-06-01").on(never, OTHER))).isEqualTo("never-stood-still");
    assertThat(last(after(never, corrected("2021-05-01", "2021-05-31"), OTHER)))
        .isEqualTo("RUNNING 2021-10-15");
  }

  @Test
  void what_is_annulled_never_held_the_term_up_and_what_is_upheld_after_all_does() {
    var ended = after(desk("2021-12-31"), start("2021-05-01", "2021-05-31"), Desks.ID);
    assertThat(said(outcome(Outcome.UPHELD, "2021-04-30").on(ended, OTHER)))
        .isEqualTo("before-its-start");
    assertThat(said(outcome(Outcome.UPHELD, "2022-01-01").on(ended, OTHER)))
        .isEqualTo("in-the-future");
    var annulled = after(ended, outcome(Outcome.ANNULLED, "2021-11-01"), OTHER);
    assertThat(last(annulled)).isEqualTo("RUNNING 2021-09-15");
    assertThat(steps(annulled)).contains("SUSPENSION_ANNULLED").doesNotContain("SUSPENDED");
    assertThat(said(outcome(Outcome.ANNULLED, "2021-11-02").on(annulled, OTHER)))
        .isEqualTo("already-so");
    assertThat(last(after(annulled, corrected("2021-05-01", "2021-05-11"), OTHER)))
        .as("a correction of what does not stand")
        .isEqualTo("RUNNING 2021-09-15");
    var upheld = after(annulled, outcome(Outcome.UPHELD, "2021-12-01"), OTHER);
    assertThat(last(upheld)).isEqualTo("RUNNING 2021-10-15");
    assertThat(last(after(upheld, corrected("2021-05-01", "2021-05-11"), OTHER)))
        .isEqualTo("RUNNING 2021-09-25");
  }

  @Test
  void what_was_withdrawn_is_settled_and_leaves_other_intervals_alone() {
    var both =
        after(
            after(desk("2021-12-31"), start("2021-05-21", "2021-06-10"), OTHER),
            start("2021-05-01", "2021-05-31"),
            Desks.ID);
    assertThat(last(both)).isEqualTo("RUNNING 2021-10-25");
    var withdrawn = after(both, outcome(Outcome.WITHDRAWN, "2021-11-01"), OTHER);
    assertThat(last(withdrawn)).as("21 days are left").isEqualTo("RUNNING 2021-10-05");
    assertThat(said(outcome(Outcome.UPHELD, "2021-12-01").on(withdrawn, OTHER)))
        .isEqualTo("withdrawn");
    assertThat(said(end("2021-06-20").on(withdrawn, OTHER))).isEqualTo("withdrawn");
    assertThat(said(corrected("2021-05-01", null).on(withdrawn, OTHER))).isEqualTo("withdrawn");
  }

  @Test
  void a_term_runs_again_when_the_suspension_it_stands_in_is_annulled() {
    var standing = after(desk("2021-12-31"), start("2021-05-01", null), Desks.ID);
    assertThat(last(after(standing, outcome(Outcome.ANNULLED, "2021-06-01"), OTHER)))
        .isEqualTo("RUNNING 2021-09-15");
    assertThat(
            said(
                new SuspensionOutcome(day("2021-06-01"), Outcome.ANNULLED, null)
                    .about(OTHER)
                    .on(standing, OTHER)))
        .isEqualTo("unknown");
  }

  @Test
  void an_interval_does_not_end_before_it_begins() {
    assertThat(said(start("2021-05-02", "2021-05-01").on(desk("2021-12-31"), OTHER)))
        .isEqualTo("/until");
    var posted = after(desk("2021-12-31"), start("2021-05-01", null), Desks.ID);
    assertThat(said(corrected("2021-05-02", "2021-05-01").on(posted, OTHER))).isEqualTo("/until");
    assertThat(said(corrected(null, "2021-05-01").on(posted, OTHER))).isEqualTo("/until");
  }

  @Test
  void a_term_that_had_passed_does_not_stand_still() {
    assertThat(said(start("2021-09-15", null).on(desk("2021-12-31"), OTHER)))
        .isEqualTo("term-had-passed");
    assertThat(said(start("2021-09-14", null).on(desk("2021-12-31"), OTHER))).isEqualTo("ok");
  }

  @Test
  void a_rule_that_knows_no_suspension_lets_nothing_stand_still() {
    var tale = new CaseTale().made("2026-12-21");
    var start =
        new SuspensionStart(
            day("2026-12-22"), null, "registration", new Ground("4:15(2)(a)"), null);
    assertThat(said(start.on(Desks.on(tale, "2026-12-23"), OTHER))).isEqualTo("suspension-unknown");
  }

  private static CaseOnDesk desk(String today) {
    return Desks.on(new CaseTale().lodged("2021-03-15"), today);
  }

  private static SuspensionStart start(String on, @Nullable String until) {
    return new SuspensionStart(
        day(on),
        until == null ? null : day(until),
        "decision-term",
        new Ground("4:15(2)(a)"),
        null);
  }

  private static Request end(String on) {
    return new SuspensionEnd(day(on), null).about(Desks.ID);
  }

  private static Request outcome(Outcome outcome, String on) {
    return new SuspensionOutcome(day(on), outcome, null).about(Desks.ID);
  }

  private static List<String> steps(CaseOnDesk desk) {
    return desk.clock("decision-term", desk.today()).orElseThrow().steps().stream()
        .map(step -> step.code().name())
        .toList();
  }

  private static Request corrected(@Nullable String from, @Nullable String until) {
    return new SuspensionCorrection(
            day("2021-12-01"),
            from == null ? null : day(from),
            until == null ? null : day(until),
            null)
        .about(Desks.ID);
  }

  private static CaseOnDesk after(CaseOnDesk desk, Request request, UUID id) {
    assertThat(said(request.on(desk, id))).isEqualTo("ok");
    return Desks.after(desk, request, id);
  }

  private static String last(CaseOnDesk desk) {
    return desk.clock("decision-term", desk.today())
        .map(told -> told.clock())
        .map(SuspensionTest::text)
        .orElse("-");
  }

  private static String text(Clock clock) {
    return clock.state() + " " + clock.dueOn();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
