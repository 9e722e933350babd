package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The examination of the application itself.
public sealed interface ExaminationEvent extends CaseEvent {

  /// Which interview: each starts other terms.
  enum Interview {
    /// About identity and route (aanmeldgehoor); the registration phase ends with it.
    REGISTRATION,
    /// About the reasons for asylum (nader gehoor); the general procedure starts with it.
    FURTHER
  }

  /// An interview was planned.
  ///
  /// @param plannedOn the day of the interview
  /// @param interview which one; `null` when not said
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InterviewPlanned(LocalDate occurredOn, LocalDate plannedOn, @Nullable Interview interview)
      implements ExaminationEvent, Travels {

    public InterviewPlanned(LocalDate occurredOn, LocalDate plannedOn) {
      this(occurredOn, plannedOn, null);
    }
  }

  /// A planned interview was cancelled.
  record InterviewCancelled(LocalDate occurredOn, Code reason)
      implements ExaminationEvent, Travels {}

  /// An interview took place.
  ///
  /// @param interview which one; `null` when not said
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InterviewHeld(LocalDate occurredOn, @Nullable Interview interview)
      implements ExaminationEvent, Travels {

    public InterviewHeld(LocalDate occurredOn) {
      this(occurredOn, null);
    }
  }

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
