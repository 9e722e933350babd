package asylumchain.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Under which records the applicant of a case is known: the one with which the case began, and
/// those it turned out to be of the same person as, since. The one home of that rule.
public final class ApplicantRecords {

  private ApplicantRecords() {}

  /// Opaque ids of persons, the record that stands for the person now last; empty while no event
  /// has named one. A merge that was undone leaves nothing behind.
  ///
  /// @param journalled all of the case, in version order
  public static List<UUID> of(Collection<CaseEvent> journalled) {
    var records = new ArrayList<UUID>();
    for (var event : journalled) {
      if (event instanceof IntakeEvent intake) {
        take(intake, records);
      }
    }
    return List.copyOf(records);
  }

  /// Whether the records can be others after this event.
  public static boolean mayChangeBy(CaseEvent event) {
    return event instanceof IntakeEvent.DuplicateMerged
        || event instanceof IntakeEvent.DuplicateSplit;
  }

  /// A correction says how a fact should have read, never whose case it is: only merges and splits
  /// say that.
  private static void take(IntakeEvent event, List<UUID> records) {
    switch (event) {
      case IntakeEvent.AsylumWishMade(_, _, _, var applicant, _) -> begin(applicant, records);
      case IntakeEvent.ApplicationRegistered(_, _, _, var applicant, _) ->
          begin(applicant, records);
      case IntakeEvent.ApplicationLodged(_, _, _, var applicant, _) -> begin(applicant, records);
      case IntakeEvent.DuplicateMerged(_, var into) -> {
        records.remove(into.personId());
        records.add(into.personId());
      }
      case IntakeEvent.DuplicateSplit(_, var back) -> goBack(back.personId(), records);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.HandedOver _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.HandOverWithdrawn _,
          IntakeEvent.ReceptionAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.WaitingForChanged _,
          IntakeEvent.FactCorrected _ -> {}
    }
  }

  private static void begin(@Nullable Applicant applicant, List<UUID> records) {
    if (applicant != null && records.isEmpty()) {
      records.add(applicant.personId());
    }
  }

  /// What it was merged into since is somebody else again.
  private static void goBack(UUID record, List<UUID> records) {
    var place = records.indexOf(record);
    if (place < 0) {
      records.clear();
      records.add(record);
    } else {
      records.subList(place + 1, records.size()).clear();
    }
  }
}
