package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.PenaltyEvent.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A penalty that was established by decision, beside what follows from the law, in a list
/// across cases. Amounts are euros; of a judicial penalty what follows from the law is what
/// this case alone would cost.
///
/// @param personId opaque; absent where the person is not known
/// @param noticeId the notice that the decision names; absent for a judicial penalty
/// @param rulingId absent for an administrative one, and where the judgment was annulled since
/// @param computed by the end of the day asked for; absent where no penalty follows from the
///   law, or where it stands beside another decision
/// @param computedFrom the notice that the law reckons from, where the decision names another one
///   about the same term; absent otherwise
/// @param computedBeside the notice named by another decision about the same term, beside which
///   stands what follows from the law; absent otherwise
/// @param difference what was established above `computed`, all of it where that is absent;
///   negative where it was less
/// @param paid of it by the end of that day
/// @param explainedIn where it is told how the two compare, as of the same day and moment
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EstablishedLine(
    UUID penaltyId,
    UUID caseId,
    Kind kind,
    @Nullable UUID personId,
    @Nullable UUID noticeId,
    @Nullable UUID rulingId,
    LocalDate decidedOn,
    BigDecimal amount,
    @Schema(description = EstablishedLine.COMPUTED) @Nullable BigDecimal computed,
    @Schema(description = EstablishedLine.COMPUTED_FROM) @Nullable UUID computedFrom,
    @Schema(description = EstablishedLine.COMPUTED_BESIDE) @Nullable UUID computedBeside,
    @Schema(description = EstablishedLine.DIFFERENCE) BigDecimal difference,
    BigDecimal paid,
    @Schema(format = "uri-reference", description = "Where it is told how the two compare.")
        String explainedIn) {

  static final String COMPUTED =
      "What follows from the law by the end of the day; absent where nothing does, and where it"
          + " stands beside another decision (`computedBeside`).";

  static final String DIFFERENCE =
      "What was established above `computed`, all of it where that is absent; negative where it was"
          + " less.";

  static final String COMPUTED_FROM =
      "The notice of default that the law reckons from, where the decision names another one about"
          + " the same term that passed; absent otherwise.";

  static final String COMPUTED_BESIDE =
      "The notice of default that another decision about the same term names: what follows from the"
          + " law stands beside that one, once. Absent otherwise.";

  static EstablishedLine of(EstablishedPenalty established, PenaltyQuestion asked, RuleBook book) {
    var said = established.said();
    var euros = established.accrued(asked.asOf(), book);
    return new EstablishedLine(
        said.penaltyId(),
        said.caseId(),
        established.kind(),
        established.personId(),
        established.noticeId(),
        established.rulingId(),
        said.decidedOn(),
        said.amount(),
        euros,
        established.computedFrom(),
        established.computedBeside(),
        said.amount().subtract(euros == null ? BigDecimal.ZERO : euros),
        said.paid(),
        explained(said, asked.asOf(), asked.knownAt()));
  }

  private static String explained(SaidEstablished said, LocalDate asOf, Instant knownAt) {
    return "/v1/cases/%s/established-penalties/%s?asOf=%s&knownAt=%s"
        .formatted(said.caseId(), said.penaltyId(), asOf, knownAt);
  }
}
