package asylumchain.reporting.exposure;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.IntakeEvent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whose case it is, by opaque ids.
final class Applicants {

  private Applicants() {}

  /// The applicant that the last event to name one named; `null` when none did.
  static @Nullable Applicant last(List<CaseEvent> events) {
    return events.reversed().stream()
        .map(Applicants::in)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Applicant in(CaseEvent event) {
    return event instanceof IntakeEvent intake ? in(intake) : null;
  }

  private static @Nullable Applicant in(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade made -> made.applicant();
      case IntakeEvent.ApplicationRegistered registered -> registered.applicant();
      case IntakeEvent.ApplicationLodged lodged -> lodged.applicant();
      case IntakeEvent.DuplicateMerged merged -> merged.applicant();
      case IntakeEvent.DuplicateSplit split -> split.applicant();
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.HandedOver _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.HandOverWithdrawn _,
          IntakeEvent.ReceptionAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.WaitingForChanged _,
          IntakeEvent.FactCorrected _ ->
          null;
    };
  }
}
