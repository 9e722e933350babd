package asylumchain.cases.lifecycle.standing;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent.DetentionEnded;
import asylumchain.events.CustodyEvent.DetentionStarted;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.DepartureStarted;
import asylumchain.events.EndEvent.PermitIssued;
import asylumchain.events.ExaminationEvent.InterviewCancelled;
import asylumchain.events.ExaminationEvent.InterviewPlanned;
import asylumchain.events.ExaminationEvent.MedicalAdviceReceived;
import asylumchain.events.ExaminationEvent.SupplementReceived;
import asylumchain.events.ExaminationEvent.ViewSubmitted;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.CaseRemanded;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.InterimMeasureRequested;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.OppositionLodged;
import asylumchain.events.ResponsibilityEvent.ApplicantReappeared;
import asylumchain.events.ResponsibilityEvent.ResponsibilityAccepted;
import asylumchain.events.ResponsibilityEvent.ResponsibilityLapsed;
import asylumchain.events.ResponsibilityEvent.ResponsibilityRefused;
import asylumchain.events.ResponsibilityEvent.TakeChargeRequested;
import asylumchain.events.ResponsibilityEvent.TransferredToState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {

  private static final LocalDate DAY = LocalDate.of(2020, 4, 1);
  private static final Code ITALY = Code.of("ITA");
  private static final Code IND = Code.of("IND");
  private static final Code DTV = Code.of("DTV");
  private static final Code COA = Code.of("COA");

  private static final CaseEvent LODGED =
      new ApplicationLodged(DAY, Code.of("FIRST"), null, null, null);
  private static final CaseEvent ASKED = new TakeChargeRequested(DAY, ITALY);
  private static final CaseEvent REJECTED = decision(Outcome.REJECTED_UNFOUNDED);
  private static final CaseEvent GRANTED = decision(Outcome.REFUGEE);
  private static final CaseEvent APPEALED = new AppealLodged(DAY, Instance.DISTRICT_COURT, false);
  private static final CaseEvent AGAINST_SILENCE =
      new AppealLodged(DAY, Instance.DISTRICT_COURT, true);
  private static final CaseEvent JUDGED =
      new JudgmentSent(DAY, Instance.DISTRICT_COURT, Code.of("UPHELD"), null, null);
  private static final CaseEvent WON =
      new JudgmentSent(DAY, Instance.DISTRICT_COURT, Code.of("FOUNDED"), null, null);
  private static final CaseEvent FURTHER = new AppealLodged(DAY, Instance.COUNCIL_OF_STATE, false);
  private static final CaseEvent FURTHER_WON =
      new JudgmentSent(DAY, Instance.COUNCIL_OF_STATE, Code.of("FOUNDED"), null, null);
  private static final CaseEvent FURTHER_LOST =
      new JudgmentSent(DAY, Instance.COUNCIL_OF_STATE, Code.of("UNFOUNDED"), null, null);
  private static final CaseEvent OFFERED = new HandOverRequested(DAY, IND, DTV, DAY, null);
  private static final CaseEvent GONE = new ApplicationWithdrawn(DAY, Withdrawal.IMPLICIT);

  @Test
  void that_a_case_changes_hands_is_possible_for_those_whose_word_it_takes() {
    var lodged = Standing.UNOPENED.after(LODGED);
    assertThat(lodged.possible(IND)).contains("handed-over", "hand-over-requested");
    assertThat(lodged.possible(COA))
        .contains("interview-held")
        .noneMatch(name -> name.startsWith("hand"));
    var asked = lodged.after(OFFERED);
    assertThat(asked.possible(IND))
        .contains("handed-over", "hand-over-withdrawn")
        .doesNotContain("hand-over-refused", "hand-over-requested");
    assertThat(asked.possible(DTV))
        .contains("handed-over", "hand-over-refused")
        .doesNotContain("hand-over-withdrawn");
    assertThat(asked.possible(COA)).noneMatch(name -> name.startsWith("hand"));
  }

  static List<Arguments> refusals() {
    return List.of(
        row(Reason.NOT_ASKED, LODGED, new ResponsibilityAccepted(DAY, ITALY)),
        row(Reason.NOT_ASKED, LODGED, new TransferredToState(DAY, ITALY)),
        row(Reason.ALREADY_ASKED, LODGED, ASKED, ASKED),
        row(Reason.OTHER_STATE, LODGED, ASKED, new ResponsibilityRefused(DAY, Code.of("DEU"))),
        row(null, LODGED, ASKED, new ResponsibilityRefused(DAY, ITALY), ASKED),
        row(null, LODGED, ASKED, new TransferredToState(DAY, ITALY)),
        row(
            null,
            LODGED,
            ASKED,
            new ResponsibilityLapsed(DAY, ITALY),
            new ResponsibilityAccepted(DAY, ITALY)),
        row(Reason.NOT_ABSCONDED, LODGED, new ApplicantReappeared(DAY)),
        row(Reason.NO_INTERVIEW_PLANNED, LODGED, new InterviewCancelled(DAY, Code.of("ILL"))),
        row(
            null,
            LODGED,
            new InterviewPlanned(DAY, DAY),
            new InterviewCancelled(DAY, Code.of("ILL"))),
        row(Reason.NO_ADVICE_REQUESTED, LODGED, new MedicalAdviceReceived(DAY)),
        row(Reason.NO_SUPPLEMENT_REQUESTED, LODGED, new SupplementReceived(DAY)),
        row(Reason.NO_INTENTION_ISSUED, LODGED, new ViewSubmitted(DAY)),
        row(Reason.NOT_DECIDED, LODGED, APPEALED),
        row(null, LODGED, AGAINST_SILENCE),
        row(Reason.ALREADY_LODGED_REMEDY, LODGED, AGAINST_SILENCE, AGAINST_SILENCE),
        row(null, LODGED, AGAINST_SILENCE, REJECTED, APPEALED),
        row(Reason.NO_APPEAL, LODGED, REJECTED, JUDGED),
        row(Reason.NO_APPEAL, LODGED, REJECTED, APPEALED, JUDGED, JUDGED),
        row(
            Reason.NO_JUDGMENT,
            LODGED,
            REJECTED,
            new AppealLodged(DAY, Instance.COUNCIL_OF_STATE, false)),
        row(
            null,
            LODGED,
            REJECTED,
            APPEALED,
            JUDGED,
            new AppealLodged(DAY, Instance.COUNCIL_OF_STATE, false)),
        row(Reason.NO_JUDGMENT, LODGED, REJECTED, APPEALED, new OppositionLodged(DAY)),
        row(Reason.NO_JUDGMENT, LODGED, REJECTED, new CaseRemanded(DAY)),
        row(Reason.NO_OBJECTION, LODGED, REJECTED, new ObjectionDecided(DAY, Code.of("UNFOUNDED"))),
        row(Reason.NO_REMEDY_OPEN, LODGED, REJECTED, new InterimMeasureRequested(DAY)),
        row(Reason.NOT_GRANTED, LODGED, REJECTED, new PermitIssued(DAY)),
        row(null, LODGED, GRANTED, new PermitIssued(DAY)),
        row(Reason.NOT_GRANTED, LODGED, REJECTED, APPEALED, JUDGED, new PermitIssued(DAY)),
        row(null, LODGED, REJECTED, APPEALED, WON, new PermitIssued(DAY)),
        row(
            Reason.NOT_GRANTED,
            LODGED,
            REJECTED,
            APPEALED,
            WON,
            FURTHER,
            FURTHER_WON,
            new PermitIssued(DAY)),
        row(
            Reason.NOT_GRANTED,
            LODGED,
            REJECTED,
            APPEALED,
            WON,
            new CaseRemanded(DAY),
            REJECTED,
            FURTHER,
            FURTHER_WON,
            new PermitIssued(DAY)),
        row(
            null,
            LODGED,
            REJECTED,
            APPEALED,
            WON,
            new DecisionWithdrawn(DAY),
            REJECTED,
            APPEALED,
            JUDGED,
            FURTHER,
            FURTHER_WON,
            new PermitIssued(DAY)),
        row(null, LODGED, REJECTED, APPEALED, WON, FURTHER, FURTHER_LOST, new PermitIssued(DAY)),
        row(null, LODGED, REJECTED, APPEALED, JUDGED, FURTHER, FURTHER_WON, new PermitIssued(DAY)),
        row(Reason.NOT_GRANTED, LODGED, AGAINST_SILENCE, WON, REJECTED, new PermitIssued(DAY)),
        row(
            Reason.NOT_GRANTED,
            LODGED,
            REJECTED,
            APPEALED,
            WON,
            new CaseRemanded(DAY),
            REJECTED,
            new PermitIssued(DAY)),
        row(
            Reason.ALREADY_PERMITTED,
            LODGED,
            GRANTED,
            new PermitIssued(DAY),
            new PermitIssued(DAY)),
        row(Reason.GRANTED, LODGED, GRANTED, new DepartureStarted(DAY)),
        row(Reason.NOT_DECIDED, LODGED, new DepartureStarted(DAY)),
        row(null, LODGED, GONE, new DepartureStarted(DAY)),
        row(Reason.NOT_DECIDED, LODGED, GONE, new DepartureStarted(DAY), APPEALED),
        row(null, LODGED, REJECTED, new DepartureStarted(DAY), APPEALED),
        row(Reason.NOT_DETAINED, LODGED, new DetentionEnded(DAY)),
        row(
            null,
            LODGED,
            new DetentionStarted(DAY, Code.of("ART_59B")),
            new CaseClosed(DAY, Code.of("DEPARTED")),
            new DetentionEnded(DAY)),
        row(null, LODGED, REJECTED, APPEALED, new CaseClosed(DAY, Code.of("DEPARTED")), JUDGED),
        row(Reason.ALREADY_OFFERED, LODGED, OFFERED, OFFERED),
        row(Reason.TO_ITSELF, LODGED, new HandOverRequested(DAY, IND, IND, DAY, null)),
        row(Reason.NOT_WITH_PARTNER, LODGED, new HandOverRequested(DAY, COA, DTV, DAY, null)),
        row(Reason.NOT_OFFERED, LODGED, new HandOverWithdrawn(DAY, IND, DTV, null)),
        row(
            Reason.NOT_OFFERED,
            LODGED,
            OFFERED,
            new HandOverRefused(DAY, IND, COA, Code.of("NO_CAPACITY"), null)),
        row(null, LODGED, OFFERED, new HandOverWithdrawn(DAY, IND, DTV, null), OFFERED));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refusals")
  void the_last_of_these_facts_is_refused_for_this_reason(
      @Nullable Reason reason, List<CaseEvent> events) {
    var standing = Standing.UNOPENED;
    for (var event : events.subList(0, events.size() - 1)) {
      assertThat(standing.refusal(event)).as(event.toString()).isNull();
      standing = standing.after(event);
    }
    assertThat(standing.refusal(events.getLast())).isEqualTo(reason);
  }

  @Test
  void a_judgment_that_sets_a_term_answers_the_appeal_against_silence_alone() {
    var term = new JudgmentSent(DAY, Instance.DISTRICT_COURT, Code.of("UPHELD"), DAY, null);
    var standing = after(LODGED, AGAINST_SILENCE, REJECTED, APPEALED, term);
    assertThat(standing.remedies().open()).containsExactly(Remedies.Remedy.APPEAL);
  }

  @Test
  void a_case_that_changes_hands_leaves_no_request_behind() {
    var offered = after(LODGED, OFFERED);
    assertThat(offered.desk().offer()).isNotNull();
    assertThat(after(LODGED, OFFERED, new HandedOver(DAY, IND, COA, null, null)).desk())
        .isEqualTo(new Desk(COA, null));
  }

  private static Standing after(CaseEvent... events) {
    var standing = Standing.UNOPENED;
    for (var event : events) {
      standing = standing.after(event);
    }
    return standing;
  }

  private static CaseEvent decision(Outcome outcome) {
    return new DecisionMade(DAY, outcome, Code.of("SENIOR"), true);
  }

  private static Arguments row(@Nullable Reason reason, CaseEvent... events) {
    return Arguments.of(reason, List.of(events));
  }
}
