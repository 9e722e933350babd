package asylumchain.reporting.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.dashboard.frame.Wording.Language;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {

  private final Told told = new Told(Wording.in(Language.EN));

  @ParameterizedTest
  @CsvSource({
    "0,     0,      'nothing is no secret'",
    "1,     0,      'one case may be one person'",
    "2,     0,      'two still'",
    "3,     5,      'from three on it is told as five'",
    "7,     5,      'to the nearest'",
    "15348, 15350,  'large numbers too, so that no difference of two gives one away'",
    "-8,    -10,    'corrections below zero'"
  })
  void numbers_of_cases_are_told_to_the_nearest_five(long cases, long told, String why) {
    assertThat(Told.rounded(cases)).as(why).isEqualTo(told);
  }

  @Test
  void a_share_says_no_more_than_the_numbers_beside_it() {
    assertThat(told.share(33, 101).shown()).isEqualTo("35.0%");
    assertThat(told.share(1, 1).shown()).isEqualTo("–");
    assertThat(told.share(8900, 13000).shown()).isEqualTo("68.5%");
  }

  @Test
  void of_fewer_than_ten_cases_nothing_but_the_number_is_told() {
    assertThat(told.measure(400, 9).shown()).isEqualTo("–");
    assertThat(told.measure(400, 10).shown()).isEqualTo("400.0");
    assertThat(told.ratio(new BigDecimal("0.3333"), 9).value()).isNull();
    assertThat(told.ratio(new BigDecimal("0.3333"), 12).shown()).isEqualTo("33.3%");
  }

  @Test
  void codes_have_names_in_the_language_of_the_reader() {
    var dutch = new Told(Wording.in(Language.NL));

    assertThat(told.code("nationality", "SYR").shown()).isEqualTo("Syria");
    assertThat(dutch.code("nationality", "SYR").shown()).isEqualTo("Syrië");
    assertThat(dutch.code("nationality", "XXA").shown()).isEqualTo("staatloos");
    assertThat(told.code("unit", "SOME_DESK").shown()).isEqualTo("SOME_DESK");
    assertThat(told.code("nationality", "SYR").value()).isEqualTo("SYR");
  }
}
