package asylumchain.deadlines.board;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.Language;
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
  /// @param steps how the last day was reached, as codes and values
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
      List<Step> steps,
      Map<String, String> explanation) {}

  static DeadlinesView of(
      UUID caseId,
      boolean parked,
      LocalDate asOf,
      Instant knownAt,
      RuleBook book,
      Determination determination,
      Set<Language> languages) {
    return new DeadlinesView(
        caseId,
        parked,
        asOf,
        knownAt,
        book.version(),
        determination.clocks().stream()
            .map(
                told ->
                    view(told, TermStatus.on(asOf, told.clock(), told.endedOn()), book, languages))
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
        told.steps(),
        explanation(told.steps(), languages));
  }

  private static Map<String, String> explanation(List<Step> steps, Set<Language> languages) {
    return languages.stream()
        .collect(
            Collectors.toMap(
                language -> language.name().toLowerCase(Locale.ROOT),
                language -> Sentences.paragraph(steps, language)));
  }

  /// The languages that a reader accepts of those we speak; both when none is named.
  static Set<Language> languages(List<Locale> accepted) {
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
