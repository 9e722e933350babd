package asylumchain.events;

import asylumchain.events.RemedyEvent.Instance;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a case waits for, as its facts tell. The one home of that rule.
///
/// Every fact that asks somebody for something opens a question, and the answer closes it. Of
/// several open questions the first in the order of [Question] shows. What a source says
/// (`waiting-for-changed`) counts until a later fact opens or closes a question.
///
/// @param open asked and not answered
/// @param ended whether the case has ended: then nothing is awaited, until it goes on
/// @param said what a source said; `null` when the questions tell
public record Waiting(Set<Question> open, boolean ended, @Nullable Said said) {

  /// Before anything is known.
  public static final Waiting NOTHING = new Waiting(Set.of(), false, null);

  private static final Set<Question> FIRST_ACTS = Set.of(Question.REGISTRATION, Question.LODGING);

  public Waiting {
    open = Set.copyOf(open);
  }

  /// What somebody was asked, and for whom the case waits meanwhile.
  public enum Question {
    APPEAL(WaitingFor.COURT),
    OBJECTION(WaitingFor.DECISION),
    OTHER_STATE(WaitingFor.OTHER_STATE),
    HAND_OVER(WaitingFor.PARTNER),
    /// The police register who expressed a wish.
    REGISTRATION(WaitingFor.PARTNER),
    RETURN(WaitingFor.APPLICANT),
    LODGING(WaitingFor.APPLICANT),
    SUPPLEMENT(WaitingFor.APPLICANT),
    ADVICE(WaitingFor.ADVICE),
    INTERVIEW(WaitingFor.INTERVIEW),
    VIEW(WaitingFor.APPLICANT);

    private static final Set<Question> BEFORE_THE_DECISION =
        Set.of(OTHER_STATE, REGISTRATION, RETURN, LODGING, SUPPLEMENT, ADVICE, INTERVIEW, VIEW);

    private final WaitingFor shown;

    private boolean isOpenedAfter(Question act) {
      return this == INTERVIEW || (this == LODGING && act == REGISTRATION);
    }

    Question(WaitingFor shown) {
      this.shown = shown;
    }
  }

  /// What a source said the case waits for.
  ///
  /// @param what `null` when it said: for nothing
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Said(@Nullable WaitingFor what) {}

  /// What the case waits for; `null` when nothing is awaited: it is ready to decide, or it has
  /// ended.
  public @Nullable WaitingFor awaited() {
    if (ended) {
      return null;
    }
    if (said != null) {
      return said.what();
    }
    for (var question : Question.values()) {
      if (open.contains(question)) {
        return question.shown;
      }
    }
    return null;
  }

  /// Whether a case is ready to decide (beslisklaar): its application is lodged and examined here,
  /// it awaits its decision in first instance, and nothing else. What waits for nothing in any
  /// other stage only waits for nothing.
  ///
  /// @param stage `null` while unknown
  /// @param lodged whether the application is lodged
  /// @param awaited what the case waits for; `null`: for nothing
  public static boolean isReadyToDecide(
      @Nullable Stage stage, boolean lodged, @Nullable WaitingFor awaited) {
    return awaited == null && lodged && stage != null && stage.isExamined();
  }

  /// The same once this event counts.
  public Waiting after(CaseEvent event) {
    return switch (event) {
      case IntakeEvent intake -> after(intake);
      case ResponsibilityEvent responsibility -> after(responsibility);
      case ExaminationEvent examination -> after(examination);
      case DecisionEvent decision -> after(decision);
      case RemedyEvent remedy -> after(remedy);
      case CustodyEvent _ -> this;
      case EndEvent end -> after(end);
    };
  }

  private Waiting after(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade _ -> opened(Question.REGISTRATION);
      case IntakeEvent.ApplicationRegistered _ -> opened(Question.LODGING);
      case IntakeEvent.ApplicationLodged _ -> without(FIRST_ACTS).asking(Question.INTERVIEW);
      case IntakeEvent.HandOverRequested _ -> asking(Question.HAND_OVER);
      case IntakeEvent.HandedOver _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.HandOverWithdrawn _ ->
          without(Set.of(Question.HAND_OVER));
      case IntakeEvent.WaitingForChanged(_, var what) -> new Waiting(open, ended, new Said(what));
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.ReceptionAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.FactCorrected _ ->
          this;
    };
  }

  private Waiting after(ResponsibilityEvent event) {
    return switch (event) {
      case ResponsibilityEvent.TakeChargeRequested _, ResponsibilityEvent.TakeBackRequested _ ->
          asking(Question.OTHER_STATE);
      case ResponsibilityEvent.ResponsibilityAccepted _,
          ResponsibilityEvent.ResponsibilityRefused _,
          ResponsibilityEvent.ResponsibilityLapsed _,
          ResponsibilityEvent.TransferLapsed _,
          ResponsibilityEvent.NetherlandsResponsible _ ->
          without(Set.of(Question.OTHER_STATE));
      case ResponsibilityEvent.ApplicantAbsconded _ -> asking(Question.RETURN);
      case ResponsibilityEvent.ApplicantReappeared _ -> without(Set.of(Question.RETURN));
      case ResponsibilityEvent.TransferredToState _ -> end(true);
      case ResponsibilityEvent.EurodacHitFound _ -> this;
    };
  }

  private Waiting after(ExaminationEvent event) {
    return switch (event) {
      case ExaminationEvent.InterviewPlanned _, ExaminationEvent.InterviewCancelled _ ->
          asking(Question.INTERVIEW);
      case ExaminationEvent.InterviewHeld(_, var interview) ->
          interview == ExaminationEvent.Interview.REGISTRATION
              ? this
              : without(Set.of(Question.INTERVIEW));
      case ExaminationEvent.MedicalAdviceRequested _ -> asking(Question.ADVICE);
      case ExaminationEvent.MedicalAdviceReceived _ -> without(Set.of(Question.ADVICE));
      case ExaminationEvent.SupplementRequested _ -> asking(Question.SUPPLEMENT);
      case ExaminationEvent.SupplementReceived _ -> without(Set.of(Question.SUPPLEMENT));
      case ExaminationEvent.IntentionIssued _ -> asking(Question.VIEW);
      case ExaminationEvent.ViewSubmitted _ -> without(Set.of(Question.VIEW));
    };
  }

  private Waiting after(DecisionEvent event) {
    return switch (event) {
      case DecisionEvent.DecisionMade _ -> without(Question.BEFORE_THE_DECISION);
      case DecisionEvent.DecisionAnnounced _ -> this;
      case DecisionEvent.DecisionWithdrawn _ ->
          without(Set.of(Question.APPEAL, Question.OBJECTION));
      case DecisionEvent.ApplicationWithdrawn _ -> end(true);
      case DecisionEvent.ApplicationResumed _ -> end(false);
    };
  }

  /// An appeal against there being no decision leaves the case to be decided.
  private Waiting after(RemedyEvent event) {
    return switch (event) {
      case RemedyEvent.ObjectionLodged _ -> asking(Question.OBJECTION);
      case RemedyEvent.ObjectionDecided _ -> without(Set.of(Question.OBJECTION));
      case RemedyEvent.AppealLodged(_, var instance, var againstNoDecision) ->
          againstNoDecision && instance == Instance.DISTRICT_COURT ? this : asking(Question.APPEAL);
      case RemedyEvent.OppositionLodged _ -> this;
      case RemedyEvent.JudgmentSent _, RemedyEvent.CaseRemanded _ ->
          without(Set.of(Question.APPEAL));
      case RemedyEvent.InterimMeasureRequested _ -> this;
    };
  }

  private Waiting after(EndEvent event) {
    return switch (event) {
      case EndEvent.PermitIssued _, EndEvent.DepartureStarted _, EndEvent.CaseDestroyed _ -> this;
      case EndEvent.CaseClosed _ -> end(true);
      case EndEvent.CaseReopened _ -> end(false);
    };
  }

  /// The first acts follow one another: each settles those before it, and comes too late to settle
  /// what a later one has settled.
  private Waiting opened(Question next) {
    var later = open.stream().anyMatch(question -> question.isOpenedAfter(next));
    return later ? this : without(FIRST_ACTS).asking(next);
  }

  private Waiting asking(Question question) {
    var questions = questions();
    return questions.add(question) ? new Waiting(questions, ended, null) : this;
  }

  private Waiting without(Set<Question> answered) {
    var questions = questions();
    return questions.removeAll(answered) ? new Waiting(questions, ended, null) : this;
  }

  private Waiting end(boolean hasEnded) {
    return new Waiting(open, hasEnded, null);
  }

  private EnumSet<Question> questions() {
    return open.isEmpty() ? EnumSet.noneOf(Question.class) : EnumSet.copyOf(open);
  }
}
