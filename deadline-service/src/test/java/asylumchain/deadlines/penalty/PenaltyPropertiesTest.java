package asylumchain.deadlines.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.lateness.Tariff;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PenaltyPropertiesTest {

  private static final RuleBook BOOK = LawFiles.shipped();

  @Property
  void a_tariff_never_falls_with_the_days_and_never_passes_its_maximum(
      @ForAll("tariffs") Tariff tariff, @ForAll @IntRange(max = 400) int days) {
    assertThat(tariff.amount(days + 1)).isGreaterThanOrEqualTo(tariff.amount(days));
    assertThat(tariff.amount(days)).isLessThanOrEqualTo(tariff.maximum());
    assertThat(tariff.amount(days).compareTo(tariff.maximum()) == 0)
        .isEqualTo(days >= tariff.lastDay());
  }

  @Property
  void a_judicial_penalty_never_falls_and_never_passes_its_maximum(
      @ForAll @IntRange(max = 500) int perDay,
      @ForAll @IntRange(max = 40_000) int maximum,
      @ForAll @IntRange(max = 1_000) int days) {
    var penalty = new CourtPenalty(BigDecimal.valueOf(perDay), BigDecimal.valueOf(maximum));
    assertThat(penalty.amount(days + 1)).isGreaterThanOrEqualTo(penalty.amount(days));
    assertThat(penalty.amount(days)).isLessThanOrEqualTo(penalty.maximum());
  }

  @Example
  void a_maximum_that_is_not_reached_in_a_million_days_has_no_last_day() {
    var day = LocalDate.parse("2026-01-01");
    assertThat(court("0.01", "999999999.99").lastDay(day)).isNull();
    assertThat(court("0.01", "10000.00").lastDay(day)).isEqualTo(day.plusDays(1_000_000));
  }

  private static CourtPenalty court(String perDay, String maximum) {
    return new CourtPenalty(new BigDecimal(perDay), new BigDecimal(maximum));
  }

  @Property
  void the_days_in_default_grow_one_by_one_up_to_42_and_stop_at_the_decision(
      @ForAll("days") LocalDate received,
      @ForAll @IntRange(max = 120) int later,
      @ForAll @IntRange(max = 120) int decidedAfter) {
    var window = PenaltyWindow.after(received, BOOK);
    var day = received.plusDays(later);
    int open = window.daysBy(day, null);
    assertThat(window.daysBy(day.plusDays(1), null) - open).isBetween(0, 1);
    assertThat(open).isBetween(0, 42);
    assertThat(window.daysBy(day, received.plusDays(decidedAfter))).isLessThanOrEqualTo(open);
    assertThat(window.firstDay()).isEqualTo(received.plusDays(15));
  }

  @Property
  void shares_are_equal_to_the_cent_and_lose_nothing(
      @ForAll @IntRange(max = 4_000_000) int cents, @ForAll @IntRange(min = 1, max = 12) int many) {
    var total = BigDecimal.valueOf(cents, 2);
    var shares = new Shares(total, many).paid();
    assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(total);
    assertThat(shares.getFirst().subtract(shares.getLast()))
        .isBetween(BigDecimal.ZERO, new BigDecimal("0.01"));
  }

  @Property
  void a_notice_is_premature_exactly_until_the_last_day(
      @ForAll("days") LocalDate due, @ForAll @IntRange(min = -60, max = 60) int offset) {
    var received = due.plusDays(offset);
    assertThat(NoticeOfDefault.isPremature(received, due)).isEqualTo(offset <= 0);
    assertThat(NoticeOfDefault.isPremature(NoticeOfDefault.countsFrom(due), due)).isFalse();
  }

  @Property
  void a_court_term_ends_on_a_working_day_and_the_model_of_twice_eight_weeks_within_sixteen(
      @ForAll("days") LocalDate sentOn) {
    var term = CourtTerm.hearAndDecide(sentOn, BOOK);
    assertThat(BOOK.calendar().isWorkingDay(term.decideBy())).isTrue();
    assertThat(term.decideBy())
        .isEqualTo(BOOK.calendar().workingDayOnOrAfter(sentOn.plusWeeks(16)));
    assertThat(CourtTerm.ordinary(sentOn, BOOK).decideBy())
        .isAfterOrEqualTo(sentOn.plusWeeks(2))
        .isBefore(term.decideBy());
  }

  @Provide
  Arbitrary<Tariff> tariffs() {
    return Arbitraries.of(BOOK.lateness().tariffs());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    var first = LocalDate.of(2010, 1, 1).toEpochDay();
    return Arbitraries.longs()
        .between(first, LocalDate.of(2060, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
