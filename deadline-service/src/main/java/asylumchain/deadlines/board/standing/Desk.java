package asylumchain.deadlines.board.standing;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.events.Waiting;
import asylumchain.events.WaitingFor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has a case, and what it waits for.
///
/// @param partner who has it on the desk; `null` while no event has said so
/// @param unit the desk within the partner; `null` while no event has said so
/// @param waiting what it waits for
public record Desk(@Nullable Code partner, @Nullable Code unit, Waiting waiting) {

  static final Desk NOBODY = new Desk(null, null, Waiting.NOTHING);

  /// What the case waits for; `null` when nothing is awaited.
  public @Nullable WaitingFor waitingFor() {
    return waiting.awaited();
  }

  Desk after(CaseEvent event) {
    var moved = event instanceof IntakeEvent intake ? after(intake) : this;
    return new Desk(moved.partner, moved.unit, waiting.after(event));
  }

  private Desk after(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade(_, _, var at, _, var partners) -> takenIn(at, partners);
      case IntakeEvent.ApplicationRegistered(_, _, var at, _, var partners) ->
          takenIn(at, partners);
      case IntakeEvent.ApplicationLodged(_, _, var at, _, var partners) -> takenIn(at, partners);
      case IntakeEvent.HandedOver(_, _, var to, var at, _) -> new Desk(to, at, waiting);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.HandOverWithdrawn _,
          IntakeEvent.ReceptionAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.WaitingForChanged _,
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
    return new Desk(holder, at == null ? unit : at, waiting);
  }
}
