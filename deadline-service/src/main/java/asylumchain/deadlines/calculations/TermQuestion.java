package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.Reckoned;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// A rule that is data and nothing else: its ends, counted.
final class TermQuestion {

  private TermQuestion() {}

  static Outcome ends(Asked asked) {
    var steps = new ArrayList<Step>();
    var results = new LinkedHashMap<String, Object>();
    Object only = null;
    for (var end : asked.version().ends()) {
      var reckoned = reckoned(asked, end);
      steps.addAll(reckoned.steps());
      if (end.result() == null) {
        only = reckoned.due();
      } else {
        results.put(end.result(), reckoned.due());
      }
    }
    return new Outcome(results.isEmpty() ? only : results, steps);
  }

  private static Reckoned reckoned(Asked asked, Rule.End end) {
    return Reckoning.of(
            asked.book(),
            asked.calendar(),
            asked.version(),
            end,
            asked.day(end.start()),
            event(end.start()))
        .extendedBy(asked.inputs().extensions("extensions"))
        .reckoned();
  }

  private static Word event(String start) {
    return switch (start) {
      case "lodged", "received" -> Word.LODGED;
      case "registered" -> Word.REGISTERED;
      default -> Word.EVENT;
    };
  }
}
