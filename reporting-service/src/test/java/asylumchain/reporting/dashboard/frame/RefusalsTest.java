package asylumchain.reporting.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a question is said in the language of the reader.
class RefusalsTest {

  private static final ReasonsGiven GIVEN = given();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "must be a date, such as 2020-01-31 | moet een datum zijn, zoals 2020-01-31",
        "must be one of F, M, X or NONE     | moet NONE zijn of één van F, M, X",
        "must lie from 1990 to 2099         | moet liggen van 1990 tot en met 2099",
        "must lie within 40 years of from   | moet liggen binnen 40 jaar van from",
      })
  void a_reason_keeps_what_it_names(String english, String dutch) {
    assertThat(Refusals.dutch(english)).contains(dutch);
  }

  @Test
  void what_nobody_translated_stays_as_it_is_said() {
    assertThat(Refusals.dutch("must be Tuesday")).isEmpty();
  }

  /// A reason that a source only hands on was given by another: the page of a refusal shows what
  /// the problem says.
  @Test
  void every_reason_that_is_given_is_known_in_dutch() {
    assertThat(GIVEN.reasons()).hasSizeGreaterThan(50);
    assertThat(GIVEN.reasons())
        .allSatisfy(reason -> assertThat(Refusals.dutch(reason)).as(reason).isPresent());
    assertThat(GIVEN.handedOn()).containsExactlyInAnyOrder("objection", "problem.detail()");
  }

  @Test
  void what_is_known_in_dutch_is_a_reason_that_is_given() {
    assertThat(Refusals.all())
        .allSatisfy(
            refusal ->
                assertThat(GIVEN.reasons())
                    .as(refusal.en())
                    .anyMatch(reason -> refusal.dutch(reason).isPresent()));
  }

  private static ReasonsGiven given() {
    try (var files = Files.walk(Path.of("src/main/java/asylumchain/reporting"))) {
      return ReasonsGiven.in(files.filter(it -> it.toString().endsWith(".java")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the sources cannot be read", e);
    }
  }
}
