package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.cases.Balance;
import asylumchain.events.PenaltyEvent.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A penalty of one case, in a list across cases. Amounts are euros; of a judicial penalty they are
/// what this case alone would cost, while the ruling costs once for all its cases.
///
/// @param personId opaque; absent where the person is not known
/// @param noticeId absent for a judicial penalty
/// @param rulingId absent for an administrative one
/// @param endedOn the last day that cost; absent while it runs
/// @param perDay absent where a tariff says how it grows
/// @param days that have cost by the end of the day asked for
/// @param explainedIn where the steps of this penalty are told, with those of others of its case,
///   as of the same day and moment
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaidPenaltyView(
    UUID penaltyId,
    UUID caseId,
    Kind kind,
    @Nullable UUID personId,
    @Nullable UUID noticeId,
    @Nullable UUID rulingId,
    LocalDate firstDay,
    @Nullable LocalDate endedOn,
    @Nullable BigDecimal perDay,
    BigDecimal maximum,
    int days,
    BigDecimal accrued,
    BigDecimal paid,
    @Schema(
            format = "uri-reference",
            description =
                "Where the steps of this penalty are told, with those of others of its case, as of"
                    + " the same day and moment.")
        String explainedIn) {

  static SaidPenaltyView of(SaidPenalty said, RuleBook book, LocalDate asOf, Instant knownAt) {
    var balance = Balance.of(List.of(said.reckoned(book, asOf)), asOf, book.lateness());
    return new SaidPenaltyView(
        said.penaltyId(),
        said.caseId(),
        said.kind(),
        said.personId(),
        said.noticeId(),
        said.rulingId(),
        said.firstDay(),
        said.endedOn(),
        said.perDay(),
        said.maximum(),
        balance.days(),
        balance.accrued(),
        balance.paid(),
        "/v1/cases/%s/penalties?asOf=%s&knownAt=%s".formatted(said.caseId(), asOf, knownAt));
  }
}
