package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
  /// @param length counted from the day the judgment was sent, or from the hearing where the court
  ///   ordered one first; `null` when it gives a day
  /// @param hearWithin how long the court leaves for hearing the applicant first, counted from the
  ///   day the judgment was sent; `null` where it ordered no hearing
  /// @param penalty what lateness costs, for all cases of the ruling together; `null` when the
  ///   court set none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CourtTermDetermined(
      LocalDate occurredOn,
      UUID orderId,
      UUID rulingId,
      String clock,
      @Nullable LocalDate decideBy,
      @Nullable Length length,
      @Nullable Length hearWithin,
      RemedyEvent.@Nullable CourtPenalty penalty)
      implements PenaltyEvent, Travels {

    /// A term for the decision alone.
    public CourtTermDetermined(
        LocalDate occurredOn,
        UUID orderId,
        UUID rulingId,
        String clock,
        @Nullable LocalDate decideBy,
        @Nullable Length length,
        RemedyEvent.@Nullable CourtPenalty penalty) {
      this(occurredOn, orderId, rulingId, clock, decideBy, length, null, penalty);
    }
  }

  /// A court's judgment that set a term was annulled (vernietigd): for whoever knows that, it never
  /// set one.
  ///
  /// @param occurredOn the day of the judgment that annulled it
  /// @param sentOn the day the judgment that was annulled was sent
  record CourtTermAnnulled(LocalDate occurredOn, UUID orderId, LocalDate sentOn)
      implements PenaltyEvent, Travels {}

  /// A penalty (dwangsom) began to run.
  ///
  /// @param occurredOn its first day
  /// @param personId opaque
  /// @param noticeId the notice it follows; `null` for a judicial penalty without one
  /// @param rulingId the ruling that set it; `null` for an administrative penalty
  /// @param perDay euros; `null` when the tariff decides
  /// @param tariff how it grows, in the order of days; `null` when every day costs the same
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
      @Nullable List<Band> tariff,
      BigDecimal maximum)
      implements PenaltyEvent, Travels {}

  /// A stretch of days on which a penalty grows by the same amount.
  ///
  /// @param untilDay its last day, counted from 1 on the first day of the penalty
  /// @param perDay euros
  record Band(int untilDay, BigDecimal perDay) {}

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

  /// The authority established by decision that a penalty is due, and how much it is
  /// (dwangsombeschikking, Awb art. 4:18). Private: what it comes to in law is said by its
  /// first and last day.
  ///
  /// @param occurredOn the day of the decision
  /// @param amount euros; 0 where it established that nothing is due
  record PenaltyEstablished(LocalDate occurredOn, UUID penaltyId, BigDecimal amount)
      implements PenaltyEvent, Stays {}

  /// Somebody objected to a penalty, or to there being none. Private; it stops nothing by itself.
  record PenaltyContested(LocalDate occurredOn, UUID penaltyId) implements PenaltyEvent, Stays {}

  /// It was decided to stop paying a penalty for the time being, or to go on. Private.
  ///
  /// @param paused `false` when payment goes on
  record PenaltyPaymentDecided(LocalDate occurredOn, UUID penaltyId, boolean paused)
      implements PenaltyEvent, Stays {}

  /// It was decided that no penalty is due after all. Private; what follows travels as the end of
  /// the penalty.
  ///
  /// @param ground the provision, for example `4:17(5)`
  record PenaltyRefused(LocalDate occurredOn, UUID penaltyId, Ground ground)
      implements PenaltyEvent, Stays {}
}
