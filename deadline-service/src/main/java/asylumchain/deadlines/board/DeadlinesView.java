package asylumchain.deadlines.board;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Derivation;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.QuestionView;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.TermStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The clocks of a case as they stood in law on a day, for whoever knew what was known at a moment.
///
/// @param parked whether an event of the case could not be read: this is the last good state
/// @param knownAt what became known later does not count
/// @param ruleBookVersion which rules were applied
/// @param clocks empty when no term runs
public record DeadlinesView(
    UUID caseId,
    boolean parked,
    LocalDate asOf,
    Instant knownAt,
    String ruleBookVersion,
    List<ClockView> clocks) {

  /// One clock.
  ///
  /// @param days left while in term, over when past it; absent without a last day
  /// @param question absent where nobody has to say anything
  /// @param steps how the last day was reached, as codes and values, each with its sentence
  /// @param explanation the same as a readable paragraph, by language
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ClockView(
      String clock,
      String rule,
      Map<String, String> ruleName,
      String state,
      TermStatus.Code status,
      @Nullable Long days,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate dueOn,
      @Nullable QuestionView question,
      List<Derivation.Step> steps,
      Map<String, String> explanation) {}

  static DeadlinesView of(CaseReading reading, Set<Language> languages) {
    return new DeadlinesView(
        reading.caseId(),
        reading.parked(),
        reading.asOf(),
        reading.knownAt(),
        reading.book().version(),
        reading.clocks().clocks().stream()
            .map(
                told ->
                    view(
                        told,
                        TermStatus.on(reading.asOf(), told.clock(), told.endedOn()),
                        reading.book(),
                        languages))
            .toList());
  }

  private static ClockView view(
      Determination.Told told, TermStatus status, RuleBook book, Set<Language> languages) {
    var clock = told.clock();
    var rule = book.known(clock.rule());
    return new ClockView(
        clock.clock(),
        clock.rule(),
        Map.of("nl", rule.nl(), "en", rule.en()),
        clock.state().name(),
        status.code(),
        status.days(),
        clock.startedOn(),
        clock.dueOn(),
        told.question() == null ? null : QuestionView.of(told.question(), languages),
        Derivation.of(told.steps(), languages),
        explanation(told.steps(), languages));
  }

  /// A derivation as a readable paragraph, by language.
  public static Map<String, String> explanation(List<Step> steps, Set<Language> languages) {
    return Sentences.paragraphs(steps, languages);
  }

  /// The languages that a reader accepts of those we speak; both when none is named.
  public static Set<Language> languages(List<Locale> accepted) {
    var spoken =
        Arrays.stream(Language.values())
            .filter(
                language ->
                    accepted.stream()
                        .anyMatch(it -> it.getLanguage().equalsIgnoreCase(language.name())))
            .collect(Collectors.toSet());
    return spoken.isEmpty() ? Set.of(Language.values()) : spoken;
  }
}
