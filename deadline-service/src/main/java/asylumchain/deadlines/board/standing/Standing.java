package asylumchain.deadlines.board.standing;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.events.Passage;
import asylumchain.events.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a case stands, by all that is known of it now, corrections applied.
///
/// @param days from which its age follows
/// @param awaiting the days at whose end it awaited its first decision, oldest first
/// @param desk who has it
/// @param lodgings all days of lodging that were ever told, also those that were corrected
/// @param kind of application; `null` while no event has said so
/// @param track `null` while none is assigned
/// @param stage `null` while no event of it may be known here
/// @param nationality of the applicant; `null` while no event has carried one
public record Standing(
    Days days,
    List<Stretch> awaiting,
    Desk desk,
    Lodgings lodgings,
    @Nullable Code kind,
    @Nullable Code track,
    @Nullable Stage stage,
    @Nullable Code nationality) {

  /// The days that are kept apart.
  ///
  /// @param madeOn the day of the first fact; the age of a case that is not lodged counts from here
  /// @param registeredOn `null` while not registered
  /// @param lodgedOn `null` while not lodged
  public record Days(
      @Nullable LocalDate madeOn, @Nullable LocalDate registeredOn, @Nullable LocalDate lodgedOn) {

    private static final Days NONE = new Days(null, null, null);

    private Days after(CaseEvent event) {
      var on = event.occurredOn();
      return new Days(
          madeOn == null ? on : madeOn,
          registeredOn == null && event instanceof IntakeEvent.ApplicationRegistered
              ? on
              : registeredOn,
          lodgedOn == null && event instanceof IntakeEvent.ApplicationLodged ? on : lodgedOn);
    }
  }

  /// Days on end.
  ///
  /// @param until the first day that is not one of them; `null` while it goes on
  public record Stretch(LocalDate from, @Nullable LocalDate until) {}

  private static final Standing UNKNOWN =
      new Standing(Days.NONE, List.of(), Desk.NOBODY, Lodgings.NONE, null, null, null, null);

  /// Where a case stands after these facts.
  ///
  /// @param journalled in version order
  public static Standing of(List<CaseHistory.Fact> journalled) {
    return of(journalled, LocalDate.MAX);
  }

  /// The same, as far as a day in law.
  ///
  /// @param asOf facts of a later day do not count, but for the days of lodging ever told
  public static Standing of(List<CaseHistory.Fact> journalled, LocalDate asOf) {
    var standing = UNKNOWN.told(Lodgings.in(journalled));
    var passage = Passage.BEGUN;
    for (var fact : CaseHistory.effective(journalled)) {
      if (!fact.event().occurredOn().isAfter(asOf)) {
        passage = passage.after(fact.event());
        standing = standing.after(fact.event(), passage.stage());
      }
    }
    return standing;
  }

  private Standing told(Lodgings of) {
    return new Standing(days, awaiting, desk, of, kind, track, stage, nationality);
  }

  private Standing after(CaseEvent event, Stage reached) {
    var before = stage == null ? Stage.MADE : stage;
    var moved =
        new Standing(
            days.after(event),
            awaiting(before.awaitsDecision(), reached.awaitsDecision(), event.occurredOn()),
            desk.after(event),
            lodgings,
            kind,
            track,
            reached,
            nationality);
    return event instanceof IntakeEvent intake ? moved.takingIn(intake) : moved;
  }

  private List<Stretch> awaiting(boolean before, boolean after, LocalDate on) {
    if (before == after) {
      return awaiting;
    }
    var stretches = new ArrayList<>(awaiting);
    stretches.add(after ? new Stretch(on, null) : new Stretch(stretches.removeLast().from(), on));
    return List.copyOf(stretches);
  }

  private Standing takingIn(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade(_, var of, _, var person, _) -> with(of, track, person);
      case IntakeEvent.ApplicationRegistered(_, var of, _, var person, _) ->
          with(of, track, person);
      case IntakeEvent.ApplicationLodged(_, var of, _, var person, _) -> with(of, track, person);
      case IntakeEvent.DuplicateMerged(_, var person) -> with(kind, track, person);
      case IntakeEvent.DuplicateSplit(_, var person) -> with(kind, track, person);
      case IntakeEvent.TrackAssigned(_, var assigned, _) -> with(kind, assigned, null);
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

  private Standing with(@Nullable Code ofKind, @Nullable Code onTrack, @Nullable Applicant person) {
    return new Standing(
        days,
        awaiting,
        desk,
        lodgings,
        ofKind,
        onTrack,
        stage,
        person == null ? nationality : person.nationality());
  }
}
