package asylumchain.events;

import java.util.List;

/// How far a case has come. The one home of the rule that says which event brings it where; for
/// where a case goes on that ended and is opened again see [Passage].
public enum Stage {
  MADE,
  REGISTERED,
  RESPONSIBILITY,
  LODGED,
  INTERVIEW,
  INTENTION,
  DECISION_PENDING,
  DECIDED,
  OBJECTION,
  APPEAL,
  FURTHER_APPEAL,
  FINAL,
  DEPARTURE,
  CLOSED;

  /// The stage after these events, in the order in which they count.
  ///
  /// @param events effective facts ([CaseHistory]), ordered by day and then version
  public static Stage after(List<CaseEvent> events) {
    var passage = Passage.BEGUN;
    for (var event : events) {
      passage = passage.after(event);
    }
    return passage.stage();
  }

  /// How far the intake alone has brought a case.
  static Stage ofIntake(boolean registered, boolean lodged) {
    if (lodged) {
      return LODGED;
    }
    return registered ? REGISTERED : MADE;
  }

  /// The stage once this event counts; the same stage when the event moves nothing. Where a case
  /// goes on that is opened again its stage does not tell: that is for [Passage].
  ///
  /// @param intake how far the intake had brought the case before ([#ofIntake])
  Stage after(CaseEvent event, Stage intake) {
    return switch (event) {
      case IntakeEvent taken -> after(taken);
      case ResponsibilityEvent responsibility -> after(responsibility, intake);
      case ExaminationEvent examination -> after(examination);
      case DecisionEvent decision -> after(decision, intake);
      case RemedyEvent remedy -> after(remedy);
      case CustodyEvent _ -> this;
      case EndEvent end -> after(end);
    };
  }

  /// Whether the application still awaits its decision in first instance.
  public boolean awaitsDecision() {
    return switch (this) {
      case RESPONSIBILITY, LODGED, INTERVIEW, INTENTION, DECISION_PENDING -> true;
      case MADE, REGISTERED, DECIDED, OBJECTION, APPEAL, FURTHER_APPEAL, FINAL, DEPARTURE, CLOSED ->
          false;
    };
  }

  /// Whether a case that waits for nothing else can be decided at this stage, once its application
  /// is lodged: it is examined here, and not first which state is responsible. For what makes a
  /// case ready to decide (beslisklaar) see [Waiting#isReadyToDecide].
  public boolean isExamined() {
    return awaitsDecision() && this != RESPONSIBILITY;
  }

  /// Whether the application is not lodged yet: the shadow stock.
  public boolean beforeLodging() {
    return this == MADE || this == REGISTERED;
  }

  private Stage after(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade _ -> this;
      case IntakeEvent.ApplicationRegistered _ -> this == MADE ? REGISTERED : this;
      case IntakeEvent.ApplicationLodged _ ->
          beforeLodging() || this == RESPONSIBILITY ? LODGED : this;
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.HandedOver _,
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

  private Stage after(ResponsibilityEvent event, Stage intake) {
    return switch (event) {
      case ResponsibilityEvent.TakeChargeRequested _, ResponsibilityEvent.TakeBackRequested _ ->
          beforeLodging() || awaitsDecision() ? RESPONSIBILITY : this;
      case ResponsibilityEvent.NetherlandsResponsible _, ResponsibilityEvent.TransferLapsed _ ->
          this == RESPONSIBILITY ? intake : this;
      case ResponsibilityEvent.TransferredToState _ -> CLOSED;
      case ResponsibilityEvent.EurodacHitFound _,
          ResponsibilityEvent.ResponsibilityAccepted _,
          ResponsibilityEvent.ResponsibilityRefused _,
          ResponsibilityEvent.ResponsibilityLapsed _,
          ResponsibilityEvent.ApplicantAbsconded _,
          ResponsibilityEvent.ApplicantReappeared _ ->
          this;
    };
  }

  private Stage after(ExaminationEvent event) {
    return switch (event) {
      case ExaminationEvent.InterviewPlanned _ -> awaitsDecision() ? INTERVIEW : this;
      case ExaminationEvent.InterviewHeld _ -> awaitsDecision() ? DECISION_PENDING : this;
      case ExaminationEvent.IntentionIssued _ -> awaitsDecision() ? INTENTION : this;
      case ExaminationEvent.ViewSubmitted _ -> this == INTENTION ? DECISION_PENDING : this;
      case ExaminationEvent.InterviewCancelled _,
          ExaminationEvent.MedicalAdviceRequested _,
          ExaminationEvent.MedicalAdviceReceived _,
          ExaminationEvent.SupplementRequested _,
          ExaminationEvent.SupplementReceived _ ->
          this;
    };
  }

  private Stage after(DecisionEvent event, Stage intake) {
    return switch (event) {
      case DecisionEvent.DecisionMade _ -> DECIDED;
      case DecisionEvent.DecisionAnnounced _ -> this;
      case DecisionEvent.DecisionWithdrawn _ -> DECISION_PENDING;
      case DecisionEvent.ApplicationWithdrawn _ -> CLOSED;
      case DecisionEvent.ApplicationResumed _ -> intake;
    };
  }

  private Stage after(RemedyEvent event) {
    return switch (event) {
      case RemedyEvent.ObjectionLodged _ -> OBJECTION;
      case RemedyEvent.ObjectionDecided _ -> this == OBJECTION ? DECIDED : this;
      case RemedyEvent.AppealLodged(_, var instance, var againstNoDecision) ->
          againstNoDecision
              ? this
              : switch (instance) {
                case DISTRICT_COURT -> APPEAL;
                case COUNCIL_OF_STATE -> FURTHER_APPEAL;
              };
      case RemedyEvent.JudgmentSent _ ->
          switch (this) {
            case APPEAL -> DECIDED;
            case FURTHER_APPEAL -> FINAL;
            case MADE,
                REGISTERED,
                RESPONSIBILITY,
                LODGED,
                INTERVIEW,
                INTENTION,
                DECISION_PENDING,
                DECIDED,
                OBJECTION,
                FINAL,
                DEPARTURE,
                CLOSED ->
                this;
          };
      case RemedyEvent.CaseRemanded _ -> DECISION_PENDING;
      case RemedyEvent.OppositionLodged _, RemedyEvent.InterimMeasureRequested _ -> this;
    };
  }

  private Stage after(EndEvent event) {
    return switch (event) {
      case EndEvent.PermitIssued _ -> FINAL;
      case EndEvent.DepartureStarted _ -> DEPARTURE;
      case EndEvent.CaseClosed _ -> CLOSED;
      case EndEvent.CaseReopened _, EndEvent.CaseDestroyed _ -> this;
    };
  }
}
