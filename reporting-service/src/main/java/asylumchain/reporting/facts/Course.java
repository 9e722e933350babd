package asylumchain.reporting.facts;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.Stage;
import org.jspecify.annotations.Nullable;

/// How the examination of a case went so far; the quality of the work is told from it.
///
/// @param settlement `null` while the application is open
/// @param authorityLevel who was allowed to take the latest decision; `null` before the first
/// @param decisions first-instance decisions made, those taken anew included
/// @param withdrawn decisions taken back by the authority
/// @param interviews interviews held
/// @param judged judgments on a decision; those on the absence of one are not counted
/// @param annulled of those, the ones in first instance that found the appeal well-founded
///   (gegrond)
public record Course(
    @Nullable Settlement settlement,
    @Nullable Code authorityLevel,
    int decisions,
    int withdrawn,
    int interviews,
    int judged,
    int annulled) {

  static final Course BEGUN = new Course(null, null, 0, 0, 0, 0, 0);

  /// @param stage of the case before the event
  /// @param settled whether the application is settled once the event counts
  Course after(CaseEvent event, Stage stage, boolean settled) {
    var next = settled ? Settlement.by(event, settlement) : null;
    if (event instanceof DecisionEvent.DecisionMade made) {
      return new Course(
          next, made.authorityLevel(), decisions + 1, withdrawn, interviews, judged, annulled);
    }
    return new Course(
        next,
        authorityLevel,
        decisions,
        withdrawn + (event instanceof DecisionEvent.DecisionWithdrawn ? 1 : 0),
        interviews + (event instanceof ExaminationEvent.InterviewHeld ? 1 : 0),
        judged + (isOnDecision(event, stage) ? 1 : 0),
        annulled + (annuls(event, stage) ? 1 : 0));
  }

  /// A judgment while no appeal against a decision is open is about there being none.
  private static boolean isOnDecision(CaseEvent event, Stage stage) {
    return event instanceof RemedyEvent.JudgmentSent
        && (stage == Stage.APPEAL || stage == Stage.FURTHER_APPEAL);
  }

  private static boolean annuls(CaseEvent event, Stage stage) {
    return event instanceof RemedyEvent.JudgmentSent judgment
        && stage == Stage.APPEAL
        && RemedyEvent.WELL_FOUNDED.contains(judgment.result());
  }
}
