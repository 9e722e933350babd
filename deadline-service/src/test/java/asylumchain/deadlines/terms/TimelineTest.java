package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Clock.State;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How the clock of a case looked, moment by moment.
class TimelineTest {

  private static final RuleBook BOOK = LawFiles.shipped();

  private final List<KnownEvent> history = new ArrayList<>();

  @Test
  void before_lodging_no_term_runs() {
    happens(
        "2020-01-02",
        new IntakeEvent.ApplicationRegistered(day("2020-01-02"), FIRST, null, null, null));
    assertThat(moments()).isEmpty();
  }

  @Test
  void lodging_starts_a_term_of_six_months() {
    lodged("2021-03-15");
    assertThat(moments()).containsExactly("2021-03-15 RUNNING 2021-03-15 2021-09-15");
  }

  @Test
  void a_decree_extends_the_term_from_the_day_it_became_known() {
    lodged("2019-12-29");
    assertThat(moments())
        .containsExactly(
            "2019-12-29 RUNNING 2019-12-29 2020-06-29", "2020-05-20 RUNNING 2019-12-29 2020-12-29");
  }

  @Test
  void a_term_that_had_lapsed_is_not_revived_by_the_decree() {
    lodged("2019-11-19");
    assertThat(moments()).containsExactly("2019-11-19 RUNNING 2019-11-19 2020-05-19");
  }

  @Test
  void a_term_that_ends_on_the_day_of_the_decree_is_extended() {
    lodged("2019-11-20");
    assertThat(moments()).last().isEqualTo("2020-05-20 RUNNING 2019-11-20 2020-11-20");
  }

  @Test
  void a_lodging_after_the_decree_keeps_six_months() {
    lodged("2020-05-21");
    assertThat(moments()).containsExactly("2020-05-21 RUNNING 2020-05-21 2020-11-21");
  }

  @Test
  void a_case_decided_before_the_decree_is_not_touched_by_it() {
    lodged("2019-12-29");
    decided("2020-03-02", "2020-03-02");
    assertThat(moments()).containsExactly("2019-12-29 RUNNING 2019-12-29 2020-06-29");
  }

  @Test
  void a_withdrawn_decree_makes_the_term_short_again_for_who_knows_it() {
    lodged("2024-06-10");
    assertThat(moments())
        .containsExactly(
            "2024-06-10 RUNNING 2024-06-10 2025-09-10", "2025-06-30 RUNNING 2024-06-10 2024-12-10");
  }

  @Test
  void in_track_one_no_term_runs_until_the_netherlands_is_responsible() {
    lodged("2018-02-01");
    track("2018-03-03", "TRACK_1");
    happens("2018-09-10", new ResponsibilityEvent.NetherlandsResponsible(day("2018-09-08")));
    assertThat(moments())
        .containsExactly(
            "2018-02-01 RUNNING 2018-02-01 2018-08-01",
            "2018-03-03 NOT_STARTED null null",
            "2018-05-02 RUNNING 2018-05-02 2018-11-02",
            "2018-09-10 RUNNING 2018-09-08 2019-03-08");
  }

  @Test
  void a_case_that_left_track_one_without_that_day_needs_a_person_to_look() {
    lodged("2018-02-01");
    track("2018-03-03", "TRACK_1");
    track("2018-04-23", "TRACK_4");
    assertThat(moments()).last().isEqualTo("2018-04-23 NEEDS_REVIEW null null");
  }

  @Test
  void a_decision_changes_nothing_in_the_clock() {
    lodged("2021-03-15");
    decided("2021-08-02", "2021-08-03");
    happens("2021-09-20", new DecisionEvent.DecisionWithdrawn(day("2021-09-20")));
    assertThat(moments()).containsExactly("2021-03-15 RUNNING 2021-03-15 2021-09-15");
  }

  @Test
  void days_on_which_the_application_was_incomplete_are_added() {
    lodged("2021-03-15");
    happens(
        "2021-04-01",
        new ExaminationEvent.SupplementRequested(day("2021-04-01"), day("2021-04-30")));
    happens("2021-04-12", new ExaminationEvent.SupplementReceived(day("2021-04-12")));
    assertThat(moments())
        .containsExactly(
            "2021-03-15 RUNNING 2021-03-15 2021-09-15",
            "2021-04-01 RUNNING 2021-03-15 2021-10-14",
            "2021-04-12 RUNNING 2021-03-15 2021-09-25");
  }

  @Test
  void lodged_from_12_june_2026_the_regulation_governs_and_its_end_moves() {
    lodged("2026-06-12");
    assertThat(moments()).containsExactly("2026-06-12 RUNNING 2026-06-12 2026-12-14");
    assertThat(rule()).isEqualTo("apr35-regular");
  }

  @Test
  void the_accelerated_procedure_has_three_months() {
    lodged("2026-12-26");
    track("2026-12-28", "ACCELERATED");
    assertThat(moments()).last().isEqualTo("2026-12-28 RUNNING 2026-12-26 2027-03-30");
  }

  @Test
  void a_corrected_day_of_lodging_moves_the_clock_from_the_moment_it_was_known() {
    lodged("2021-03-15");
    happens(
        "2021-05-01",
        new IntakeEvent.FactCorrected(
            day("2021-05-01"),
            1,
            new IntakeEvent.ApplicationLodged(day("2021-02-15"), FIRST, null, null, null)));
    assertThat(moments())
        .containsExactly(
            "2021-03-15 RUNNING 2021-03-15 2021-09-15", "2021-05-01 RUNNING 2021-02-15 2021-08-15");
  }

  @Test
  void after_a_remand_the_court_sets_the_term() {
    lodged("2021-03-15");
    decided("2021-08-02", "2021-08-02");
    happens("2022-01-10", new RemedyEvent.CaseRemanded(day("2022-01-10")));
    assertThat(moments()).last().isEqualTo("2022-01-10 NEEDS_REVIEW null null");
  }

  @Test
  void what_is_imported_late_counts_from_when_the_source_knew_it() {
    happens(
        "2021-04-20",
        new IntakeEvent.ApplicationLodged(day("2021-03-15"), FIRST, null, null, null));
    assertThat(moments()).containsExactly("2021-04-20 RUNNING 2021-03-15 2021-09-15");
  }

  @Test
  void every_clock_explains_itself_in_dutch_and_in_english() {
    lodged("2019-12-29");
    var told =
        Terms.evaluate(
                record(),
                BOOK,
                BOOK.calendar(),
                LocalDate.MAX,
                Instant.parse("2020-09-01T00:00:00Z"))
            .clocks()
            .getFirst();
    assertThat(Sentences.paragraph(told.steps(), Language.EN))
        .contains("lasts 6 months and ends on 29 June 2020 [Vw 2000, art. 42(1)]")
        .contains("WBV 2020/12, known since 20 May 2020, extends it by 6 months (42(4)(b))")
        .contains("The validity of WBV 2020/12 is contested.");
    assertThat(Sentences.paragraph(told.steps(), Language.NL))
        .contains("duurt 6 maanden en eindigt op 29 juni 2020")
        .contains("in totaal 12 maanden");
  }

  private static final Code FIRST = Code.of("FIRST");

  private void lodged(String on) {
    happens(on, new IntakeEvent.ApplicationLodged(day(on), FIRST, null, null, null));
  }

  private void track(String on, String track) {
    happens(on, new IntakeEvent.TrackAssigned(day(on), Code.of(track)));
  }

  private void decided(String on, String known) {
    happens(
        known,
        new DecisionEvent.DecisionMade(
            day(on), DecisionEvent.Outcome.REFUGEE, Code.of("SENIOR"), true));
  }

  private void happens(String known, CaseEvent event) {
    history.add(new KnownEvent(history.size() + 1, Instant.parse(known + "T10:00:00Z"), event));
  }

  private CaseRecord record() {
    return new CaseRecord(history, List.of());
  }

  private String rule() {
    return Timeline.of(record(), BOOK, BOOK.calendar())
        .moments()
        .getLast()
        .clocks()
        .getLast()
        .rule();
  }

  private List<String> moments() {
    return Timeline.of(record(), BOOK, BOOK.calendar()).moments().stream()
        .map(
            moment ->
                LocalDate.ofInstant(moment.knownFrom(), Terms.ZONE)
                    + " "
                    + said(moment.clocks().getFirst()))
        .toList();
  }

  private static String said(Clock clock) {
    return "%s %s %s".formatted(state(clock.state()), text(clock.startedOn()), text(clock.dueOn()));
  }

  private static String state(State state) {
    return state.name();
  }

  private static String text(@Nullable LocalDate day) {
    return String.valueOf(day);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
