package asylumchain.deadlines.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import asylumchain.deadlines.terms.Terms;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawFilesTest {

  private static final String BOOK = "engine: 1\nfiles: [sources.yaml, rules.yaml]\n";
  private static final String SOURCES =
      """
      sources:
        - id: TEST
          title: a test
          location: nowhere
      countings:
        - id: plain
          counted: ALL_DAYS
          eventDayCounted: false
          roll: NEVER
          basis: test
      """;
  private static final String RULE =
      """
      rules:
        - id: objection
          nl: Bezwaartermijn
          en: Time limit for an objection
          procedure: TERM
          confidence: confirmed
          inputs: { announced: DATE }
          versions:
            - inForceFrom: 1994-01-01
              inForceUntil: 2009-12-31
              basis: Awb 6:7
              sources: [TEST]
              counting: plain
              ends:
                - id: BASE
                  start: announced
                  length: 6 weeks
            - inForceFrom: 2010-01-01
              basis: Awb 6:7
              sources: [TEST]
              counting: plain
              ends:
                - id: BASE
                  start: announced
                  length: 6 weeks
      """;

  @Test
  void the_shipped_book_stands_and_has_every_rule_the_engine_names() {
    var book = LawFiles.shipped();
    Terms.check(book);
    assertThat(book.version()).hasSize(16);
    assertThat(book.decrees()).extracting(Decree::id).contains("WBV-2020-12");
  }

  @Test
  void the_same_files_are_the_same_book_and_another_letter_is_another_book() {
    assertThat(read(RULE).version()).isEqualTo(read(RULE).version());
    assertThat(read(RULE).version()).isNotEqualTo(read(RULE + "# a remark\n").version());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          length: 6 weeks|length: six weeks|rules.yaml, line 17: 'length' is not a length of time: six weeks
          inForceFrom: 2010-01-01|inForceFrom: 2009-12-31|rules.yaml, line 2: version 2 overlaps version 1, or comes before it
          inForceFrom: 2010-01-01|inForceFrom: 2010-13-01|rules.yaml, line 18: 'inForceFrom' is not a date: 2010-13-01
          procedure: TERM|procedure: MAGIC|rules.yaml, line 5: 'procedure' is MAGIC, not one of
          en: Time limit for an objection|eng: Time limit|rules.yaml, line 2: 'en' is missing
          confidence: confirmed|confidence: confirmed\\n    colour: red|rules.yaml, line 7: 'colour' means nothing here
          sources: [TEST]|sources: [ELSEWHERE]|rules.yaml, line 12: source ELSEWHERE is not in the registry
          counting: plain|counting: fancy|rules.yaml, line 9: there is no way of counting 'fancy'
          start: announced|start: received|rules.yaml, line 9: end BASE starts on an unknown input
          inputs: { announced: DATE }|inputs: { announced: DATE|rules.yaml, line 8
          """)
  void a_bad_file_is_refused_with_file_line_and_reason(String was, String is, String reason) {
    var bad = RULE.replace(was, is.replace("\\n", "\n"));
    assertThatExceptionOfType(BadLaw.class)
        .isThrownBy(() -> read(bad))
        .withMessageContaining(reason);
  }

  @Test
  void a_rule_that_stands_twice_is_refused() {
    assertThatExceptionOfType(BadLaw.class)
        .isThrownBy(() -> read(RULE + RULE.substring("rules:\n".length())))
        .withMessageContaining("rule objection stands twice");
  }

  private static RuleBook read(String rules) {
    var files =
        new HashMap<>(Map.of("book.yaml", BOOK, "sources.yaml", SOURCES, "rules.yaml", rules));
    return LawFiles.read(file -> Objects.requireNonNull(files.get(file)));
  }
}
