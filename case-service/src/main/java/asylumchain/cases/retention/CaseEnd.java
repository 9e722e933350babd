package asylumchain.cases.retention;

import asylumchain.cases.lifecycle.standing.AsylumCase;
import asylumchain.cases.lifecycle.standing.AsylumCase.How;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How and when a case ended, by its facts.
///
/// @param finalOn the last decision, judgment or withdrawal; `null` where there was none
/// @param endedOn the day on which the case came to stand as it stands
public record CaseEnd(Ending ending, @Nullable LocalDate finalOn, LocalDate endedOn) {

  /// The day from which a period runs. Where nothing was decided, the day on which the case ended.
  LocalDate from(RetentionRule.Start start) {
    return switch (start) {
      case FINAL_DECISION -> finalOn == null ? endedOn : finalOn;
      case END_OF_CASE -> endedOn;
    };
  }

  /// Reads how a case ended.
  ///
  /// @param journalled every fact of the case, in version order
  /// @return empty while the case has not ended
  static Optional<CaseEnd> of(AsylumCase procedure, List<Fact> journalled) {
    var reading = new Reading();
    for (var fact : CaseHistory.effective(journalled)) {
      reading.read(fact.event());
    }
    return switch (procedure) {
      case AsylumCase.Permitted _ -> Optional.of(reading.end(Ending.PROTECTION_GRANTED));
      case AsylumCase.Ended(_, _, var how, _) -> Optional.of(reading.end(reading.ending(how)));
      case AsylumCase.Unopened _,
          AsylumCase.Shadow _,
          AsylumCase.Pending _,
          AsylumCase.Decided _,
          AsylumCase.Departing _ ->
          Optional.empty();
    };
  }

  /// What the facts say on the way from the first to the last.
  private static final class Reading {

    private @Nullable Ending decided;
    private @Nullable LocalDate finalOn;
    private LocalDate endedOn = LocalDate.MIN;

    /// What it would be without its end; `null` while it goes on.
    private @Nullable Found before;

    private record Found(@Nullable Ending decided, @Nullable LocalDate finalOn) {}

    CaseEnd end(Ending ending) {
      return new CaseEnd(ending, finalOn, endedOn);
    }

    Ending ending(How how) {
      return switch (how) {
        case WITHDRAWN -> Ending.WITHDRAWN;
        case TRANSFERRED -> Ending.OTHER_STATE;
        case CLOSED -> decided == null ? Ending.UNDECIDED : decided;
      };
    }

    void read(CaseEvent event) {
      var on = event.occurredOn();
      switch (event) {
        case DecisionEvent.DecisionMade(_, var outcome, _, _, _) -> decide(on, Ending.of(outcome));
        case DecisionEvent.ApplicationWithdrawn _ -> {
          ends(on);
          decide(on, Ending.WITHDRAWN);
        }
        case DecisionEvent.DecisionAnnounced _ -> isFinal(on);
        case RemedyEvent.ObjectionDecided _, RemedyEvent.JudgmentSent _ -> isFinal(on);
        case DecisionEvent.DecisionWithdrawn _, DecisionEvent.ApplicationResumed _ -> undecided();
        case RemedyEvent.CaseRemanded _ -> undecided();
        case EndEvent.CaseReopened _ -> goesOn();
        case EndEvent.PermitIssued _ -> {
          decided = Ending.PROTECTION_GRANTED;
          endedOn = on;
        }
        case ResponsibilityEvent.TransferredToState _ -> {
          ends(on);
          decided = Ending.OTHER_STATE;
        }
        case EndEvent.CaseClosed _ -> ends(on);
        case EndEvent.DepartureStarted _ -> before = null;
        case EndEvent.CaseDestroyed _,
            RemedyEvent.ObjectionLodged _,
            RemedyEvent.AppealLodged _,
            RemedyEvent.OppositionLodged _,
            RemedyEvent.InterimMeasureRequested _,
            ResponsibilityEvent _,
            IntakeEvent _,
            ExaminationEvent _,
            CustodyEvent _ -> {}
      }
    }

    private void decide(LocalDate on, Ending ending) {
      decided = ending;
      finalOn = on;
    }

    /// A judgment may come once the case has ended.
    private void isFinal(LocalDate on) {
      finalOn = on;
      before = before == null ? null : new Found(before.decided(), on);
    }

    private void ends(LocalDate on) {
      before = before == null ? new Found(decided, finalOn) : before;
      endedOn = on;
    }

    private void goesOn() {
      if (before != null) {
        decided = before.decided();
        finalOn = before.finalOn();
        before = null;
      }
    }

    private void undecided() {
      decided = null;
      finalOn = null;
      before = null;
    }
  }
}
