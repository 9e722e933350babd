package asylumchain.cases.lifecycle;

import asylumchain.events.CaseEvent;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.DecisionEvent.ApplicationResumed;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.CaseRemanded;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.ResponsibilityEvent.NetherlandsResponsible;
import asylumchain.events.ResponsibilityEvent.TransferLapsed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days by which cases are listed, beside those of the intake.
///
/// @param responsibleOn since when the Netherlands is responsible, also because a transfer lapsed;
///   `null` while that is not known
/// @param decidedOn day of the decision in first instance; `null` while the application awaits one,
///   for the first time or again
public record Milestones(@Nullable LocalDate responsibleOn, @Nullable LocalDate decidedOn) {

  static final Milestones NONE = new Milestones(null, null);

  Milestones after(CaseEvent event) {
    return switch (event) {
      case NetherlandsResponsible responsible -> since(responsible.occurredOn());
      case TransferLapsed lapsed -> since(lapsed.occurredOn());
      case DecisionMade decision -> decided(decision.occurredOn());
      case DecisionWithdrawn _, ApplicationResumed _, CaseRemanded _ -> decided(null);
      case IntakeEvent _,
          ResponsibilityEvent _,
          ExaminationEvent _,
          DecisionEvent _,
          RemedyEvent _,
          CustodyEvent _,
          EndEvent _ ->
          this;
    };
  }

  private Milestones since(LocalDate day) {
    return new Milestones(day, decidedOn);
  }

  private Milestones decided(@Nullable LocalDate day) {
    return new Milestones(responsibleOn, day);
  }
}
