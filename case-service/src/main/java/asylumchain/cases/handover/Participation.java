package asylumchain.cases.handover;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.LawyerAssigned;
import asylumchain.events.IntakeEvent.PersonIdentified;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.IntakeEvent.WaitingForChanged;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which partners take part in a case, the one that took it in first. Who took part once goes on
/// seeing it.
public record Participation(List<Code> partners) {

  private static final Code IND = Code.of("IND");
  private static final Code COA = Code.of("COA");

  public Participation {
    partners = List.copyOf(partners);
  }

  /// Who takes part after an event.
  ///
  /// @param organisation who reports it
  public Participation after(CaseEvent event, Code organisation) {
    return switch (event) {
      case AsylumWishMade wish -> with(wish.participants(), IND, organisation);
      case ApplicationRegistered registered -> with(registered.participants(), IND, organisation);
      case ApplicationLodged lodged -> with(lodged.participants(), IND, organisation);
      case HandedOver(_, var from, var to, _, var given) -> with(given, from, to);
      case HandOverRequested(_, var from, var to, _, var given) -> with(given, from, to);
      case HandOverRefused(_, var from, _, _, var given) -> with(given, from, from);
      case HandOverWithdrawn(_, var from, _, var given) -> with(given, from, from);
      case ReceptionAssigned(_, _, var given) -> with(given, COA, organisation);
      case PersonIdentified _,
          DuplicateMerged _,
          DuplicateSplit _,
          TrackAssigned _,
          LawyerAssigned _,
          WaitingForChanged _ ->
          this;
      case FactCorrected(_, _, var replacement) ->
          replacement == null ? this : after(replacement, organisation);
      case ResponsibilityEvent _,
          ExaminationEvent _,
          DecisionEvent _,
          RemedyEvent _,
          CustodyEvent _,
          EndEvent _ ->
          this;
    };
  }

  private Participation with(@Nullable List<Code> given, Code one, Code other) {
    var all = new LinkedHashSet<>(partners);
    all.add(one);
    all.add(other);
    if (given != null) {
      all.addAll(given);
    }
    return new Participation(List.copyOf(all));
  }
}
