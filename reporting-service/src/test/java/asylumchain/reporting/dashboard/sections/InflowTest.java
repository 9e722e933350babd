package asylumchain.reporting.dashboard.sections;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.dashboard.frame.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class InflowTest {

  @Test
  void each_month_says_whether_it_was_published_or_estimated() {
    var months = Inflow.between(LocalDate.parse("2018-01-15"), LocalDate.parse("2021-12-31"));

    assertThat(months).hasSize(48);
    assertThat(months.getFirst().month()).isEqualTo(YearMonth.of(2018, 1));
    assertThat(months).allMatch(month -> !month.basis().isBlank());
    assertThat(months).anyMatch(Inflow::published).anyMatch(month -> !month.published());
  }

  @Test
  void every_basis_is_told_in_both_languages() {
    for (var month : Inflow.between(LocalDate.parse("2000-01-01"), LocalDate.parse("2099-12-31"))) {
      for (var language : Wording.Language.values()) {
        assertThat(Wording.in(language).say("code.basis." + month.basisCode())).isNotBlank();
      }
    }
  }

  @Test
  void a_year_adds_up_to_what_was_published_for_it() {
    var total =
        Inflow.between(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-12-31")).stream()
            .mapToLong(Inflow::firstRequests)
            .sum();

    assertThat(total).isBetween(22_530L, 22_550L);
  }
}
