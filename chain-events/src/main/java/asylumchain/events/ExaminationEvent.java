package asylumchain.events;

import java.time.LocalDate;

/// The examination of the application itself.
public sealed interface ExaminationEvent extends CaseEvent {

  /// An interview was planned.
  ///
  /// @param plannedOn the day of the interview
  record InterviewPlanned(LocalDate occurredOn, LocalDate plannedOn)
      implements ExaminationEvent, Travels {}

  /// A planned interview was cancelled.
  record InterviewCancelled(LocalDate occurredOn, Code reason)
      implements ExaminationEvent, Travels {}

  /// An interview took place.
  record InterviewHeld(LocalDate occurredOn) implements ExaminationEvent, Travels {}

  /// Medical advice was asked for. Private.
  record MedicalAdviceRequested(LocalDate occurredOn) implements ExaminationEvent, Stays {}

  /// Medical advice came in. Private.
  record MedicalAdviceReceived(LocalDate occurredOn) implements ExaminationEvent, Stays {}

  /// The applicant was asked to complete the application (Awb, art. 4:5).
  ///
  /// @param completeBy last day on which completion is in time
  record SupplementRequested(LocalDate occurredOn, LocalDate completeBy)
      implements ExaminationEvent, Travels {}

  /// The application was completed.
  record SupplementReceived(LocalDate occurredOn) implements ExaminationEvent, Travels {}

  /// The intention to reject was issued (voornemen).
  record IntentionIssued(LocalDate occurredOn) implements ExaminationEvent, Travels {}

  /// The applicant's view on the intention came in (zienswijze).
  record ViewSubmitted(LocalDate occurredOn) implements ExaminationEvent, Travels {}
}
