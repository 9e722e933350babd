package asylumchain.deadlines.shifts.reviews;

import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.ShiftEvent.ReviewDecided;
import asylumchain.events.ShiftEvent.ReviewNeeded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was said of questions about the terms of a case.
///
/// @param byQuestion in the order in which they first came up
record Reviews(Map<About, Course> byQuestion) {

  /// A question about a term.
  record About(String clock, Code question) {}

  /// What was said of it.
  ///
  /// @param openedAt since when it is known to stand open; `null` when that was not said
  /// @param decided the answer that counts; `null` while there is none
  record Course(@Nullable Instant openedAt, @Nullable Decided decided) {}

  /// An answer, and since when it is known.
  record Decided(ReviewDecided decision, Instant knownFrom) {}

  /// @param shifts in version order
  static Reviews of(List<KnownShift> shifts) {
    var byQuestion = new LinkedHashMap<About, Course>();
    for (var shift : shifts) {
      var knownFrom = shift.recordedAt();
      switch (shift.shift()) {
        case ReviewNeeded(_, var clock, var question, _) ->
            byQuestion.putIfAbsent(new About(clock, question), new Course(knownFrom, null));
        case ReviewDecided decision -> {
          var about = new About(decision.clock(), decision.question());
          var before = byQuestion.get(about);
          byQuestion.put(
              about,
              new Course(
                  before == null ? null : before.openedAt(), new Decided(decision, knownFrom)));
        }
        case DeadlineEvent _ -> {
          // about no question
        }
      }
    }
    return new Reviews(byQuestion);
  }

  /// The answer that counts; `null` while there is none.
  @Nullable Decided decided(String clock, Code question) {
    var course = byQuestion.get(new About(clock, question));
    return course == null ? null : course.decided();
  }

  /// The questions that were answered.
  Stream<About> answered() {
    return byQuestion.entrySet().stream()
        .filter(it -> it.getValue().decided() != null)
        .map(Map.Entry::getKey);
  }

  boolean isRaised(String clock, Code question) {
    return byQuestion.containsKey(new About(clock, question));
  }
}
