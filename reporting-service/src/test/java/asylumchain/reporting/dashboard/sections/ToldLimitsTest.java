package asylumchain.reporting.dashboard.sections;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.dashboard.frame.Insider;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.dashboard.frame.Wording;
import asylumchain.reporting.disclosure.DisclosurePolicy;
import asylumchain.reporting.quality.Chart;
import asylumchain.reporting.quality.Chart.Signal;
import asylumchain.reporting.quality.QualityView.ControlLimits;
import asylumchain.reporting.quality.QualityView.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The limits follow from what is to be expected and from the number of cases: whoever has the
/// first and a limit can try which numbers of cases give it.
class ToldLimitsTest {

  private static final DisclosurePolicy POLICY =
      new DisclosurePolicy("p", 1, DisclosurePolicy.Method.SUPPRESS, 10, 5, 5, "", "");

  @ParameterizedTest(name = "{0} cases, of which a share of {1} is to be expected: {2}")
  @CsvSource({
    "23, 0.5, 25, both limits lie within the scale",
    "47, 0.5, 45, rounded down",
    "12, 0.1, 10, the lower limit is 0",
    "12, 0.9, 10, the upper limit is 1",
    "25, 0.5, 25, told as it is"
  })
  void the_public_reckons_no_other_number_than_it_is_told(
      long cases, double centre, long told, String because) {
    var limits = limits(cases, centre, null);

    assertThat(limits).as(because).isEqualTo(exact(told, centre));
    assertThat(limits.lower().doubleValue()).isBetween(0.0, centre);
    assertThat(limits.upper().doubleValue()).isBetween(centre, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"23, 0.5", "12, 0.9"})
  void an_insider_has_the_limits_of_the_exact_number(long cases, double centre) {
    assertThat(limits(cases, centre, new Insider("somebody", "IND", true)))
        .isEqualTo(exact(cases, centre));
  }

  private static ControlLimits exact(long cases, double centre) {
    var limits = Chart.P.around(centre, cases);
    return new ControlLimits(
        BigDecimal.valueOf(limits.lower()),
        BigDecimal.valueOf(limits.centre()),
        BigDecimal.valueOf(limits.upper()),
        Signal.WITHIN);
  }

  private static ControlLimits limits(long cases, double centre, @Nullable Insider insider) {
    var point =
        new Point(
            "grant-share@2",
            Map.of(),
            null,
            "2021-Q1",
            LocalDate.parse("2021-01-01"),
            LocalDate.parse("2021-03-31"),
            false,
            cases / 2,
            cases,
            new BigDecimal("0.5"),
            exact(cases, centre));
    var told = new Told(Wording.in(Wording.Language.EN), POLICY, insider);
    return Objects.requireNonNull(ToldLimits.of(point, told, Chart.P));
  }
}
