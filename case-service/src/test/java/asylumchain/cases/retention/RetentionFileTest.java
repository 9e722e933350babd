package asylumchain.cases.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "endings: [UNDECIDED]|endings: []|UNDECIDED has no rule",
        "endings: [UNDECIDED]|endings: [UNDECIDED, REFUSED]|REFUSED has two rules",
        "id: other-state|id: refused|refused stands there twice",
        "length: P10Y|length: P0D|keeps for P0D",
        "inForceFrom: 2026-06-12|inForceFrom: 2001-04-01|does not come after",
        "length: P10Y|length: ten years|cannot be read",
        "length: P10Y|duration: P10Y|cannot be read",
        "confidence: confirmed|confidence: certain|cannot be read",
        "from: FINAL_DECISION|from: SOMEDAY|cannot be read",
      })
  void a_file_that_leaves_a_case_without_a_clear_period_is_refused(
      String reads, String instead, String why) throws IOException {
    var rules = original();
    var broken = rules.replace(reads, instead);
    assertThat(broken).isNotEqualTo(rules);
    assertThatThrownBy(
            () ->
                RetentionFile.read(
                    new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(BadRetentionRules.class)
        .hasMessageContaining(why);
  }

  private static String original() throws IOException {
    try (var file =
        Objects.requireNonNull(
            RetentionFileTest.class.getResourceAsStream("/retention/rules.yaml"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
