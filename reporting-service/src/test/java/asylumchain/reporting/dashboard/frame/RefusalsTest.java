package asylumchain.reporting.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a question is said in the language of the reader.
class RefusalsTest {

  private static final Path SOURCES = Path.of("src/main/java/asylumchain/reporting");

  /// The first words of a reason, wherever one is given.
  private static final Pattern REASON =
      Pattern.compile(
          "(?:new Violation|Problem\\.badRequest)\\(\\s*(?:[^,\"]+|\"\\w+\"),\\s*\"([^\"]+)\"");

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

  @Test
  void every_reason_that_is_given_is_known_in_dutch() throws IOException {
    var reasons = new ArrayList<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        REASON.matcher(Files.readString(file)).results().forEach(it -> reasons.add(it.group(1)));
      }
    }

    assertThat(reasons).hasSizeGreaterThan(40);
    assertThat(reasons).allSatisfy(reason -> assertThat(known(reason)).as(reason).isTrue());
  }

  /// Of some reasons the source says only how they begin, of others what stands in their places.
  private static boolean known(String reason) {
    var said = reason.replaceAll("%[ds]", "1");
    return Refusals.all().stream().anyMatch(it -> it.en().startsWith(said))
        || Stream.of("", "1", "1, such as 1", "1 months before to")
            .anyMatch(rest -> Refusals.dutch(said + rest).isPresent());
  }
}
