package asylumchain.deadlines.calculations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WorkedExamplesTest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  static final RuleBook BOOK = LawFiles.shipped();

  @TestFactory
  Stream<DynamicTest> every_worked_example_comes_out() throws IOException {
    return rows().stream()
        .skip(1)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + " " + row.get(1), () -> comesOut(row.get(2), row.get(3))));
  }

  private static void comesOut(String inputs, String expected) throws JsonProcessingException {
    var given = JSON.readValue(inputs, new TypeReference<Map<String, Object>>() {});
    var rule = BOOK.known(String.valueOf(given.remove("rule")));
    var answer = new Calculator(BOOK).calculate(rule, Inputs.of(rule, given));
    assertThat(JSON.readTree(JSON.writeValueAsString(answer.result())))
        .isEqualTo(JSON.readTree(expected));
    assertThat(answer.steps()).isNotEmpty();
    for (var language : Language.values()) {
      assertThat(Sentences.paragraph(answer.steps(), language)).doesNotContain("{");
    }
  }

  /// Quoted fields, doubled quotes, no line breaks within a field.
  private static List<List<String>> rows() throws IOException {
    try (var csv = WorkedExamplesTest.class.getResourceAsStream("/legal/worked-examples.csv")) {
      return new String(Objects.requireNonNull(csv).readAllBytes(), UTF_8)
          .lines()
          .map(WorkedExamplesTest::fields)
          .toList();
    }
  }

  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
