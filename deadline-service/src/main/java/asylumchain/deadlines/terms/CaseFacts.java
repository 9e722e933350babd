package asylumchain.deadlines.terms;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.Passage;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.events.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a case says about its terms, at one moment of law and of knowledge.
///
/// @param events what counts, corrections applied, in the order in which it counts
/// @param days of intake, kept apart
/// @param kind of application; `null` when no event said so
/// @param track `null` when none was assigned yet
/// @param nationality of the applicant; `null` when no event said so
/// @param suspensions while the application was incomplete
/// @param ending how it stopped awaiting a decision; `null` while it awaits one
/// @param remandedOn the day a court last sent it back: since then another term runs, also once the
///   new decision has met it; `null` when none did
public record CaseFacts(
    List<CaseEvent> events,
    Days days,
    @Nullable Code kind,
    @Nullable Code track,
    @Nullable Code nationality,
    List<Suspension> suspensions,
    @Nullable Ending ending,
    @Nullable LocalDate remandedOn) {

  /// The days of intake.
  ///
  /// @param madeOn the day the wish was expressed; `null` when not said
  /// @param registeredOn `null` when not registered
  /// @param lodgedOn `null` when not lodged
  public record Days(
      @Nullable LocalDate madeOn, @Nullable LocalDate registeredOn, @Nullable LocalDate lodgedOn) {}

  /// The end of the wait for a decision.
  ///
  /// @param outcome of the decision; `null` when it ended without one
  public record Ending(LocalDate on, DecisionEvent.@Nullable Outcome outcome) {}

  public CaseFacts {
    events = List.copyOf(events);
    suspensions = List.copyOf(suspensions);
  }

  /// The facts as they count in law on a day, for whoever knows what was known at a moment.
  public static CaseFacts of(CaseRecord record, LocalDate asOf, Instant knownAt) {
    var known = new ArrayList<CaseHistory.Fact>(record.events().size());
    for (var event : record.events()) {
      if (!event.recordedAt().isAfter(knownAt)) {
        known.add(event.inHistory());
      }
    }
    var fold = new Fold();
    for (var fact : CaseHistory.effective(known)) {
      if (!fact.event().occurredOn().isAfter(asOf)) {
        fold.take(fact.event());
      }
    }
    return fold.facts();
  }

  /// The day on which it stopped awaiting a decision; `null` while it awaits one.
  public @Nullable LocalDate endedOn() {
    return ending == null ? null : ending.on();
  }

  /// Whether it was in such a track and is in another track now.
  public boolean hasLeft(Predicate<Code> such) {
    return track != null
        && !such.test(track)
        && events.stream().anyMatch(it -> it instanceof TrackAssigned to && such.test(to.track()));
  }

  /// The first event of a type; empty when there was none.
  public <E extends CaseEvent> Optional<E> first(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /// The last event of a type.
  public <E extends CaseEvent> Optional<E> last(Class<E> type) {
    return last(type, _ -> true);
  }

  /// The last event of a type that is as asked.
  public <E extends CaseEvent> Optional<E> last(Class<E> type, Predicate<E> such) {
    return last(type, such, events);
  }

  /// The last event of a type before one of this case.
  public <E extends CaseEvent> Optional<E> lastBefore(CaseEvent event, Class<E> type) {
    return last(type, _ -> true, before(event));
  }

  private static <E extends CaseEvent> Optional<E> last(
      Class<E> type, Predicate<E> such, List<CaseEvent> events) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (type.isInstance(events.get(i)) && such.test(type.cast(events.get(i)))) {
        return Optional.of(type.cast(events.get(i)));
      }
    }
    return Optional.empty();
  }

  /// The day on which an objection was lodged after another one: since then another term runs;
  /// `null` when there was one at most.
  public @Nullable LocalDate objectedAnewOn() {
    return last(ObjectionLodged.class)
        .filter(
            last ->
                events.stream().anyMatch(it -> it instanceof ObjectionLodged && !it.equals(last)))
        .map(CaseEvent::occurredOn)
        .orElse(null);
  }

  /// Whether something of the kind came after an event of this case.
  public boolean cameAfter(CaseEvent event, Predicate<CaseEvent> what) {
    return after(event).stream().anyMatch(what);
  }

  /// The events after one of this case.
  public List<CaseEvent> after(CaseEvent event) {
    return events.subList(events.lastIndexOf(event) + 1, events.size());
  }

  /// The events before one of this case.
  public List<CaseEvent> before(CaseEvent event) {
    return events.subList(0, Math.max(0, events.lastIndexOf(event)));
  }

  /// Gathers the facts event by event, in the order in which they count.
  private static final class Fold {
    private final List<CaseEvent> events = new ArrayList<>();
    private Days days = new Days(null, null, null);
    private @Nullable Code kind;
    private @Nullable Code track;
    private @Nullable Code nationality;
    private final List<Suspension> suspensions = new ArrayList<>();
    private ExaminationEvent.@Nullable SupplementRequested invitation;
    private @Nullable Ending ending;
    private @Nullable LocalDate remandedOn;
    private Passage passage = Passage.BEGUN;

    void take(CaseEvent event) {
      events.add(event);
      followStage(event);
      switch (event) {
        case IntakeEvent.AsylumWishMade(var on, var of, _, var who, _) ->
            intake(new Days(on, days.registeredOn, days.lodgedOn), of, who);
        case IntakeEvent.ApplicationRegistered(var on, var of, _, var who, _) ->
            intake(new Days(days.madeOn, on, days.lodgedOn), of, who);
        case IntakeEvent.ApplicationLodged(var on, var of, _, var who, _) ->
            intake(new Days(days.madeOn, days.registeredOn, on), of, who);
        case IntakeEvent.DuplicateMerged(_, var who) -> nationality = who.nationality();
        case IntakeEvent.DuplicateSplit(_, var who) -> nationality = who.nationality();
        case TrackAssigned assigned -> track = assigned.track();
        case ExaminationEvent.SupplementRequested requested -> {
          standStill(null);
          invitation = requested;
        }
        case ExaminationEvent.SupplementReceived received -> standStill(received.occurredOn());
        case RemedyEvent.CaseRemanded remanded -> remandedOn = remanded.occurredOn();
        case CaseEvent _ -> {
          // the clocks that it concerns find it among the events
        }
      }
    }

    private void intake(Days now, Code of, @Nullable Applicant who) {
      days = now;
      kind = of;
      nationality = who == null ? nationality : who.nationality();
    }

    private void followStage(CaseEvent event) {
      var before = passage.stage();
      passage = passage.after(event);
      var stage = passage.stage();
      if (isOver(stage) && !isOver(before)) {
        ending =
            new Ending(
                event.occurredOn(),
                event instanceof DecisionEvent.DecisionMade made ? made.outcome() : null);
      } else if (!isOver(stage)) {
        ending = null;
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
      return new CaseFacts(events, days, kind, track, nationality, suspensions, ending, remandedOn);
    }
  }
}
