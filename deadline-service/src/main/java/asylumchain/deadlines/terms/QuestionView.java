package asylumchain.deadlines.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person must say about a clock.
///
/// @param question its code
/// @param text the question, by language
/// @param alternatives the possible answers; empty when none leads to a day by itself
public record QuestionView(
    String question, Map<String, String> text, List<AlternativeView> alternatives) {

  /// A possible answer.
  ///
  /// @param choice its code
  /// @param text the answer, by language
  /// @param dueOn last day of the term under it; absent when it leads to none
  /// @param explanation how that day would be reached, by language
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AlternativeView(
      String choice,
      Map<String, String> text,
      @Nullable LocalDate dueOn,
      Map<String, String> explanation) {}

  public static QuestionView of(Determination.Question question, Set<Language> languages) {
    return new QuestionView(
        question.code().text(),
        Language.spoken(question.words()::in, languages),
        question.alternatives().stream().map(it -> view(it, languages)).toList());
  }

  private static AlternativeView view(
      Determination.Alternative alternative, Set<Language> languages) {
    return new AlternativeView(
        alternative.choice().text(),
        Language.spoken(alternative.words()::in, languages),
        alternative.dueOn(),
        Sentences.paragraphs(alternative.told().steps(), languages));
  }
}
