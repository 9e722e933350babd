package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is done about a decision that comes too late, and what it costs.
public sealed interface PenaltyEvent extends DeadlineEvent {

  /// The day on which it counts in law.
  LocalDate occurredOn();

  /// The applicant put the authority on notice (ingebrekestelling).
  ///
  /// @param occurredOn the day the notice was received
  /// @param clock which term it says has passed
  record NoticeOfDefaultReceived(LocalDate occurredOn, UUID noticeId, String clock)
      implements PenaltyEvent, Travels {}

  /// A court set a term.
  ///
  /// @param occurredOn the day the judgment was sent
  /// @param rulingId opaque; the same for all cases that the ruling is about
  /// @param decideBy the day written in the judgment, which wins; `null` when it gives a length
  /// @param length counted from the day the judgment was sent; `null` when it gives a day
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CourtTermDetermined(
      LocalDate occurredOn,
      UUID orderId,
      UUID rulingId,
      String clock,
      @Nullable LocalDate decideBy,
      @Nullable Length length)
      implements PenaltyEvent, Travels {}

  /// A penalty (dwangsom) began to run.
  ///
  /// @param occurredOn its first day
  /// @param personId opaque
  /// @param noticeId the notice it follows; `null` for a judicial penalty without one
  /// @param rulingId the ruling that set it; `null` for an administrative penalty
  /// @param perDay euros; `null` when the tariff decides
  /// @param maximum euros, for all cases of the ruling together
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PenaltyStarted(
      LocalDate occurredOn,
      UUID penaltyId,
      Kind kind,
      @Nullable UUID personId,
      @Nullable UUID noticeId,
      @Nullable UUID rulingId,
      @Nullable BigDecimal perDay,
      BigDecimal maximum)
      implements PenaltyEvent, Travels {}

  /// Who set a penalty.
  enum Kind {
    ADMINISTRATIVE,
    JUDICIAL
  }

  /// A penalty stopped running.
  ///
  /// @param occurredOn its last day
  record PenaltyEnded(LocalDate occurredOn, UUID penaltyId) implements PenaltyEvent, Travels {}

  /// A penalty was paid, in whole or in part.
  ///
  /// @param amount euros
  record PenaltyPaid(LocalDate occurredOn, UUID penaltyId, BigDecimal amount)
      implements PenaltyEvent, Travels {}
}
