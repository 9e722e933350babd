package asylumchain.reporting.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.dashboard.frame.Wording.Language;
import asylumchain.reporting.disclosure.DisclosurePolicy;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {

  private static final DisclosurePolicy POLICY =
      new DisclosurePolicy("s", 1, DisclosurePolicy.Method.SUPPRESS, 10, 5, 5, "", "");

  private final Told told = new Told(Wording.in(Language.EN), POLICY, null);

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
    assertThat(this.told.rounded(cases)).as(why).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "0,  0,  'nothing is no secret'",
    "1,  ·,  'one case may be one person'",
    "9,  ·,  'the largest that is withheld'",
    "10, 10, 'the smallest that is told'",
    "-3, ·,  'a correction is about cases too'"
  })
  void small_numbers_of_cases_are_not_told(long cases, String told, String why) {
    assertThat(this.told.count(cases).shown()).as(why).isEqualTo(told);
  }

  @Test
  void where_the_policy_rounds_nothing_is_withheld() {
    var rounding = new DisclosurePolicy("r", 1, DisclosurePolicy.Method.ROUND, 10, 5, 5, "", "");

    assertThat(new Told(Wording.in(Language.EN), rounding, null).count(7).shown()).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource({
    "33,   101,   35.0%, 'computed from 35 and 100, and not from 33 and 101'",
    "8900, 13000, 68.5%, 'large numbers are what they are'",
    "0,    0,     –,     'no whole'",
    "4,    100,   ·,     'of few'",
    "96,   100,   ·,     'all but a few'",
    "0,    100,   0.0%,  'nobody'"
  })
  void a_share_says_no_more_than_the_numbers_beside_it(
      long part, long whole, String told, String why) {
    assertThat(this.told.share(part, whole).shown()).as(why).isEqualTo(told);
  }

  @Test
  void a_value_in_the_order_of_cases_is_told_where_enough_lie_beyond_it() {
    assertThat(told.median(400, 19).shown()).isEqualTo("–");
    assertThat(told.median(400, 20).shown()).isEqualTo("400.0");
    assertThat(told.p90(400, 99).shown()).isEqualTo("–");
    assertThat(told.p90(400, 100).shown()).isEqualTo("400.0");
    assertThat(told.mean(400, 9).shown()).isEqualTo("–");
    assertThat(told.ratio(new BigDecimal("0.3333"), 9).value()).isNull();
    assertThat(told.ratio(new BigDecimal("0.3333"), 12).shown()).isEqualTo("33.3%");
  }

  @Test
  void an_amount_is_told_in_thousands_and_of_enough_cases() {
    assertThat(told.euros(new BigDecimal("12499.99"), 10).shown()).isEqualTo("€ 12,000");
    assertThat(told.euros(new BigDecimal("12499.99"), 9).shown()).isEqualTo("·");
  }

  @Test
  void codes_have_names_in_the_language_of_the_reader() {
    var dutch = new Told(Wording.in(Language.NL), POLICY, null);

    assertThat(told.code("nationality", "SYR").shown()).isEqualTo("Syria");
    assertThat(dutch.code("nationality", "SYR").shown()).isEqualTo("Syrië");
    assertThat(dutch.code("nationality", "XXA").shown()).isEqualTo("staatloos");
    assertThat(told.code("unit", "SOME_DESK").shown()).isEqualTo("SOME_DESK");
    assertThat(told.code("nationality", "SYR").value()).isEqualTo("SYR");
  }
}
