package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.Moratorium.Line;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.ShiftEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The moratorium for Syria, 14 December 2024 up to and including 13 June 2025, in cases.
class MoratoriaOfCasesTest {

  private static final Instant DECIDED = CaseTale.moment("2024-12-14");

  @ParameterizedTest
  @CsvSource({
    "2024-09-05, SUSPEND, 2025-09-05, 'RBDHA:2026:1940: six months and the six of the moratorium'",
    "2023-09-16, CAP21, 2025-06-16, 'RBDHA:2025:7655: 15 months by WBV 2023/3, then the cap of 21'",
    "2023-12-09, CAP21, 2025-09-09, 'RBDHA:2025:18187: 27 months would pass the cap of 21'",
    "2024-09-05, PLUS12, 2026-03-05, 'RBDHA:2025:788: six months and twelve, whatever decrees say'",
    "2023-09-20, SUSPEND, 2025-06-20, 'the 15 months by WBV 2023/3 were running, and six more'",
    "2025-06-14, CAP21, 2025-12-14, 'lodged after it was over: not reached'"
  })
  void each_line_of_case_law_leads_to_its_own_day(
      String lodged, Line line, String due, String why) {
    assertThat(due(syrian(lodged), line)).as(why).isEqualTo("RUNNING " + due);
  }

  @Test
  void a_term_that_starts_when_it_is_over_is_capped_from_the_day_of_lodging_and_tells_so() {
    var ukraine = applied("UKR-2022", Line.SUSPEND, "2022-02-28");
    var told =
        new CaseTale().from("UKR").lodged("2022-03-01").on(ukraine, "2026-01-01", "2026-01-01");
    assertThat(CaseTale.said(told, "decision-term")).isEqualTo("RUNNING 2023-12-01");
    assertThat(told.clocks().getFirst().clock().startedOn()).isEqualTo("2023-08-28");
    assertThat(Sentences.paragraph(told.clocks().getFirst().steps(), Language.EN))
        .contains("From 1 March 2022 the term lasts at most 21 months in total")
        .contains("it ends on 1 December 2023");
  }

  @Test
  void it_is_about_its_nationalities_only() {
    assertThat(due(new CaseTale().from("ERI").lodged("2024-09-05"), Line.PLUS12))
        .isEqualTo("RUNNING 2025-03-05");
  }

  @Test
  void
      a_moratorium_of_the_register_of_which_the_days_are_certain_leaves_the_question_in_each_case() {
    var told = syrian("2024-09-05").on("2026-01-01").clocks().getFirst();
    assertThat(told.clock().state()).isEqualTo(Clock.State.NEEDS_REVIEW);
    assertThat(alternatives(told))
        .containsExactly("CAP21 2026-03-05", "PLUS12 2026-03-05", "SUSPEND 2025-09-05");
  }

  @ParameterizedTest
  @CsvSource({
    "SYR, 2024-09-05, 2024-12-13, RUNNING 2025-12-05, 'not known on the day before it began'",
    "SYR, 2024-09-05, 2024-12-14, NEEDS_REVIEW null, 'its first day'",
    "SYR, 2025-06-13, 2026-01-01, NEEDS_REVIEW null, 'lodged on its last day'",
    "SYR, 2025-06-14, 2026-01-01, RUNNING 2025-12-14, 'lodged after it was over'",
    "UKR, 2022-01-10, 2023-01-01, NEEDS_REVIEW null, 'the decision moratorium of 2022'",
    "ERI, 2024-09-05, 2026-01-01, RUNNING 2025-03-05, 'another nationality'"
  })
  void it_reaches_whom_and_when_it_holds(
      String nationality, String lodged, String knownOn, String said, String why) {
    var tale = new CaseTale().from(nationality).lodged(lodged);
    assertThat(CaseTale.said(tale.on(CaseTale.BOOK, "9999-01-01", knownOn), "decision-term"))
        .as(why)
        .isEqualTo(said);
  }

  @Test
  void a_case_that_was_decided_before_it_began_is_not_reached() {
    var tale = syrian("2024-03-05").decided("2024-12-13", DecisionEvent.Outcome.REFUGEE);
    assertThat(CaseTale.said(tale.on("2026-01-01"), "decision-term"))
        .isEqualTo("RUNNING 2024-09-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AFG | 2021-03-01 | its days are not certain | announced 2021-08-11; the start is inferred",
        "SDN | 2023-02-01 | its days are not certain | the end of the second half-year is computed",
        "LBY | 2018-12-01 | its days are not certain | not known up to and including not known",
        "RUS | 2022-02-01 | holds for conscripts aged 18 to 27 only | moves nothing"
      })
  void one_of_which_the_days_or_the_people_are_in_doubt_moves_nothing_and_is_told(
      String nationality, String lodged, String doubt, String why) {
    var told = decisionTerm(nationality, lodged);
    assertThat(told.clock()).as("as without it").isEqualTo(decisionTerm("ERI", lodged).clock());
    assertThat(Sentences.paragraph(told.steps(), Language.EN))
        .contains("may reach this application")
        .contains(doubt)
        .contains(why);
  }

  private static Determination.Told decisionTerm(String nationality, String lodged) {
    return new CaseTale().from(nationality).lodged(lodged).on("2026-01-01").clocks().getFirst();
  }

  @Test
  void it_is_not_told_where_it_was_over_before_the_application() {
    var told = decisionTerm("AFG", "2022-08-27");
    assertThat(Sentences.paragraph(told.steps(), Language.NL)).doesNotContain("besluitmoratorium");
  }

  @Test
  void applied_it_moves_the_clock_and_its_days_are_told_to_be_uncertain() {
    var book = applied("AFG-2021", Line.PLUS12, "2021-08-26");
    var told = new CaseTale().from("AFG").lodged("2021-03-01").on(book, "2026-01-01", "2026-01-01");
    assertThat(CaseTale.said(told, "decision-term")).isEqualTo("RUNNING 2022-09-01");
    assertThat(Sentences.paragraph(told.clocks().getFirst().steps(), Language.NL))
        .contains("Niet zeker van zijn dagen: aangekondigd op 2021-08-11; het begin is afgeleid.");
  }

  private static RuleBook applied(String id, Line line, String on) {
    var moratorium =
        CaseTale.BOOK.moratoria().stream().filter(it -> it.id().equals(id)).findFirst();
    return new Amendment.MoratoriumMade(moratorium.orElseThrow().by(line))
        .to(CaseTale.BOOK, "applied", CaseTale.moment(on));
  }

  @Test
  void without_a_line_each_case_asks_which_and_shows_where_each_leads() {
    var told = decisionTerm(syrian("2024-09-05"), null);
    assertThat(told.clock().state()).isEqualTo(Clock.State.NEEDS_REVIEW);
    assertThat(alternatives(told))
        .containsExactly("CAP21 2026-03-05", "PLUS12 2026-03-05", "SUSPEND 2025-09-05");
  }

  private static List<String> alternatives(Determination.Told told) {
    return Objects.requireNonNull(told.question()).alternatives().stream()
        .map(it -> it.choice() + " " + it.dueOn())
        .toList();
  }

  @Test
  void a_person_can_choose_another_line_in_one_case() {
    var tale =
        syrian("2024-09-05")
            .posted(
                "2025-07-01",
                new ShiftEvent.ReviewDecided(
                    CaseTale.day("2025-07-01"),
                    "decision-term",
                    Code.of("WHICH_MORATORIUM_LINE"),
                    Code.of("SUSPEND"),
                    null));
    assertThat(due(tale, Line.PLUS12)).isEqualTo("RUNNING 2025-09-05");
  }

  @Test
  void whoever_looks_from_before_it_was_applied_does_not_see_it() {
    var moments =
        Evaluation.of(
                syrian("2024-09-05").record(),
                book(Line.PLUS12),
                CaseTale.BOOK.calendar(),
                CaseTale.day("2025-01-01"))
            .timeline()
            .moments();
    assertThat(moments)
        .extracting(it -> it.knownFrom() + " " + it.clocks().getFirst().dueOn())
        .contains("2024-09-05T10:00:00Z 2025-12-05", DECIDED + " 2026-03-05");
  }

  @Test
  void applying_another_line_changes_only_what_is_known_from_then_on() {
    var applied = book(Line.PLUS12);
    var syria = applied.moratoria().stream().filter(it -> it.id().equals("SYR-2024")).findFirst();
    var later = CaseTale.moment("2025-03-03");
    var book =
        new Amendment.MoratoriumMade(syria.orElseThrow().by(Line.SUSPEND))
            .to(applied, "applied again", later);
    var tale = syrian("2024-09-05");
    assertThat(dueAsKnown(tale, book, DECIDED.minusSeconds(1)))
        .as("on its first day, before it was applied")
        .isEqualTo("NEEDS_REVIEW null");
    assertThat(dueAsKnown(tale, book, later.minusSeconds(1)))
        .as("by the first line")
        .isEqualTo("RUNNING 2026-03-05");
    assertThat(dueAsKnown(tale, book, later))
        .as("the term stands still that WBV 2023/26 had lengthened, which stood by then")
        .isEqualTo("RUNNING 2026-06-05");
    assertThat(dueAsKnown(tale, book, CaseTale.moment("2025-07-01")))
        .as("once it was withdrawn")
        .isEqualTo("RUNNING 2025-09-05");
    assertThat(moments(tale, book))
        .as("each is said as it was known then")
        .contains(DECIDED + " 2026-03-05", later + " 2026-06-05");
    assertThat(book.moratoria()).hasSameSizeAs(applied.moratoria());
  }

  private static String dueAsKnown(CaseTale tale, RuleBook book, Instant knownAt) {
    return CaseTale.said(
        Terms.latest(tale.record(), book, CaseTale.day("2025-04-01"), knownAt), "decision-term");
  }

  private static List<String> moments(CaseTale tale, RuleBook book) {
    return Evaluation.of(tale.record(), book, book.calendar(), CaseTale.day("2025-04-01"))
        .timeline()
        .moments()
        .stream()
        .map(it -> it.knownFrom() + " " + it.clocks().getFirst().dueOn())
        .toList();
  }

  @Test
  void a_holiday_that_became_known_late_moves_only_what_is_known_since() {
    var late = CaseTale.moment("2026-01-10");
    var days = new TreeSet<>(Set.of(CaseTale.day("2026-02-16")));
    var book = new Amendment.DaysEquated(days, "a royal decree").to(CaseTale.BOOK, "late", late);
    var calendar = book.calendar();
    assertThat(calendar.isWorkingDay(CaseTale.day("2026-02-16"))).isFalse();
    assertThat(calendar.asKnownAt(late.minusSeconds(1)).isWorkingDay(CaseTale.day("2026-02-16")))
        .isTrue();
  }

  private static CaseTale syrian(String lodged) {
    return new CaseTale().from("SYR").lodged(lodged);
  }

  private static String due(CaseTale tale, Line line) {
    var clock = decisionTerm(tale, line).clock();
    return clock.state() + " " + clock.dueOn();
  }

  private static Determination.Told decisionTerm(CaseTale tale, @Nullable Line line) {
    return Terms.latest(
            tale.record(), book(line), CaseTale.day("2026-01-01"), CaseTale.moment("2200-01-01"))
        .clocks()
        .getFirst();
  }

  private static RuleBook book(@Nullable Line line) {
    return CaseTale.moratoriumForSyria(line, DECIDED);
  }
}
