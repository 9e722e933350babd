package asylumchain.reporting.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.PenaltyEvent.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrowthTest {

  private static final LocalDate DAY_1 = LocalDate.parse("2021-01-01");

  /// Awb art. 4:17(2) since 2021: 23, 35 and 45 euros, 14 days each.
  private static final Growth TARIFF =
      Growth.of(
          null, List.of(band(14, "23"), band(28, "35"), band(42, "45")), new BigDecimal("1442"));

  @Test
  void the_tariff_of_the_law_comes_to_1442_euros_after_42_days() {
    assertThat(after(TARIFF, 14)).isEqualByComparingTo("322");
    assertThat(after(TARIFF, 28)).isEqualByComparingTo("812");
    assertThat(after(TARIFF, 41)).isEqualByComparingTo("1397");
    assertThat(after(TARIFF, 42)).isEqualByComparingTo("1442");
    assertThat(after(TARIFF, 400)).isEqualByComparingTo("1442");
  }

  @Test
  void the_last_day_of_a_court_penalty_costs_what_is_left_of_the_maximum() {
    var growth = Growth.of(new BigDecimal("100"), null, new BigDecimal("250"));

    assertThat(growth.over(List.of(new Days(DAY_1, null))))
        .containsExactly(
            new Growth.Run(DAY_1, DAY_1.plusDays(1), new BigDecimal("100")),
            new Growth.Run(DAY_1.plusDays(2), DAY_1.plusDays(2), new BigDecimal("50")));
  }

  @Test
  void without_an_amount_per_day_nothing_grows() {
    assertThat(Growth.of(null, null, BigDecimal.TEN).over(List.of(new Days(DAY_1, null))))
        .isEmpty();
    assertThat(
            Growth.of(BigDecimal.ZERO, null, BigDecimal.TEN).over(List.of(new Days(DAY_1, null))))
        .isEmpty();
  }

  /// Counts the days one by one, and stops at the maximum.
  @Property
  void each_day_costs_what_its_place_says_until_the_maximum(
      @ForAll("growths") Growth growth, @ForAll("stretches") List<Days> stretches) {
    var ledger = new Ledger();
    growth.over(Days.together(stretches)).forEach(ledger::add);

    var sum = BigDecimal.ZERO;
    var place = 0;
    for (var day = DAY_1; day.isBefore(DAY_1.plusDays(150)); day = day.plusDays(1)) {
      var today = day;
      if (stretches.stream().anyMatch(it -> holds(it, today))) {
        place++;
        sum = sum.add(perDay(growth, place)).min(growth.maximum());
      }
      assertThat(ledger.through(day)).isEqualByComparingTo(sum);
    }
  }

  @Property
  void a_day_that_lies_in_several_stretches_counts_once(@ForAll("stretches") List<Days> stretches) {
    var found = new HashSet<LocalDate>();
    Days.together(stretches)
        .forEach(
            it -> {
              for (var day = it.first();
                  day.isBefore(DAY_1.plusDays(150)) && holds(it, day);
                  day = day.plusDays(1)) {
                assertThat(found.add(day)).isTrue();
              }
            });
    for (var n = 0; n < 150; n++) {
      var day = DAY_1.plusDays(n);
      assertThat(found.contains(day)).isEqualTo(stretches.stream().anyMatch(it -> holds(it, day)));
    }
  }

  @Property
  void what_is_written_is_read_again(@ForAll("growths") Growth growth) {
    assertThat(Growth.parse(growth.text(), growth.maximum())).isEqualTo(growth);
  }

  private static boolean holds(Days days, LocalDate day) {
    return !day.isBefore(days.first()) && (days.last() == null || !day.isAfter(days.last()));
  }

  private static BigDecimal perDay(Growth growth, int place) {
    return growth.bands().stream()
        .filter(band -> place <= band.untilDay())
        .findFirst()
        .map(Band::perDay)
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal after(Growth growth, int days) {
    var ledger = new Ledger();
    growth.over(List.of(new Days(DAY_1, DAY_1.plusDays(days - 1)))).forEach(ledger::add);
    return ledger.through(DAY_1.plusYears(2));
  }

  private static Band band(int untilDay, String perDay) {
    return new Band(untilDay, new BigDecimal(perDay));
  }

  @Provide
  Arbitrary<Growth> growths() {
    var court =
        Combinators.combine(
                Arbitraries.bigDecimals()
                    .between(new BigDecimal("0.01"), new BigDecimal("250"))
                    .ofScale(2),
                Arbitraries.bigDecimals()
                    .between(new BigDecimal("0"), new BigDecimal("15000"))
                    .ofScale(2))
            .as((perDay, maximum) -> Growth.of(perDay, null, maximum));
    return Arbitraries.oneOf(court, Arbitraries.just(TARIFF));
  }

  @Provide
  Arbitrary<List<Days>> stretches() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(-2, 40).injectNull(0.1))
        .as(GrowthTest::stretch)
        .list()
        .ofMaxSize(6);
  }

  private static Days stretch(int start, @Nullable Integer length) {
    var first = DAY_1.plusDays(start);
    return new Days(first, length == null ? null : first.plusDays(length));
  }
}
