package asylumchain.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What two editions tell together.
class ToldNumbersTest {

  private static final int SMALLEST = 10;

  /// A stock by nationality; a number of which nothing is told is a dot.
  @ParameterizedTest
  @CsvSource({
    "total=100 SYR=100, total=100 SYR=100, 0",
    "total=100 SYR=100, total=112 SYR=112, 0",
    "total=100 SYR=100, total=103 SYR=103, 2",
    // a line that is new was none
    "total=100 SYR=100, total=112 SYR=107 TUR=5, 2",
    "total=100 SYR=100, total=112 SYR=100 TUR=12, 0",
    "total=112 SYR=100 TUR=12, total=100 SYR=100, 0",
    // what is left of 60 is 40, and then 43
    "total=60 SYR=20 TUR=. ERI=., total=73 SYR=30 TUR=. ERI=., 1",
    "total=60 SYR=20 TUR=. ERI=., total=75 SYR=35 TUR=. ERI=., 0",
    "total=60 SYR=20 TUR=. ERI=., total=90 SYR=35 TUR=. ERI=., 0",
    // what was told and is withheld
    "total=60 SYR=20 TUR=40, total=60 SYR=20 TUR=., 1",
    "total=60 SYR=20 TUR=. ERI=., total=60 SYR=20 TUR=20 ERI=20, 2",
    "total=60 SYR=60, total=60 SYR=60 TUR=., 1",
  })
  void of_a_stock(String before, String next, int few) {
    assertThat(stock(before).fewBeside(stock(next), SMALLEST) > 0).isEqualTo(few > 0);
    assertThat(stock(next).fewBeside(stock(before), SMALLEST) > 0).isEqualTo(few > 0);
  }

  private static ToldNumbers stock(String numbers) {
    return ToldNumbers.of(
        Arrays.stream(numbers.split(" "))
            .map(it -> it.split("="))
            .map(
                it ->
                    "{\"day\":\"2021-01-31\",\"dimension\":\"%s\",\"value\":%s,\"count\":%s}"
                        .formatted(
                            it[0].equals("total") ? "total" : "nationality",
                            it[0].equals("total") ? "null" : "\"" + it[0] + "\"",
                            it[1].equals(".") ? "null" : it[1]))
            .collect(Collectors.joining(",", "[", "]")));
  }

  /// By sex, beside the total of both and by kind; a flag is no other number.
  @Test
  void of_a_layout() {
    var before = layout("T TOTAL 60", "F TOTAL 20", "M TOTAL .", "X TOTAL .", "T FRST 60");
    var other = layout("T TOTAL 75", "F TOTAL 30", "M TOTAL .", "X TOTAL .", "T FRST 75");
    var whole = layout("T TOTAL 60", "F TOTAL 20", "M TOTAL 20", "X TOTAL 20", "T FRST 60");
    var positive = layout("T TOTAL 60", "T TOTAL_POS 40", "T GENCONV 40", "T REJECTED .");
    var moved = layout("T TOTAL 60", "T TOTAL_POS 50", "T GENCONV 50", "T REJECTED .");

    assertThat(before.fewBeside(before, SMALLEST)).isZero();
    assertThat(before.fewBeside(other, SMALLEST)).as("40 are left, and then 45").isEqualTo(1);
    assertThat(before.fewBeside(whole, SMALLEST)).as("two were withheld").isEqualTo(2);
    assertThat(positive.fewBeside(moved, SMALLEST)).as("20 are left, and then 10").isZero();
  }

  private static ToldNumbers layout(String... lines) {
    return ToldNumbers.of(
        Arrays.stream(lines)
            .map(it -> it.split(" "))
            .map(
                it ->
                    "{\"sex\":\"%s\",\"decision\":\"%s\",\"OBS_VALUE\":%s}"
                        .formatted(
                            it[0], it[1], it[2].equals(".") ? "null,\"OBS_FLAG\":\"c\"" : it[2]))
            .collect(Collectors.joining(",", "[", "]")));
  }
}
