package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.Evaluation;
import asylumchain.deadlines.terms.Terms;
import asylumchain.events.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// The ways of asking when a term ends: a calculation, the clock on the board, the journal that a
/// bulk recomputation makes, and the what-if that looks from any day.
///
/// @param now all that is known until then counts
record Ways(RuleBook book, Instant now) {

  /// What a calculation answers, by the name of the field; one day where the answer is one.
  String calculated(String ruleId, Map<String, Object> inputs, String field) {
    var rule = book.known(ruleId);
    var result = new Calculator(book).calculate(rule, Inputs.of(rule, inputs)).result();
    return String.valueOf(result instanceof Map<?, ?> fields ? fields.get(field) : result);
  }

  /// Holds that the clock of a case ends on that day, whichever way it is asked.
  void agree(CaseRecord record, String clock, String calculated) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var bulk = Evaluation.of(record, book, book.calendar(), today);
    assertThat(due(bulk.awaited(), clock)).as("the clock on the board").isEqualTo(calculated);
    assertThat(due(bulk.timeline().latest(), clock)).as("the journal").isEqualTo(calculated);
    var whatIf = Terms.evaluate(record, book, book.calendar(), today, now);
    assertThat(due(whatIf.bare(), clock)).as("from that day").isEqualTo(calculated);
  }

  private static String due(List<Clock> clocks, String name) {
    return clocks.stream()
        .filter(clock -> clock.clock().equals(name))
        .map(clock -> String.valueOf(clock.dueOn()))
        .findFirst()
        .orElse("none");
  }
}
