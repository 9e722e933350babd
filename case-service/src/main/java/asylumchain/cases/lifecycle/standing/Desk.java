package asylumchain.cases.lifecycle.standing;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which partner has the case, and whom it asked to take it.
///
/// @param holder who is responsible
/// @param offer the request that awaits an answer; `null` when none does
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Desk(Code holder, @Nullable Offer offer) {

  /// The Immigration and Naturalisation Service: has every case until it is handed over.
  static final Desk OF_IND = new Desk(Code.of("IND"), null);

  /// A request to take the case over.
  ///
  /// @param answerBy last day for the answer; `null` when none was named
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Offer(Code to, LocalDate requestedOn, @Nullable LocalDate answerBy) {}

  /// Whether this partner was asked to take the case and has not answered.
  public boolean isOfferedTo(Code partner) {
    return offer != null && offer.to().equals(partner);
  }

  /// Whether a fact of this kind is for this partner to say as the case stands: that it changes
  /// hands is for the one that has it, or that was asked to take it. All else is for whoever takes
  /// part.
  boolean isSaidBy(Code partner, CaseEvent event) {
    return switch (event) {
      case HandOverRequested _, HandOverWithdrawn _ -> partner.equals(holder);
      case HandOverRefused _ -> isOfferedTo(partner);
      case HandedOver _ -> partner.equals(holder) || isOfferedTo(partner);
      case CaseEvent _ -> true;
    };
  }

  /// Why this kind of fact is impossible here; `null` when it is possible.
  @Nullable Reason closedTo(IntakeEvent event) {
    if (event instanceof HandOverRequested) {
      return offer == null ? null : Reason.ALREADY_OFFERED;
    } else if (event instanceof HandOverRefused || event instanceof HandOverWithdrawn) {
      return offer == null ? Reason.NOT_OFFERED : null;
    }
    return null;
  }

  /// Why this fact is impossible here; `null` when it is possible.
  @Nullable Reason refusal(IntakeEvent event) {
    var reason = closedTo(event);
    if (reason != null) {
      return reason;
    }
    return switch (event) {
      case HandedOver(_, var from, _, _, _) -> unlessHolder(from);
      case HandOverRequested(_, var from, var to, _, _) ->
          from.equals(to) ? Reason.TO_ITSELF : unlessHolder(from);
      case HandOverRefused(_, var from, var to, _, _) -> unlessOffered(from, to);
      case HandOverWithdrawn(_, var from, var to, _) -> unlessOffered(from, to);
      case IntakeEvent _ -> null;
    };
  }

  /// The same after a fact that is possible.
  Desk after(IntakeEvent event) {
    return switch (event) {
      case HandedOver(_, _, var to, _, _) -> new Desk(to, to.equals(holder) ? offer : null);
      case HandOverRequested(var on, _, var to, var answerBy, _) ->
          new Desk(holder, new Offer(to, on, answerBy));
      case HandOverRefused _, HandOverWithdrawn _ -> new Desk(holder, null);
      case IntakeEvent _ -> this;
    };
  }

  private @Nullable Reason unlessHolder(Code from) {
    return from.equals(holder) ? null : Reason.NOT_WITH_PARTNER;
  }

  private @Nullable Reason unlessOffered(Code from, Code to) {
    return from.equals(holder) && isOfferedTo(to) ? null : Reason.NOT_OFFERED;
  }
}
