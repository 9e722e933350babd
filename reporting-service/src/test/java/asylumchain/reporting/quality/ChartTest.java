package asylumchain.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import asylumchain.reporting.quality.Chart.Signal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

  @ParameterizedTest(name = "{1} in the past, of {2}: from {3} to {4}, {5}")
  @CsvSource({
    "P, 0.36,  100, 22, 51, 'the approximation says 21.6 to 50.4'",
    "P, 0.161, 2,   0,  2,  'two of two have a chance of 2.6 %'",
    "P, 0.5,   12,  1,  11, 'twelve of twelve have one of 0.02 %'",
    "P, 0.001, 1,   0,  0,  'one of one has a chance of 0.1 %'",
    "P, 0,     40,  0,  0,  'what never happened'",
    "P, 1,     40,  40, 40, 'what always happened'",
    "U, 0.069, 2,   0,  2,  'three or more have a chance of 0.04 %, two of 0.87 %'",
    "U, 0,     40,  0,  0,  'what never happened'"
  })
  void limits_are_the_counts_that_chance_seldom_leaves(
      Chart chart, double centre, long of, double least, double most, String because) {
    var limits = chart.around(centre, of);

    assertThat(limits.lower() * of)
        .as(because)
        .isEqualTo(Math.min(least, centre * of), within(1e-9));
    assertThat(limits.upper() * of)
        .as(because)
        .isEqualTo(Math.max(most, centre * of), within(1e-9));
    assertThat(limits.of(most / of)).isEqualTo(Signal.WITHIN);
    assertThat(limits.of((most + 1) / of)).isEqualTo(Signal.ABOVE);
    assertThat(limits.of((least - 1) / of)).isEqualTo(Signal.BELOW);
  }

  /// Added up term by term from nothing, with the binomial coefficients as whole numbers.
  @Property(tries = 300)
  void no_more_than_the_chance_of_three_standard_deviations_lies_beyond_either_limit(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(min = 1, max = 60) int of) {
    var limits = Chart.P.around(share, of);
    var above = 0.0;
    var next = 0.0;
    var coefficient = BigInteger.ONE;
    for (var count = 0; count <= of; count++) {
      var chance =
          coefficient.doubleValue() * Math.pow(share, count) * Math.pow(1 - share, of - count);
      above += limits.of((double) count / of) == Signal.ABOVE ? chance : 0;
      next += count >= Math.round(limits.upper() * of) ? chance : 0;
      coefficient =
          coefficient
              .multiply(BigInteger.valueOf(of - count))
              .divide(BigInteger.valueOf(count + 1));
    }
    assertThat(above).isLessThanOrEqualTo(0.00135 + 1e-9);
    assertThat(next).isGreaterThan(0.00135 - 1e-9);
  }

  @Property
  void limits_lie_around_the_centre_within_what_is_possible_near_three_standard_deviations(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(min = 1, max = 1000000) int of) {
    for (var chart : Chart.values()) {
      var limits = chart.around(share, of);
      var variance = chart == Chart.P ? share * (1 - share) / of : share / of;
      var about = 3 * Math.sqrt(variance) + 5.0 / of;

      assertThat(limits.lower()).isBetween(Math.max(0, share - about), share);
      assertThat(limits.upper()).isBetween(share, share + about);
      assertThat(limits.of(share)).isEqualTo(Signal.WITHIN);
    }
    assertThat(Chart.P.around(share, of).upper()).isLessThanOrEqualTo(1);
  }

  @Test
  void a_quarter_is_named_after_its_year() {
    var quarter = Period.Length.QUARTER.of(LocalDate.parse("2021-05-17"));

    assertThat(quarter).hasToString("2021-Q2");
    assertThat(quarter.from()).isEqualTo("2021-04-01");
    assertThat(quarter.to()).isEqualTo("2021-06-30");
    assertThat(quarter.before(2)).hasToString("2020-Q4");
    assertThat(Period.Length.MONTH.of(LocalDate.parse("2021-12-31")).next()).hasToString("2022-01");
  }

  @Test
  void each_measure_divides_what_its_definition_says() {
    var part = new Tally(10, 8, 6, 7, 2, 15, 1, 4, 3);
    var whole = new Tally(40, 30, 20, 25, 4, 50, 2, 9, 5);

    var ratios =
        Map.of(
            Indicator.GRANTS, new Ratio(6, 8),
            Indicator.AUTHORITY, new Ratio(10, 40),
            Indicator.SECOND_READER, new Ratio(7, 10),
            Indicator.INTERVIEWS, new Ratio(15, 10),
            Indicator.WITHDRAWN, new Ratio(1, 10),
            Indicator.ANNULLED, new Ratio(3, 4),
            Indicator.DECIDED_AGAIN, new Ratio(2, 10));
    ratios.forEach((it, ratio) -> assertThat(it.of(part, whole)).isEqualTo(ratio));
  }
}
