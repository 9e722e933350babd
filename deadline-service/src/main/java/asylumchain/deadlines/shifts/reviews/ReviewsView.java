package asylumchain.deadlines.shifts.reviews;

import asylumchain.deadlines.board.CaseReading;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.QuestionView;
import asylumchain.events.Code;
import asylumchain.events.Ground;
import asylumchain.events.ShiftEvent.ReviewDecided;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The questions about the terms of a case, open and decided, as they stood in law on a day, for
/// whoever knew what was known at a moment.
public record ReviewsView(UUID caseId, LocalDate asOf, Instant knownAt, List<ReviewView> reviews) {

  /// One of them.
  ///
  /// @param openedAt since when it is known to stand open; absent when that was not said
  /// @param question with the possible answers, each with its date
  /// @param decided absent while it stands open
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ReviewView(
      UUID reviewId,
      String clock,
      State state,
      @Nullable Instant openedAt,
      QuestionView question,
      @Nullable DecidedView decided) {}

  /// How a question stands. Names are API.
  public enum State {
    OPEN,
    DECIDED
  }

  /// What a person answered.
  ///
  /// @param ground absent when not said
  /// @param knownFrom since when that is known
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DecidedView(
      Code choice, @Nullable Ground ground, LocalDate decidedOn, Instant knownFrom) {}

  static ReviewsView of(CaseReading reading, Set<Language> languages) {
    var known =
        reading.known().shifts().stream()
            .filter(shift -> !shift.recordedAt().isAfter(reading.knownAt()))
            .toList();
    var reviews = Reviews.of(known);
    return new ReviewsView(
        reading.caseId(),
        reading.asOf(),
        reading.knownAt(),
        questions(reading, reviews)
            .map(it -> view(it.clock(), it.question(), reading.caseId(), reviews, languages))
            .toList());
  }

  /// A question about a clock.
  private record Asked(String clock, Question question) {}

  /// Those that were answered, each as it comes up were its answer alone set aside, and those that
  /// stand open.
  private static Stream<Asked> questions(CaseReading reading, Reviews reviews) {
    var record = reading.known().clocks();
    var asked = new LinkedHashMap<Reviews.About, Asked>();
    Stream.concat(reviews.answered().map(it -> undecided(record, it)), Stream.of(record))
        .flatMap(it -> reading.clocks(it).clocks().stream())
        .flatMap(told -> asked(told, reviews))
        .forEach(it -> asked.putIfAbsent(new Reviews.About(it.clock(), it.question().code()), it));
    return asked.values().stream();
  }

  /// The question that a clock asks, and those behind it that were answered.
  private static Stream<Asked> asked(Told told, Reviews reviews) {
    var question = told.question();
    if (question == null) {
      return Stream.of();
    }
    var behind =
        question.alternatives().stream()
            .flatMap(it -> asked(it.told(), reviews))
            .filter(it -> reviews.decided(it.clock(), it.question().code()) != null);
    return Stream.concat(Stream.of(new Asked(told.clock().clock(), question)), behind);
  }

  /// The record, were the answer to one question set aside.
  private static CaseRecord undecided(CaseRecord record, Reviews.About about) {
    return new CaseRecord(
        record.events(), record.shifts().stream().map(it -> undecided(it, about)).toList());
  }

  private static KnownShift undecided(KnownShift shift, Reviews.About about) {
    return shift.shift() instanceof ReviewDecided(var on, var clock, var question, _, _)
            && about.equals(new Reviews.About(clock, question))
        ? new KnownShift(
            shift.version(), shift.recordedAt(), ReviewDecision.none(on, clock, question))
        : shift;
  }

  private static ReviewView view(
      String clock, Question question, UUID caseId, Reviews reviews, Set<Language> languages) {
    var course = reviews.byQuestion().get(new Reviews.About(clock, question.code()));
    var decided = course == null ? null : course.decided();
    return new ReviewView(
        ReviewDecision.idOf(caseId, clock, question.code().text()),
        clock,
        decided == null ? State.OPEN : State.DECIDED,
        course == null ? null : course.openedAt(),
        QuestionView.of(question, languages),
        decided == null
            ? null
            : new DecidedView(
                decided.decision().choice(),
                decided.decision().ground(),
                decided.decision().occurredOn(),
                decided.knownFrom()));
  }

  Optional<ReviewView> find(UUID reviewId) {
    return reviews.stream().filter(it -> it.reviewId().equals(reviewId)).findFirst();
  }
}
