package asylumchain.cases.lifecycle;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a case beside how it stands: of whom, of what kind, since when, on which track.
///
/// @param applicationKind `null` before the opening
/// @param applicant `null` before the opening
/// @param unit desk within the responsible partner; `null` when none is named
/// @param track `null` until one is assigned
/// @param madeOn,registeredOn,lodgedOn `null` while that act is not known
/// @param location where COA receives the applicant; `null` when nowhere
/// @param milestones days of what followed
public record Particulars(
    @Nullable Code applicationKind,
    @Nullable Applicant applicant,
    @Nullable Code unit,
    @Nullable Code track,
    @Nullable LocalDate madeOn,
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate lodgedOn,
    @Nullable Code location,
    Milestones milestones) {

  static final Particulars NONE =
      new Particulars(null, null, null, null, null, null, null, null, Milestones.NONE);

  Particulars after(CaseEvent event) {
    return switch (event) {
      case IntakeEvent intake -> afterIntake(intake);
      case ResponsibilityEvent _, DecisionEvent _, RemedyEvent _ -> passed(milestones.after(event));
      case ExaminationEvent _, CustodyEvent _, EndEvent _ -> this;
    };
  }

  private Particulars passed(Milestones all) {
    return new Particulars(
        applicationKind, applicant, unit, track, madeOn, registeredOn, lodgedOn, location, all);
  }

  /// The last day of the intake, of the wish, the registration and the lodging; empty before any of
  /// them is known.
  public Optional<LocalDate> intakeOn() {
    return Stream.of(madeOn, registeredOn, lodgedOn)
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder());
  }

  private Particulars afterIntake(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade(var on, var kind, var desk, var who, _) ->
          opened(kind, desk, who, on, registeredOn, lodgedOn);
      case IntakeEvent.ApplicationRegistered(var on, var kind, var desk, var who, _) ->
          opened(kind, desk, who, madeOn, on, lodgedOn);
      case IntakeEvent.ApplicationLodged(var on, var kind, var desk, var who, _) ->
          opened(kind, desk, who, madeOn, registeredOn, on);
      case IntakeEvent.DuplicateMerged(_, var who) -> of(who);
      case IntakeEvent.DuplicateSplit(_, var who) -> of(who);
      case IntakeEvent.TrackAssigned(_, var to, _) -> onTrack(to);
      case IntakeEvent.HandedOver(_, _, _, var desk, _) -> onDesk(desk);
      case IntakeEvent.ReceptionAssigned(_, var to, _) -> received(to);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.HandOverWithdrawn _,
          IntakeEvent.WaitingForChanged _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.FactCorrected _ ->
          this;
    };
  }

  private Particulars opened(
      Code kind,
      @Nullable Code desk,
      @Nullable Applicant who,
      @Nullable LocalDate made,
      @Nullable LocalDate registered,
      @Nullable LocalDate lodged) {
    return new Particulars(
        kind,
        who == null ? applicant : who,
        desk == null ? unit : desk,
        track,
        made,
        registered,
        lodged,
        location,
        milestones);
  }

  private Particulars onDesk(@Nullable Code desk) {
    return with(applicant, desk, track, location);
  }

  private Particulars of(Applicant who) {
    return with(who, unit, track, location);
  }

  private Particulars onTrack(Code to) {
    return with(applicant, unit, to, location);
  }

  private Particulars received(Code at) {
    return with(applicant, unit, track, at);
  }

  private Particulars with(
      @Nullable Applicant who,
      @Nullable Code desk,
      @Nullable Code onTrack,
      @Nullable Code receivedAt) {
    return new Particulars(
        applicationKind,
        who,
        desk,
        onTrack,
        madeOn,
        registeredOn,
        lodgedOn,
        receivedAt,
        milestones);
  }
}
