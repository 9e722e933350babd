package asylumchain.reporting.facts;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import asylumchain.events.Waiting;
import asylumchain.events.WaitingFor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has a case, what it waits for and where the applicant stays.
///
/// @param partner who has the case; `null` while no event has said so
/// @param unit the desk within the partner; `null` while no event has said so
/// @param waiting what it waits for
/// @param receptionLocation `null` while COA has assigned none
public record Desk(
    @Nullable Code partner,
    @Nullable Code unit,
    Waiting waiting,
    @Nullable Code receptionLocation) {

  static final Desk NOBODY = new Desk(null, null, Waiting.NOTHING, null);

  /// What the case waits for; `null` when nothing is awaited.
  public @Nullable WaitingFor waitingFor() {
    return waiting.awaited();
  }

  Desk after(CaseEvent event) {
    var moved = event instanceof IntakeEvent intake ? after(intake) : this;
    return new Desk(moved.partner, moved.unit, waiting.after(event), moved.receptionLocation);
  }

  private Desk after(IntakeEvent event) {
    return switch (event) {
      case AsylumWishMade(_, _, var at, _, var partners) -> takenIn(at, partners);
      case ApplicationRegistered(_, _, var at, _, var partners) -> takenIn(at, partners);
      case ApplicationLodged(_, _, var at, _, var partners) -> takenIn(at, partners);
      case HandedOver(_, _, var to, var at, _) -> new Desk(to, at, waiting, receptionLocation);
      case ReceptionAssigned(_, var location, _) -> new Desk(partner, unit, waiting, location);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.HandOverWithdrawn _,
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
    return new Desk(holder, at == null ? unit : at, waiting, receptionLocation);
  }
}
