package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.terms.Derivation;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.QuestionView;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Safe;
import asylumchain.kit.http.Violation;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// One question about one rule.
@Path("/v1/calculations")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalculationsResource {

  private final LawInUse law;

  CalculationsResource(LawInUse law) {
    this.law = law;
  }

  /// A rule, and the inputs that it names.
  @Schema(
      description = "The id of a rule, and beside it the inputs that rule names.",
      additionalProperties = Schema.True.class,
      examples = "{\"rule\": \"vw42-decision-term\", \"received\": \"2024-04-10\"}")
  public record Question(@NotNull String rule, @JsonAnySetter Map<String, Object> inputs) {}

  /// The outcome, and how it was reached.
  ///
  /// @param ruleVersion first day in force of the version that was applied
  /// @param result a day, a yes or no, a code, or an object of these
  /// @param steps how it was reached, as codes and values, each with its sentence
  /// @param question what a person must say, with the day under each of the alternatives; absent
  ///   where the law itself answers
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record AnswerView(
      String rule,
      String ruleVersion,
      @Nullable Object result,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable QuestionView question,
      List<Derivation.Step> steps,
      Map<String, String> explanation) {}

  @POST
  @Safe
  @Scope("deadlines:read")
  @Operation(
      summary = "Compute a term, or answer another question that a rule answers",
      description =
          "Nothing is stored. Uses the same engine as the clocks of cases. Where a person must choose"
              + " (which line of case law, which start, whether an extension is valid), `question` names"
              + " the alternatives, each with its day.")
  public AnswerView calculate(@NotNull @Valid Question question) {
    var book = law.book();
    var rule =
        book.rule(question.rule())
            .orElseThrow(() -> Problem.badRequest("/rule", "there is no such rule"));
    try {
      var inputs = question.inputs() == null ? Map.<String, Object>of() : question.inputs();
      return view(new Calculator(book).calculate(rule, Inputs.of(rule, inputs)));
    } catch (Inputs.Flawed flawed) {
      throw Problem.badRequest(
          flawed.flaws().stream()
              .map(flaw -> new Violation(flaw.pointer(), flaw.reason()))
              .toList());
    }
  }

  private static AnswerView view(Answer answer) {
    var languages = EnumSet.allOf(Language.class);
    var question = answer.question();
    return new AnswerView(
        answer.rule(),
        answer.ruleVersion(),
        answer.result(),
        question == null ? null : QuestionView.of(question, languages),
        Derivation.of(answer.steps(), languages),
        Sentences.paragraphs(answer.steps(), languages));
  }
}
