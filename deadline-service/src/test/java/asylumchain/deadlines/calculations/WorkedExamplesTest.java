package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WorkedExamplesTest {

  static final RuleBook BOOK = LawFiles.shipped();

  @TestFactory
  Stream<DynamicTest> every_worked_example_comes_out() {
    return WorkedExamples.all().stream()
        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> comesOut(row)));
  }

  @Test
  void every_rule_has_a_worked_example() {
    var shown =
        WorkedExamples.all().stream().map(WorkedExamples.Row::rule).collect(Collectors.toSet());
    assertThat(shown).containsAll(BOOK.rules().keySet());
  }

  private static void comesOut(WorkedExamples.Row row) {
    var given = row.given();
    var rule = BOOK.known(String.valueOf(given.remove("rule")));
    var answer = new Calculator(BOOK).calculate(rule, Inputs.of(rule, given));
    assertThat(WorkedExamples.json(answer.result())).isEqualTo(WorkedExamples.tree(row.expected()));
    assertThat(answer.steps()).isNotEmpty();
    for (var language : Language.values()) {
      assertThat(Sentences.paragraph(answer.steps(), language))
          .doesNotContain("{", "[]", "()")
          .doesNotContainPattern("\\b(YES|NO|UNKNOWN)\\b");
    }
  }
}
