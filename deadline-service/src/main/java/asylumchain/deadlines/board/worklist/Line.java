package asylumchain.deadlines.board.worklist;

import asylumchain.deadlines.terms.TermStatus;
import asylumchain.events.Clock;
import asylumchain.events.Stage;
import asylumchain.events.Waiting;
import asylumchain.events.WaitingFor;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the work list: a clock, how it stands, and what has to happen.
///
/// @param state how it stands, apart from today's date
/// @param status how it stands today
/// @param daysLeft calendar days to the last day, 0 on it; absent when it does not run or is over
/// @param daysOver calendar days since the last day; absent while in term
/// @param dueOn the last day; absent while that cannot be said
/// @param waitsFor whom the next step waits for
/// @param waitingFor what the case is said to wait for; absent when nothing
/// @param readyToDecide whether the case awaits its decision and waits for nothing else; never for
///   a term of the procedure that finds the responsible state
/// @param parked whether an event of the case could not be read: what is shown is the last good
///   state
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
    UUID caseId,
    String clock,
    String rule,
    String state,
    TermStatus.Code status,
    @Nullable Long daysLeft,
    @Nullable Long daysOver,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate dueOn,
    Word.Shown nextStep,
    Word.Shown waitsFor,
    @Nullable String kind,
    @Nullable String track,
    @Nullable String stage,
    @Nullable String nationality,
    @Nullable String partner,
    @Nullable String unit,
    @Nullable String waitingFor,
    @Nullable String caseAgeBand,
    boolean readyToDecide,
    boolean parked) {

  /// A clock on the board.
  record OnBoard(
      UUID caseId,
      String clock,
      String rule,
      String state,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate dueOn) {

    static OnBoard of(UUID caseId, Clock clock) {
      return new OnBoard(
          caseId,
          clock.clock(),
          clock.rule(),
          clock.state().name(),
          clock.startedOn(),
          clock.dueOn());
    }

    private TermStatus statusOn(LocalDate today) {
      var of = new Clock(clock, rule, Clock.State.valueOf(state), startedOn, dueOn);
      return TermStatus.on(today, of, null);
    }
  }

  /// Where its case stands; each `null` while unknown.
  record Standing(
      @Nullable String kind,
      @Nullable String track,
      @Nullable String stage,
      @Nullable String nationality,
      @Nullable String partner,
      @Nullable String unit,
      @Nullable String waitingFor,
      @Nullable LocalDate lodgedOn,
      @Nullable LocalDate madeOn) {

    static Standing of(asylumchain.deadlines.board.standing.Standing of) {
      return new Standing(
          Objects.toString(of.kind(), null),
          Objects.toString(of.track(), null),
          Objects.toString(of.stage(), null),
          Objects.toString(of.nationality(), null),
          Objects.toString(of.desk().partner(), null),
          Objects.toString(of.desk().unit(), null),
          Objects.toString(of.desk().waitingFor(), null),
          of.days().lodgedOn(),
          of.days().madeOn());
    }

    private @Nullable Stage reached() {
      return stage == null ? null : Stage.valueOf(stage);
    }

    private @Nullable WaitingFor awaited() {
      return waitingFor == null ? null : WaitingFor.valueOf(waitingFor);
    }

    private boolean readyToDecide() {
      return Waiting.isReadyToDecide(reached(), lodgedOn != null, awaited());
    }
  }

  /// Where it stands in the list: clocks without a last day come last.
  WorkListQueries.Key key() {
    return new WorkListQueries.Key(
        Objects.requireNonNullElse(dueOn, WorkListQueries.NO_LAST_DAY), caseId, clock);
  }

  static Line of(OnBoard clock, Standing of, boolean parked, LocalDate today) {
    var status = clock.statusOn(today);
    var over = status.code() == TermStatus.Code.OVERDUE;
    var unclear = status.code() == TermStatus.Code.NEEDS_REVIEW;
    var step = NextStep.of(clock.clock(), unclear, of.reached(), of.track(), of.awaited());
    return new Line(
        clock.caseId(),
        clock.clock(),
        clock.rule(),
        clock.state(),
        status.code(),
        over ? null : status.days(),
        over ? status.days() : null,
        clock.startedOn(),
        clock.dueOn(),
        Word.Shown.of(step),
        Word.Shown.of(Awaited.of(step, of.awaited())),
        of.kind(),
        of.track(),
        of.stage(),
        of.nationality(),
        of.partner(),
        of.unit(),
        of.waitingFor(),
        CaseAge.bandOn(today, of.lodgedOn() == null ? of.madeOn() : of.lodgedOn()),
        of.readyToDecide() && !NextStep.clocksOfResponsibility().contains(clock.clock()),
        parked);
  }
}
