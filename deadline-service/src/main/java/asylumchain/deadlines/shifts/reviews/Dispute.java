package asylumchain.deadlines.shifts.reviews;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Code;
import asylumchain.events.ShiftEvent.Alternative;
import asylumchain.events.ShiftEvent.ReviewNeeded;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That the start of a term is disputed, as it is posted.
///
/// @param reason free text; stays here
public record Dispute(
    @NotNull @Schema(description = "The day on which it was disputed.") LocalDate disputedOn,
    @Size(max = 2000) @Schema(description = "Why, in your own words; does not travel.")
        @Nullable String reason)
    implements Request {

  private static final String CLOCK = "decision-term";
  private static final Code QUESTION = Code.of(Word.DISPUTED_START.name());

  /// Whether a question is the one that a dispute raises.
  public static boolean isAbout(String clock, Code question) {
    return CLOCK.equals(clock) && QUESTION.equals(question);
  }

  @Override
  public Ruling on(CaseOnDesk desk, UUID freshId) {
    var refusal = desk.movable(CLOCK, disputedOn);
    if (refusal != null && refusal.reason() != Refusal.CLOCK_NOT_STARTED) {
      return refusal;
    }
    if (Reviews.of(desk.shifts()).isRaised(CLOCK, QUESTION)) {
      return Refusal.ALREADY_SO.with(disputedOn);
    }
    var needed = new ReviewNeeded(disputedOn, CLOCK, QUESTION, List.of());
    var question =
        desk.stating(List.of(needed))
            .clock(CLOCK, disputedOn)
            .map(told -> told.question())
            .filter(it -> it.code().equals(QUESTION));
    return question.isEmpty()
        ? Objects.requireNonNullElseGet(refusal, () -> Refusal.START_NOT_IN_DISPUTE.with())
        : new Ruling.Accepted(
            ReviewDecision.idOf(desk.caseId(), CLOCK, QUESTION.text()),
            new ReviewNeeded(
                disputedOn,
                CLOCK,
                QUESTION,
                question.get().alternatives().stream()
                    .map(it -> new Alternative(it.choice(), it.dueOn()))
                    .toList()));
  }
}
