package asylumchain.reporting.facts;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.events.IntakeEvent.TrackAssigned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a case stands at the end of a day: everything by which the backlog can be counted.
///
/// @param applicationKind `null` while no event has said so
/// @param track `null` while none is assigned
/// @param applicant `null` while no event has carried one
public record Standing(
    Progress progress,
    Desk desk,
    @Nullable Code applicationKind,
    @Nullable Code track,
    @Nullable Traits applicant,
    Course course) {

  /// What is counted of the applicant; who it is does not matter here.
  public record Traits(
      Code nationality,
      Applicant.Sex sex,
      Applicant.AgeBand ageBand,
      boolean unaccompaniedMinor,
      Applicant.FamilySizeBand familySizeBand) {

    private static Traits of(Applicant applicant) {
      return new Traits(
          applicant.nationality(),
          applicant.sex(),
          applicant.ageBand(),
          applicant.unaccompaniedMinor(),
          applicant.familySizeBand());
    }
  }

  /// A case of which nothing is known but the day of its first fact.
  public static Standing on(LocalDate firstDay) {
    return new Standing(Progress.on(firstDay), Desk.NOBODY, null, null, null, Course.BEGUN);
  }

  /// Where the case stands once this event counts.
  public Standing after(CaseEvent event) {
    var next = progress.after(event);
    var moved =
        new Standing(
            next,
            desk.after(event),
            applicationKind,
            track,
            applicant,
            course.after(event, progress.stage(), next.settledOn() != null));
    return event instanceof IntakeEvent intake ? moved.takingIn(intake) : moved;
  }

  private Standing takingIn(IntakeEvent event) {
    return switch (event) {
      case AsylumWishMade(_, var kind, _, var person, _) -> of(kind, person);
      case ApplicationRegistered(_, var kind, _, var person, _) -> of(kind, person);
      case ApplicationLodged(_, var kind, _, var person, _) -> of(kind, person);
      case DuplicateMerged(_, var person) -> of(applicationKind, person);
      case DuplicateSplit(_, var person) -> of(applicationKind, person);
      case TrackAssigned(_, var assigned, _) ->
          new Standing(progress, desk, applicationKind, assigned, applicant, course);
      case IntakeEvent.PersonIdentified _,
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

  private Standing of(@Nullable Code kind, @Nullable Applicant person) {
    return new Standing(
        progress, desk, kind, track, person == null ? applicant : Traits.of(person), course);
  }
}
