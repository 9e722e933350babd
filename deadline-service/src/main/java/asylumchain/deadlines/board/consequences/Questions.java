package asylumchain.deadlines.board.consequences;

import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.ShiftEvent.Alternative;
import asylumchain.events.ShiftEvent.ReviewDecided;
import asylumchain.events.ShiftEvent.ReviewNeeded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Questions that stand open about the clocks of a case, each said once with its alternatives.
final class Questions {

  private Questions() {}

  private record About(String clock, Code question) {}

  /// What is to be said, after what was said so far.
  ///
  /// @param today the day on which a question is said to stand open
  static List<DeadlineEvent> news(
      Determination determination, List<KnownShift> shifts, LocalDate today) {
    var said = said(shifts);
    var news = new ArrayList<DeadlineEvent>();
    for (var told : determination.clocks()) {
      var question = told.question();
      if (question != null && told.isAwaited()) {
        var needed = needed(told, question, today);
        if (!needed.alternatives().equals(said.get(about(needed)))) {
          news.add(needed);
        }
      }
    }
    return news;
  }

  private static Map<About, List<Alternative>> said(List<KnownShift> shifts) {
    var said = new HashMap<About, List<Alternative>>();
    for (var shift : shifts) {
      switch (shift.shift()) {
        case ReviewNeeded needed -> said.put(about(needed), needed.alternatives());
        case ReviewDecided(_, var clock, var question, _, _) ->
            said.remove(new About(clock, question));
        case DeadlineEvent _ -> {
          // about no question
        }
      }
    }
    return said;
  }

  private static About about(ReviewNeeded needed) {
    return new About(needed.clock(), needed.question());
  }

  private static ReviewNeeded needed(Told told, Question question, LocalDate today) {
    return new ReviewNeeded(
        today,
        told.clock().clock(),
        question.code(),
        question.alternatives().stream()
            .map(it -> new Alternative(it.choice(), it.dueOn()))
            .toList());
  }
}
