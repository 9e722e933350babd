package asylumchain.deadlines.shifts.suspensions;

import asylumchain.deadlines.shifts.Outcome;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.ShiftEvent.SuspensionAnnulled;
import asylumchain.events.ShiftEvent.SuspensionCorrected;
import asylumchain.events.ShiftEvent.SuspensionEnded;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import asylumchain.events.ShiftEvent.SuspensionUpheld;
import asylumchain.events.ShiftEvent.SuspensionWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The suspensions that were posted about a case, each with every reading of its interval and with
/// what became of it.
record Suspensions(Map<UUID, Suspension> byId) {

  /// One of them.
  ///
  /// @param readings as they became known; never empty
  /// @param outcomes as they became known
  record Suspension(SuspensionStarted start, List<Reading> readings, List<Outcome.Known> outcomes) {

    /// The reading that counts.
    Reading last() {
      return readings.getLast();
    }

    /// What became of it last; `null` for nothing.
    Outcome.@Nullable Known outcome() {
      return outcomes.isEmpty() ? null : outcomes.getLast();
    }

    /// Why nothing is said of its interval any more; `null` while something may be.
    Ruling.@Nullable Refused closed() {
      var last = outcome();
      return last == null || last.outcome() != Outcome.WITHDRAWN
          ? null
          : Refusal.WITHDRAWN.with(last.occurredOn());
    }

    private void add(Reading reading) {
      readings.add(reading);
    }
  }

  /// How its interval reads, and since when that is known.
  ///
  /// @param after the day after which the term stands still; `null` when it never did
  /// @param until last day on which it stands still; `null` while it does
  record Reading(@Nullable LocalDate after, @Nullable LocalDate until, Instant knownFrom) {}

  /// All that were posted.
  ///
  /// @param shifts in version order
  static Suspensions of(List<KnownShift> shifts) {
    var byId = new LinkedHashMap<UUID, Suspension>();
    for (var shift : shifts) {
      var knownFrom = shift.recordedAt();
      switch (shift.shift()) {
        case SuspensionStarted start -> {
          var first = new Reading(start.occurredOn(), null, knownFrom);
          byId.put(
              start.suspensionId(),
              new Suspension(start, new ArrayList<>(List.of(first)), new ArrayList<>()));
        }
        case SuspensionEnded(var on, var id) ->
            byId.computeIfPresent(id, (_, it) -> with(it, it.last().after(), on, knownFrom));
        case SuspensionCorrected(_, var id, var from, var until) ->
            byId.computeIfPresent(id, (_, it) -> with(it, from, until, knownFrom));
        case SuspensionUpheld(var on, var id) ->
            add(byId.get(id), new Outcome.Known(Outcome.UPHELD, on, knownFrom));
        case SuspensionAnnulled(var on, var id) ->
            add(byId.get(id), new Outcome.Known(Outcome.ANNULLED, on, knownFrom));
        case SuspensionWithdrawn(var on, var id) ->
            add(byId.get(id), new Outcome.Known(Outcome.WITHDRAWN, on, knownFrom));
        case DeadlineEvent _ -> {
          // about no suspension
        }
      }
    }
    return new Suspensions(byId);
  }

  private static void add(@Nullable Suspension suspension, Outcome.Known outcome) {
    if (suspension != null) {
      suspension.outcomes().add(outcome);
    }
  }

  private static Suspension with(
      Suspension suspension,
      @Nullable LocalDate after,
      @Nullable LocalDate until,
      Instant knownFrom) {
    suspension.add(new Reading(after, until, knownFrom));
    return suspension;
  }
}
