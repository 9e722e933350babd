package asylumchain.deadlines.board.standing;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.events.WaitingFor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has a case, and what it waits for.
///
/// @param partner who has it on the desk; `null` while no event has said so
/// @param unit the desk within the partner; `null` while no event has said so
/// @param waitingFor `null` when nothing is awaited
public record Desk(@Nullable Code partner, @Nullable Code unit, @Nullable WaitingFor waitingFor) {

  static final Desk NOBODY = new Desk(null, null, null);

  Desk after(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade(_, _, var at, _, var partners) -> takenIn(at, partners);
      case IntakeEvent.ApplicationRegistered(_, _, var at, _, var partners) ->
          takenIn(at, partners);
      case IntakeEvent.ApplicationLodged(_, _, var at, _, var partners) -> takenIn(at, partners);
      case IntakeEvent.HandedOver(_, _, var to, var at, _) -> new Desk(to, at, waitingFor);
      case IntakeEvent.WaitingForChanged(_, var awaited) -> new Desk(partner, unit, awaited);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.ReceptionAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.FactCorrected _ ->
          this;
    };
  }

  /// The first of the participants is the partner that took the case in; it has the case until it
  /// hands it over.
  private Desk takenIn(@Nullable Code at, @Nullable List<Code> participants) {
    var holder =
        partner == null && participants != null && !participants.isEmpty()
            ? participants.getFirst()
            : partner;
    return new Desk(holder, at == null ? unit : at, waitingFor);
  }
}
