package asylumchain.cases.lifecycle.standing;

import asylumchain.events.Code;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.ResponsibilityEvent.ApplicantAbsconded;
import asylumchain.events.ResponsibilityEvent.ApplicantReappeared;
import asylumchain.events.ResponsibilityEvent.EurodacHitFound;
import asylumchain.events.ResponsibilityEvent.NetherlandsResponsible;
import asylumchain.events.ResponsibilityEvent.ResponsibilityAccepted;
import asylumchain.events.ResponsibilityEvent.ResponsibilityLapsed;
import asylumchain.events.ResponsibilityEvent.ResponsibilityRefused;
import asylumchain.events.ResponsibilityEvent.TakeBackRequested;
import asylumchain.events.ResponsibilityEvent.TakeChargeRequested;
import asylumchain.events.ResponsibilityEvent.TransferLapsed;
import asylumchain.events.ResponsibilityEvent.TransferredToState;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// How far it is settled which state examines the application (Dublin III, AMMR).
///
/// Silence of the other state counts as acceptance by law and needs no fact here: a transfer may
/// follow a request that was never answered.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "unasked", value = Responsibility.Unasked.class),
  @JsonSubTypes.Type(name = "asked", value = Responsibility.Asked.class),
  @JsonSubTypes.Type(name = "agreed", value = Responsibility.Agreed.class),
  @JsonSubTypes.Type(name = "declined", value = Responsibility.Declined.class),
  @JsonSubTypes.Type(name = "dutch", value = Responsibility.Dutch.class),
})
public sealed interface Responsibility {

  /// No other state was asked.
  record Unasked() implements Responsibility {}

  /// Another state was asked and has not answered.
  record Asked(Code state) implements Responsibility {}

  /// Another state accepted.
  ///
  /// @param bySilence whether it did so by letting its term pass: it may still accept expressly
  record Agreed(Code state, boolean bySilence) implements Responsibility {}

  /// Another state refused; it, or a third, may be asked again.
  record Declined(Code state) implements Responsibility {}

  /// The Netherlands is responsible.
  record Dutch() implements Responsibility {}

  /// Why this kind of fact is impossible here; `null` when it is possible.
  default @Nullable Reason closedTo(ResponsibilityEvent event) {
    return switch (event) {
      case TakeChargeRequested _, TakeBackRequested _ ->
          this instanceof Asked ? Reason.ALREADY_ASKED : null;
      case ResponsibilityAccepted _ -> {
        var mayAccept = this instanceof Asked || (this instanceof Agreed it && it.bySilence());
        yield mayAccept ? null : Reason.NOT_ASKED;
      }
      case ResponsibilityRefused _, ResponsibilityLapsed _ ->
          this instanceof Asked ? null : Reason.NOT_ASKED;
      case TransferredToState _, TransferLapsed _ ->
          this instanceof Asked || this instanceof Agreed ? null : Reason.NOT_ASKED;
      case NetherlandsResponsible _ -> this instanceof Dutch ? Reason.ALREADY_RESPONSIBLE : null;
      case EurodacHitFound _, ApplicantAbsconded _, ApplicantReappeared _ -> null;
    };
  }

  /// Why a fact of a possible kind is impossible all the same; `null` when it is possible.
  default @Nullable Reason refusal(ResponsibilityEvent event) {
    var reason = closedTo(event);
    if (reason != null) {
      return reason;
    }
    return switch (event) {
      case ResponsibilityAccepted(_, var state) -> unlessAsked(state);
      case ResponsibilityRefused(_, var state) -> unlessAsked(state);
      case ResponsibilityLapsed(_, var state) -> unlessAsked(state);
      case TransferredToState(_, var state) -> unlessAsked(state);
      case TransferLapsed(_, var state) -> unlessAsked(state);
      case TakeChargeRequested _,
          TakeBackRequested _,
          NetherlandsResponsible _,
          EurodacHitFound _,
          ApplicantAbsconded _,
          ApplicantReappeared _ ->
          null;
    };
  }

  /// The same after a fact that is possible.
  default Responsibility after(ResponsibilityEvent event) {
    return switch (event) {
      case TakeChargeRequested(_, var state, _) -> new Asked(state);
      case TakeBackRequested(_, var state, _) -> new Asked(state);
      case ResponsibilityAccepted(_, var state) -> new Agreed(state, false);
      case ResponsibilityLapsed(_, var state) -> new Agreed(state, true);
      case ResponsibilityRefused(_, var state) -> new Declined(state);
      case NetherlandsResponsible _, TransferLapsed _ -> new Dutch();
      case TransferredToState _, EurodacHitFound _, ApplicantAbsconded _, ApplicantReappeared _ ->
          this;
    };
  }

  private @Nullable Reason unlessAsked(Code state) {
    return switch (this) {
      case Asked(var asked) when asked.equals(state) -> null;
      case Agreed(var agreed, _) when agreed.equals(state) -> null;
      case Asked _, Agreed _, Unasked _, Declined _, Dutch _ -> Reason.OTHER_STATE;
    };
  }
}
