package asylumchain.reporting.facts;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import asylumchain.events.IntakeEvent.WaitingForChanged;
import asylumchain.events.WaitingFor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has a case, what it waits for and where the applicant stays.
///
/// @param partner who has the case; `null` while no event has said so
/// @param unit the desk within the partner; `null` while no event has said so
/// @param waitingFor `null` when nothing is awaited
/// @param receptionLocation `null` while COA has assigned none
public record Desk(
    @Nullable Code partner,
    @Nullable Code unit,
    @Nullable WaitingFor waitingFor,
    @Nullable Code receptionLocation) {

  static final Desk NOBODY = new Desk(null, null, null, null);

  Desk after(IntakeEvent event) {
    return switch (event) {
      case AsylumWishMade(_, _, var at, _, var partners) -> takenIn(at, partners);
      case ApplicationRegistered(_, _, var at, _, var partners) -> takenIn(at, partners);
      case ApplicationLodged(_, _, var at, _, var partners) -> takenIn(at, partners);
      case HandedOver(_, _, var to, var at, _) -> new Desk(to, at, waitingFor, receptionLocation);
      case ReceptionAssigned(_, var location, _) -> new Desk(partner, unit, waitingFor, location);
      case WaitingForChanged(_, var awaited) -> new Desk(partner, unit, awaited, receptionLocation);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
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
    return new Desk(holder, at == null ? unit : at, waitingFor, receptionLocation);
  }
}
