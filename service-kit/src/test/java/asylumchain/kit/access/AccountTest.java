package asylumchain.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.http.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

  @Test
  void a_reason_is_read_in_utf_8() {
    assertThat(reason("as the mayor of S%C3%BCdhorn wrote").reason())
        .isEqualTo("as the mayor of S\u00fcdhorn wrote");
  }

  @ParameterizedTest
  @CsvSource({
    "1000,   1, as long as it may be",
    "1000, %41, and encoded",
  })
  void a_reason_may_be_this_long(int times, String letter, String because) {
    assertThat(reason(letter.repeat(times)).reason()).as(because).hasSize(1000);
  }

  @ParameterizedTest
  @CsvSource({
    "1001,       1, a letter too many",
    "100000,     1, as long as the engine takes a header",
    "40000,    %41, and encoded",
    "1,        %4, half a byte",
    "1,       %C3, half a letter",
    "1,       %00, no database keeps it",
    "1,       %20, nothing",
  })
  void anything_else_is_refused_and_says_so(int times, String letter, String because) {
    assertThatThrownBy(() -> reason(letter.repeat(times)))
        .as(because)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.violations()).isNotEmpty());
  }

  private static Account reason(String header) {
    return Account.of(Map.of("Fact-Reason", header)::get);
  }
}
