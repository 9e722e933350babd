package asylumchain.deadlines.board.consequences;

import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Evaluation;
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

/// Questions that stand open about the clocks of a case, each said with its alternatives: once, and
/// again when they are others or when it comes back.
final class Questions {

  private Questions() {}

  private record Asked(Code question, List<Alternative> alternatives) {

    static Asked by(ReviewNeeded needed) {
      return new Asked(needed.question(), needed.alternatives());
    }
  }

  /// What is to be said, after what was said so far.
  ///
  /// @param today the day on which a question is said to stand open
  static List<DeadlineEvent> news(
      Evaluation evaluation, List<KnownShift> shifts, Heard heard, LocalDate today) {
    var said = said(evaluation, shifts, heard);
    var news = new ArrayList<DeadlineEvent>();
    for (var told : evaluation.told()) {
      var question = told.question();
      if (question != null && told.isAwaited()) {
        var needed = needed(told, question, today);
        if (!Asked.by(needed).equals(said.get(needed.clock()))) {
          news.add(needed);
        }
      }
    }
    return news;
  }

  /// The question that each clock is known to leave open: the last that was said of it, unless it
  /// was answered, or the clock was said to run since, or the case stopped waiting since: whoever
  /// listens has laid it aside then.
  private static Map<String, Asked> said(
      Evaluation evaluation, List<KnownShift> shifts, Heard heard) {
    var said = new HashMap<String, Asked>();
    for (var shift : shifts) {
      switch (shift.shift()) {
        case ReviewNeeded needed -> {
          var clock = needed.clock();
          if ((heard.leavesOpen(clock) || heard.isBefore(shift))
              && !evaluation.restedAfter(shift.recordedAt(), clock)) {
            said.put(clock, Asked.by(needed));
          }
        }
        case ReviewDecided(_, var clock, var question, _, _) ->
            said.computeIfPresent(
                clock, (_, asked) -> asked.question().equals(question) ? null : asked);
        case DeadlineEvent _ -> {
          // about no question
        }
      }
    }
    return said;
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
