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
      case AsylumCase.Ended(_, _, var how) -> Optional.of(reading.end(reading.ending(how)));
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
          decide(on, Ending.WITHDRAWN);
          endedOn = on;
        }
        case DecisionEvent.DecisionAnnounced _ -> finalOn = on;
        case RemedyEvent.ObjectionDecided _, RemedyEvent.JudgmentSent _ -> finalOn = on;
        case DecisionEvent.DecisionWithdrawn _, DecisionEvent.ApplicationResumed _ -> reopen();
        case RemedyEvent.CaseRemanded _, EndEvent.CaseReopened _ -> reopen();
        case EndEvent.PermitIssued _ -> {
          decided = Ending.PROTECTION_GRANTED;
          endedOn = on;
        }
        case ResponsibilityEvent.TransferredToState _ -> {
          decided = Ending.OTHER_STATE;
          endedOn = on;
        }
        case EndEvent.CaseClosed _ -> endedOn = on;
        case EndEvent.DepartureStarted _,
            EndEvent.CaseDestroyed _,
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

    private void reopen() {
      decided = null;
      finalOn = null;
    }
  }
}
