package asylumchain.deadlines.shifts.suspensions;

import asylumchain.deadlines.board.CaseReading;
import asylumchain.deadlines.shifts.Outcome;
import asylumchain.deadlines.shifts.Validity;
import asylumchain.deadlines.shifts.suspensions.Suspensions.Suspension;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.Ground;
import asylumchain.events.ShiftEvent.SuspensionEnded;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The intervals in which terms of a case stand still (opschorting), as they stood in law on a day,
/// for whoever knew what was known at a moment.
///
/// @param suspensions that were posted
/// @param stoodStill by how many days each term is longer for that, and for what follows from the
///   facts of the case (Awb art. 4:15(1)(a)); what overlaps counts once
public record SuspensionsView(
    UUID caseId,
    LocalDate asOf,
    Instant knownAt,
    List<SuspensionView> suspensions,
    List<StoodStill> stoodStill) {

  /// One interval.
  ///
  /// @param startedOn the day after which the term stands still; absent when it never did
  /// @param until last day on which it stands still; absent while it does
  /// @param readings how the interval read before, and now, each since when that is known
  /// @param validity what became known of it last
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SuspensionView(
      UUID suspensionId,
      String clock,
      Ground ground,
      State state,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate until,
      List<ReadingView> readings,
      Validity validity,
      List<Outcome.Known> outcomes) {}

  /// How a suspension stands. Names are API.
  public enum State {
    STANDS_STILL,
    ENDED,
    /// A correction said that it never was, a court annulled it, or the authority withdrew it.
    NEVER_WAS
  }

  /// A reading of the interval.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ReadingView(
      @Nullable LocalDate startedOn, @Nullable LocalDate until, Instant knownFrom) {}

  /// A term, and on how many calendar days it stood still until it ran again.
  public record StoodStill(
      String clock, @Schema(description = "Calendar days; what overlaps counts once.") int days) {}

  static SuspensionsView of(CaseReading reading) {
    var known =
        reading.known().shifts().stream()
            .filter(shift -> !shift.recordedAt().isAfter(reading.knownAt()))
            .filter(shift -> !isEndAfter(shift.shift(), reading.asOf()))
            .toList();
    return new SuspensionsView(
        reading.caseId(),
        reading.asOf(),
        reading.knownAt(),
        Suspensions.of(known).byId().values().stream()
            .filter(suspension -> !suspension.start().occurredOn().isAfter(reading.asOf()))
            .map(SuspensionsView::view)
            .toList(),
        stoodStill(reading));
  }

  private static boolean isEndAfter(DeadlineEvent event, LocalDate asOf) {
    return event instanceof SuspensionEnded ended && ended.occurredOn().isAfter(asOf);
  }

  private static SuspensionView view(Suspension suspension) {
    var start = suspension.start();
    var interval = suspension.last();
    var validity = Validity.after(suspension.outcome());
    return new SuspensionView(
        start.suspensionId(),
        start.clock(),
        start.ground(),
        interval.after() == null || !validity.stands()
            ? State.NEVER_WAS
            : interval.until() == null ? State.STANDS_STILL : State.ENDED,
        interval.after(),
        interval.until(),
        suspension.readings().stream()
            .map(it -> new ReadingView(it.after(), it.until(), it.knownFrom()))
            .toList(),
        validity,
        List.copyOf(suspension.outcomes()));
  }

  private static List<StoodStill> stoodStill(CaseReading reading) {
    return reading.clocks().clocks().stream()
        .flatMap(
            told ->
                told.steps().stream()
                    .filter(step -> step.code() == StepCode.SUSPENDED)
                    .map(step -> step.values().get("days"))
                    .filter(Integer.class::isInstance)
                    .map(days -> new StoodStill(told.clock().clock(), (Integer) days)))
        .toList();
  }

  Optional<SuspensionView> find(UUID suspensionId) {
    return suspensions.stream().filter(it -> it.suspensionId().equals(suspensionId)).findFirst();
  }
}
