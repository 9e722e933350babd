package asylumchain.cases.lifecycle.standing;

import asylumchain.events.ExaminationEvent;
import asylumchain.events.ExaminationEvent.IntentionIssued;
import asylumchain.events.ExaminationEvent.InterviewCancelled;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.ExaminationEvent.InterviewPlanned;
import asylumchain.events.ExaminationEvent.MedicalAdviceReceived;
import asylumchain.events.ExaminationEvent.MedicalAdviceRequested;
import asylumchain.events.ExaminationEvent.SupplementReceived;
import asylumchain.events.ExaminationEvent.SupplementRequested;
import asylumchain.events.ExaminationEvent.ViewSubmitted;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What the examination has asked for and not received. A decision ends it.
///
/// @param planned interviews on the calendar
/// @param advice medical advice
/// @param supplement completion of the application (Awb, art. 4:5)
/// @param view on the intention to reject (zienswijze)
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Examination(int planned, boolean advice, boolean supplement, boolean view) {

  static final Examination NOTHING_ASKED = new Examination(0, false, false, false);

  /// Why this fact is impossible here; `null` when it is possible.
  @Nullable Reason refusal(ExaminationEvent event) {
    return switch (event) {
      case InterviewCancelled _ -> planned > 0 ? null : Reason.NO_INTERVIEW_PLANNED;
      case MedicalAdviceReceived _ -> advice ? null : Reason.NO_ADVICE_REQUESTED;
      case SupplementReceived _ -> supplement ? null : Reason.NO_SUPPLEMENT_REQUESTED;
      case ViewSubmitted _ -> view ? null : Reason.NO_INTENTION_ISSUED;
      case InterviewPlanned _,
          InterviewHeld _,
          MedicalAdviceRequested _,
          SupplementRequested _,
          IntentionIssued _ ->
          null;
    };
  }

  /// The same after a fact that is possible.
  Examination after(ExaminationEvent event) {
    return switch (event) {
      case InterviewPlanned _ -> new Examination(planned + 1, advice, supplement, view);
      case InterviewCancelled _, InterviewHeld _ ->
          new Examination(Math.max(0, planned - 1), advice, supplement, view);
      case MedicalAdviceRequested _ -> new Examination(planned, true, supplement, view);
      case MedicalAdviceReceived _ -> new Examination(planned, false, supplement, view);
      case SupplementRequested _ -> new Examination(planned, advice, true, view);
      case SupplementReceived _ -> new Examination(planned, advice, false, view);
      case IntentionIssued _ -> new Examination(planned, advice, supplement, true);
      case ViewSubmitted _ -> new Examination(planned, advice, supplement, false);
    };
  }
}
