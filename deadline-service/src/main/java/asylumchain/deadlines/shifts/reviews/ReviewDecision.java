package asylumchain.deadlines.shifts.reviews;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.deadlines.terms.Determination.Alternative;
import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.events.Code;
import asylumchain.events.Ground;
import asylumchain.events.ShiftEvent.ReviewDecided;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person's answer to a question about a term, as it is posted.
///
/// @param reason free text; stays here
public record ReviewDecision(
    @NotNull @Schema(description = "The day of the choice.") LocalDate decidedOn,
    @NotNull @Size(min = 1, max = 60) @Schema(description = "Which term, such as decision-term.")
        String clock,
    @NotNull @Schema(description = "Which question, as its code.") Code question,
    @NotNull @Schema(description = "Which of the alternatives, as its code.") Code choice,
    @NotNull @Schema(description = "The provision, or a code for the line of case law (nl: grond).")
        Ground ground,
    @Size(max = 2000) @Schema(description = "Why, in your own words; does not travel.")
        @Nullable String reason)
    implements Request {

  private static final Code NO_ANSWER = Code.of("NONE");

  /// The same id for a question about a term of a case, whenever it is asked for.
  public static UUID idOf(UUID caseId, String clock, String question) {
    return UUID.nameUUIDFromBytes(
        "review|%s|%s|%s".formatted(caseId, clock, question).getBytes(UTF_8));
  }

  /// An answer that is none of the alternatives. Under it the question stands open, whoever
  /// answered it before: a person, or the register of moratoria by its line.
  static ReviewDecided none(LocalDate on, String clock, Code question) {
    return new ReviewDecided(on, clock, question, NO_ANSWER, null);
  }

  @Override
  public Ruling on(CaseOnDesk desk, UUID freshId) {
    if (decidedOn.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(decidedOn);
    }
    var asked = desk.stating(List.of(none(decidedOn, clock, question)));
    var open = open(asked);
    if (open.isEmpty()) {
      return Refusal.NO_SUCH_QUESTION.with(question, clock, asked.questions());
    }
    if (open.get().alternatives().stream().noneMatch(it -> it.choice().equals(choice))) {
      return Refusal.NO_SUCH_CHOICE.with(choice, choices(open.get()));
    }
    var decided = Reviews.of(desk.shifts()).decided(clock, question);
    return decided != null && decided.decision().choice().equals(choice)
        ? Refusal.ALREADY_SO.with(decided.decision().occurredOn())
        : new Ruling.Accepted(
            idOf(desk.caseId(), clock, question.text()),
            new ReviewDecided(decidedOn, clock, question, choice, ground));
  }

  private Optional<Question> open(CaseOnDesk asked) {
    return asked
        .clock(clock, asked.today())
        .flatMap(told -> Optional.ofNullable(told.question()))
        .filter(it -> it.code().equals(question));
  }

  private static String choices(Question question) {
    var choices =
        question.alternatives().stream()
            .map(Alternative::choice)
            .map(Code::text)
            .collect(Collectors.joining(", "));
    return choices.isEmpty() ? "none" : choices;
  }
}
