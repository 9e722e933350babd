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
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a case beside how far it is: who has it, since when, on which track.
///
/// @param applicationKind `null` before the opening
/// @param applicant `null` before the opening
/// @param unit desk within the responsible partner; `null` when none is named
/// @param track `null` until one is assigned
/// @param madeOn,registeredOn,lodgedOn `null` while that act is not known
/// @param location where COA receives the applicant; `null` when nowhere
/// @param waitingFor `null` when nothing is awaited
public record Particulars(
    Code responsible,
    @Nullable Code applicationKind,
    @Nullable Applicant applicant,
    @Nullable Code unit,
    @Nullable Code track,
    @Nullable LocalDate madeOn,
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate lodgedOn,
    @Nullable Code location,
    @Nullable WaitingFor waitingFor) {

  /// The Immigration and Naturalisation Service: has every case until it is handed over.
  public static final Code IND = Code.of("IND");

  static final Particulars NONE =
      new Particulars(IND, null, null, null, null, null, null, null, null, null);

  /// How far the intake has brought the case.
  Stage intake() {
    return Stage.ofIntake(registeredOn != null, lodgedOn != null);
  }

  Particulars after(CaseEvent event) {
    return switch (event) {
      case IntakeEvent intake -> afterIntake(intake);
      case ResponsibilityEvent _,
          ExaminationEvent _,
          DecisionEvent _,
          RemedyEvent _,
          CustodyEvent _,
          EndEvent _ ->
          this;
    };
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
      case IntakeEvent.TrackAssigned(_, var to) -> onTrack(to);
      case IntakeEvent.HandedOver(_, _, var to, var desk, _) -> heldBy(to, desk);
      case IntakeEvent.ReceptionAssigned(_, var to, _) -> received(to);
      case IntakeEvent.WaitingForChanged(_, var what) -> waiting(what);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
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
        responsible,
        kind,
        who == null ? applicant : who,
        desk == null ? unit : desk,
        track,
        made,
        registered,
        lodged,
        location,
        waitingFor);
  }

  private Particulars heldBy(Code partner, @Nullable Code desk) {
    return new Particulars(
        partner,
        applicationKind,
        applicant,
        desk,
        track,
        madeOn,
        registeredOn,
        lodgedOn,
        location,
        waitingFor);
  }

  private Particulars of(Applicant who) {
    return new Particulars(
        responsible,
        applicationKind,
        who,
        unit,
        track,
        madeOn,
        registeredOn,
        lodgedOn,
        location,
        waitingFor);
  }

  private Particulars onTrack(Code to) {
    return new Particulars(
        responsible,
        applicationKind,
        applicant,
        unit,
        to,
        madeOn,
        registeredOn,
        lodgedOn,
        location,
        waitingFor);
  }

  private Particulars received(Code to) {
    return new Particulars(
        responsible,
        applicationKind,
        applicant,
        unit,
        track,
        madeOn,
        registeredOn,
        lodgedOn,
        to,
        waitingFor);
  }

  private Particulars waiting(@Nullable WaitingFor what) {
    return new Particulars(
        responsible,
        applicationKind,
        applicant,
        unit,
        track,
        madeOn,
        registeredOn,
        lodgedOn,
        location,
        what);
  }
}
