package asylumchain.cases.intake;

import asylumchain.cases.handover.Participation;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A reported fact with what only case-service knows: who takes part, and the applicant as the
/// chain may see them.
///
/// @param event as it is journalled
/// @param participants who takes part from then on
public record Completion(CaseEvent event, List<Code> participants) {

  /// The fact as it is journalled.
  ///
  /// @param before the case before the fact
  /// @param participants who takes part before the fact
  /// @param organisation who reports the fact
  /// @param history every fact so far in version order; asked for where somebody may leave
  public static Completion of(
      CaseEvent reported,
      CaseFile before,
      List<Code> participants,
      Code organisation,
      KnownPerson person,
      Supplier<List<Fact>> history) {
    var event = reported instanceof FactCorrected correction ? bare(correction) : reported;
    var partners =
        new Participation(participants)
            .after(event, organisation, before.standing().desk(), history)
            .partners();
    var completed = completed(event, before, partners, person);
    return new Completion(
        completed instanceof FactCorrected correction && !partners.equals(participants)
            ? telling(correction, partners)
            : completed,
        partners);
  }

  /// The same, for a fact that is told anew for the sake of who takes part: who applied stays as it
  /// was told.
  Completion ofApplicant(CaseEvent told) {
    return event instanceof FactCorrected(var on, var version, var anew, var partners)
        ? new Completion(
            new FactCorrected(on, version, withApplicantOf(told, anew), partners), participants)
        : this;
  }

  private static @Nullable CaseEvent withApplicantOf(CaseEvent told, @Nullable CaseEvent anew) {
    return switch (anew) {
      case AsylumWishMade(var on, var kind, var unit, _, var partners)
          when told instanceof AsylumWishMade was ->
          new AsylumWishMade(on, kind, unit, was.applicant(), partners);
      case ApplicationRegistered(var on, var kind, var unit, _, var partners)
          when told instanceof ApplicationRegistered was ->
          new ApplicationRegistered(on, kind, unit, was.applicant(), partners);
      case ApplicationLodged(var on, var kind, var unit, _, var partners)
          when told instanceof ApplicationLodged was ->
          new ApplicationLodged(on, kind, unit, was.applicant(), partners);
      case null -> null;
      case CaseEvent other -> other;
    };
  }

  /// A correction without a list of its own: who takes part after it follows by itself.
  private static FactCorrected bare(FactCorrected correction) {
    return new FactCorrected(
        correction.occurredOn(), correction.version(), correction.replacement());
  }

  private static FactCorrected telling(FactCorrected correction, List<Code> partners) {
    return new FactCorrected(
        correction.occurredOn(), correction.version(), correction.replacement(), partners);
  }

  private static CaseEvent completed(
      CaseEvent event, CaseFile before, List<Code> partners, KnownPerson person) {
    return switch (event) {
      case AsylumWishMade(var on, var kind, var unit, _, _) ->
          new AsylumWishMade(on, kind, unit, applicant(event, before, person), partners);
      case ApplicationRegistered(var on, var kind, var unit, _, _) ->
          new ApplicationRegistered(on, kind, unit, applicant(event, before, person), partners);
      case ApplicationLodged(var on, var kind, var unit, _, _) ->
          new ApplicationLodged(on, kind, unit, person.seenOn(on), partners);
      case HandedOver(var on, var from, var to, var unit, _) ->
          new HandedOver(on, from, to, unit, partners);
      case HandOverRequested(var on, var from, var to, var answerBy, _) ->
          new HandOverRequested(on, from, to, answerBy, partners);
      case HandOverRefused(var on, var from, var to, var reason, _) ->
          new HandOverRefused(on, from, to, reason, partners);
      case HandOverWithdrawn(var on, var from, var to, _) ->
          new HandOverWithdrawn(on, from, to, partners);
      case ReceptionAssigned(var on, var location, _) ->
          new ReceptionAssigned(on, location, partners);
      case FactCorrected(var on, var version, var replacement, _) when replacement != null ->
          new FactCorrected(on, version, completed(replacement, before, partners, person));
      case IntakeEvent _ -> event;
      case CaseEvent _ -> event;
    };
  }

  /// The applicant on the day of the fact; once the application is lodged, as on that day.
  private static Applicant applicant(CaseEvent event, CaseFile before, KnownPerson person) {
    var known = before.particulars().applicant();
    return known != null && before.particulars().lodgedOn() != null
        ? known
        : person.seenOn(event.occurredOn());
  }
}
