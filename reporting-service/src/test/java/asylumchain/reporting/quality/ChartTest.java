package asylumchain.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import asylumchain.reporting.quality.Chart.Signal;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChartTest {

  /// 36 % of 100: three times the square root of 0.36 · 0.64 / 100 is 0.144.
  @Test
  void a_share_stays_within_three_standard_deviations() {
    var limits = Chart.P.around(0.36, 100);

    assertThat(limits.lower()).isEqualTo(0.216, within(1e-9));
    assertThat(limits.upper()).isEqualTo(0.504, within(1e-9));
    assertThat(limits.of(0.504)).isEqualTo(Signal.WITHIN);
    assertThat(limits.of(0.51)).isEqualTo(Signal.ABOVE);
    assertThat(limits.of(0.21)).isEqualTo(Signal.BELOW);
  }

  /// 1.44 per decision over 100 decisions: three times the square root of 0.0144 is 0.36.
  @Test
  void a_number_per_unit_has_the_variance_of_a_count() {
    var limits = Chart.U.around(1.44, 100);

    assertThat(limits.lower()).isEqualTo(1.08, within(1e-9));
    assertThat(limits.upper()).isEqualTo(1.80, within(1e-9));
  }

  @Property
  void limits_lie_around_the_centre_within_what_is_possible_and_narrow_with_more_cases(
      @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll @IntRange(min = 1) int of) {
    for (var chart : Chart.values()) {
      var limits = chart.around(share, of);
      var wider = chart.around(share, Math.max(1, of / 4));

      assertThat(limits.lower()).isBetween(0.0, share);
      assertThat(limits.upper()).isGreaterThanOrEqualTo(share);
      assertThat(limits.of(share)).isEqualTo(Signal.WITHIN);
      assertThat(limits.upper()).isLessThanOrEqualTo(wider.upper() + 1e-12);
      assertThat(limits.lower()).isGreaterThanOrEqualTo(wider.lower() - 1e-12);
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
