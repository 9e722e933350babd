package asylumchain.deadlines.terms;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a case says about its terms, at one moment of law and of knowledge.
///
/// @param registeredOn `null` when not registered
/// @param lodgedOn `null` when not lodged
/// @param kind of application; `null` when not lodged
/// @param track `null` when none was assigned yet
/// @param leftTrackOne whether it was in track 1 (Dublin) and is in another track now
/// @param responsibleOn the day from which the Netherlands is responsible; `null` when not said
/// @param endedOn the day on which it stopped awaiting a decision; `null` while it awaits one
/// @param end what ended it; `null` while it awaits one
/// @param remanded whether a court sent it back for a new decision
public record CaseFacts(
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate lodgedOn,
    @Nullable Code kind,
    @Nullable Code track,
    boolean leftTrackOne,
    @Nullable LocalDate responsibleOn,
    List<Suspension> suspensions,
    @Nullable LocalDate endedOn,
    @Nullable End end,
    boolean remanded) {

  static final Code TRACK_1 = Code.of("TRACK_1");

  /// What ended the wait for a decision.
  public enum End {
    DECIDED,
    ENDED_OTHERWISE
  }

  /// The facts as they count in law on a day, for whoever knows what was known at a moment.
  public static CaseFacts of(CaseRecord record, LocalDate asOf, Instant knownAt) {
    var known = record.knownAt(knownAt).events().stream().map(KnownEvent::inHistory).toList();
    var fold = new Fold();
    for (var fact : CaseHistory.effective(known)) {
      if (!fact.event().occurredOn().isAfter(asOf)) {
        fold.take(fact.event());
      }
    }
    return fold.facts();
  }

  /// Gathers the facts event by event, in the order in which they count.
  private static final class Fold {
    private @Nullable LocalDate registeredOn;
    private @Nullable LocalDate lodgedOn;
    private @Nullable Code kind;
    private @Nullable Code track;
    private boolean leftTrackOne;
    private @Nullable LocalDate responsibleOn;
    private final List<Suspension> suspensions = new ArrayList<>();
    private ExaminationEvent.@Nullable SupplementRequested invitation;
    private @Nullable LocalDate endedOn;
    private @Nullable End end;
    private boolean remanded;
    private Stage stage = Stage.MADE;

    void take(CaseEvent event) {
      followStage(event);
      switch (event) {
        case IntakeEvent.ApplicationRegistered registered -> registeredOn = registered.occurredOn();
        case IntakeEvent.ApplicationLodged lodged -> {
          lodgedOn = lodged.occurredOn();
          kind = lodged.applicationKind();
        }
        case IntakeEvent.TrackAssigned assigned -> {
          leftTrackOne = TRACK_1.equals(track) || leftTrackOne;
          leftTrackOne = leftTrackOne && !TRACK_1.equals(assigned.track());
          track = assigned.track();
        }
        case ResponsibilityEvent.NetherlandsResponsible responsible ->
            responsibleOn = responsible.occurredOn();
        case ExaminationEvent.SupplementRequested requested -> {
          standStill(null);
          invitation = requested;
        }
        case ExaminationEvent.SupplementReceived received -> standStill(received.occurredOn());
        case RemedyEvent.CaseRemanded _ -> remanded = true;
        case IntakeEvent _,
            ResponsibilityEvent _,
            ExaminationEvent _,
            RemedyEvent _,
            DecisionEvent _,
            EndEvent _,
            asylumchain.events.CustodyEvent _ -> {
          // moves no clock but through the stage
        }
      }
    }

    private void followStage(CaseEvent event) {
      var before = stage;
      stage = stage.after(event);
      if (isOver(stage) && !isOver(before)) {
        endedOn = event.occurredOn();
        end = event instanceof DecisionEvent.DecisionMade ? End.DECIDED : End.ENDED_OTHERWISE;
        remanded = false;
      } else if (!isOver(stage)) {
        endedOn = null;
        end = null;
      }
    }

    private static boolean isOver(Stage stage) {
      return !stage.awaitsDecision() && !stage.beforeLodging();
    }

    /// @param completedOn `null` when the set term passed unused
    private void standStill(@Nullable LocalDate completedOn) {
      var invited = invitation;
      if (invited != null) {
        var dayAfterSetTerm = invited.completeBy().plusDays(1);
        var until =
            completedOn != null && completedOn.isBefore(dayAfterSetTerm)
                ? completedOn
                : dayAfterSetTerm;
        suspensions.add(Suspension.Period.afterInvitation(invited.occurredOn(), until));
        invitation = null;
      }
    }

    CaseFacts facts() {
      standStill(null);
      return new CaseFacts(
          registeredOn,
          lodgedOn,
          kind,
          track,
          leftTrackOne,
          responsibleOn,
          List.copyOf(suspensions),
          endedOn,
          end,
          remanded);
    }
  }
}
