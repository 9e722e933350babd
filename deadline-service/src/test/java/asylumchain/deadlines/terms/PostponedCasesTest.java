package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Rulings;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.events.CustodyEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A moratorium for Eritrea from 1 October 2026 under Regulation (EU) 2024/1348, art. 35(7): the
/// decision is postponed, up to 21 months from lodging.
class PostponedCasesTest {

  private static final String DECISION = "decision-term";

  @ParameterizedTest
  @CsvSource({
    "ERI, 2026-07-01, REGULAR,     apr35-uncertain RUNNING 2028-04-03, 21 months; 1 April is"
        + " Saturday",
    "ERI, 2026-07-01, TRACK_4,     apr35-uncertain RUNNING 2028-04-03, whatever the track of the"
        + " regular one",
    "ERI, 2026-07-01, ACCELERATED, apr35-accelerated RUNNING 2026-10-01, not the accelerated"
        + " procedure",
    "ERI, 2026-07-01, ADMISSIBILITY, apr35-admissibility RUNNING 2026-09-01, not admissibility",
    "SYR, 2026-07-01, REGULAR,     apr35-regular RUNNING 2027-01-04, not another nationality",
    "ERI, 2027-04-01, REGULAR,     apr35-regular RUNNING 2027-10-01, lodged after it was over",
    "ERI, 2027-03-31, REGULAR,     apr35-uncertain RUNNING 2029-01-02, lodged on its last day"
  })
  void it_postpones_the_regular_decision_only(
      String nationality, String lodged, String track, String said, String why) {
    assertThat(said(new CaseTale().from(nationality).lodged(lodged).track(lodged, track)))
        .as(why)
        .isEqualTo(said);
  }

  @Test
  void a_term_that_had_passed_is_not_postponed() {
    var book = moratorium("2027-03-01", "2027-08-31");
    var tale = new CaseTale().from("ERI").lodged("2026-07-01");
    var told = tale(tale, book).clocks().getFirst();
    assertThat(told.clock().dueOn()).isEqualTo("2027-01-04");
    assertThat(Sentences.paragraph(told.steps(), Language.EN))
        .contains("began on 1 March 2027, when the term had passed; it is not postponed");
  }

  @Test
  void it_postpones_the_term_that_starts_once_a_transfer_lapsed_as_well() {
    var tale = new CaseTale().from("ERI").lodged("2026-07-01").accepted("2026-07-15");
    assertThat(said(tale.transferLapsed("2026-12-01")))
        .as("21 months from 2 December 2026; 2 September 2028 is a Saturday")
        .isEqualTo("apr35-uncertain RUNNING 2028-09-04");
  }

  @Test
  void it_says_what_was_postponed_and_until_when_it_ran() {
    var told = tale(new CaseTale().from("ERI").lodged("2026-07-01"), twoHalfYears());
    assertThat(Sentences.paragraph(told.clocks().getFirst().steps(), Language.EN))
        .contains("the decision is postponed; the own term ran to 4 January 2027")
        .contains("Regulation (EU) 2024/1348, art. 35(7); Vw 2000, art. 43");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01, 2027-03-31, , 1 October 2026, 1 February 2027",
    "2026-10-01, 2027-09-30, 2027-04-01, 1 April 2027, 2 August 2027"
  })
  void it_says_by_when_the_situation_must_be_reviewed(
      String from, String until, @Nullable String renewed, String since, String due) {
    var days = renewed == null ? List.<LocalDate>of() : List.of(CaseTale.day(renewed));
    var told =
        tale(new CaseTale().from("ERI").lodged("2026-07-01"), moratorium(from, until, days))
            .clocks()
            .getFirst();
    assertThat(Sentences.paragraph(told.steps(), Language.EN))
        .contains(
            "Since the decision of %s (Eritrea) the situation in the country of origin must have been"
                    .formatted(since)
                + " reviewed by %s [Regulation (EU) 2024/1348, art. 35(7)(a)]".formatted(due));
  }

  @Test
  void one_that_ends_before_a_review_is_due_needs_none() {
    var told =
        tale(
            new CaseTale().from("ERI").lodged("2026-07-01"),
            moratorium("2026-10-01", "2027-01-31"));
    assertThat(Sentences.paragraph(told.clocks().getFirst().steps(), Language.EN))
        .contains("the decision is postponed")
        .doesNotContain("reviewed by");
  }

  @Test
  void temporary_protection_lengthens_it_by_as_long_as_that_lasted() {
    var tale =
        new CaseTale()
            .from("ERI")
            .lodged("2026-07-01")
            .happens(
                "2026-11-01",
                new CustodyEvent.TemporaryProtectionStarted(CaseTale.day("2026-11-01")))
            .happens(
                "2026-11-30",
                new CustodyEvent.TemporaryProtectionEnded(CaseTale.day("2026-11-30")));
    assertThat(said(tale)).isEqualTo("apr35-uncertain RUNNING 2028-05-01");
  }

  private static String said(CaseTale tale) {
    var clock = tale(tale, twoHalfYears()).clocks().getFirst().clock();
    assertThat(clock.clock()).isEqualTo(DECISION);
    return clock.rule() + " " + clock.state() + " " + clock.dueOn();
  }

  private static Determination tale(CaseTale tale, RuleBook book) {
    return Terms.evaluate(
        tale.record(),
        book,
        book.calendar(),
        CaseTale.day("2027-12-31"),
        CaseTale.moment("2027-12-31"));
  }

  private static RuleBook twoHalfYears() {
    return moratorium("2026-10-01", "2027-03-31");
  }

  private static RuleBook moratorium(String from, String until) {
    return moratorium(from, until, List.of());
  }

  private static RuleBook moratorium(String from, String until, List<LocalDate> renewed) {
    var moratorium =
        new Moratorium(
            "ERI-2026",
            "ERI",
            "Eritrea",
            List.of("ERI"),
            null,
            Moratorium.Kind.DECISION,
            CaseTale.day(from),
            null,
            renewed,
            CaseTale.day(until),
            null,
            "decided here",
            List.of(),
            null,
            null,
            null,
            null,
            Rulings.NONE);
    return new Amendment.MoratoriumMade(moratorium)
        .to(CaseTale.BOOK, "test", CaseTale.moment(from));
  }
}
