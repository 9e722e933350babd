package asylumchain.reporting.facts;

import asylumchain.events.ShiftEvent;
import asylumchain.events.ShiftEvent.SuspensionAnnulled;
import asylumchain.events.ShiftEvent.SuspensionCorrected;
import asylumchain.events.ShiftEvent.SuspensionEnded;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import asylumchain.events.ShiftEvent.SuspensionUpheld;
import asylumchain.events.ShiftEvent.SuspensionWithdrawn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Days on which a term stood still (opschorting).
///
/// @param after the day after which it stood still
/// @param until the last day on which it stood still; `null` while it does
public record Standstill(LocalDate after, @Nullable LocalDate until) {

  /// The first day on which it stood still.
  public LocalDate firstDay() {
    return after.plusDays(1);
  }

  /// The first day on which it ran again; `null` while it does not.
  public @Nullable LocalDate firstDayAfter() {
    return until == null ? null : until.plusDays(1);
  }

  /// Whether it stood still on this day.
  public boolean covers(LocalDate day) {
    return day.isAfter(after) && (until == null || !day.isAfter(until));
  }

  /// Those of one term that stand: what was annulled or withdrawn never held it up.
  ///
  /// @param clock which term
  /// @param events in the order in which they became known
  static List<Standstill> of(String clock, List<ShiftEvent> events) {
    var known = new LinkedHashMap<UUID, Standstill>();
    var undone = new HashSet<UUID>();
    events.forEach(event -> take(clock, event, known, undone));
    return known.entrySet().stream()
        .filter(it -> !undone.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static void take(
      String clock, ShiftEvent event, Map<UUID, Standstill> known, Set<UUID> undone) {
    switch (event) {
      case SuspensionStarted(var on, var id, var which, _) -> {
        if (which.equals(clock)) {
          known.put(id, new Standstill(on, null));
        }
      }
      case SuspensionEnded(var on, var id) ->
          known.computeIfPresent(id, (_, one) -> new Standstill(one.after, on));
      case SuspensionCorrected(_, var id, var from, var until) ->
          known.computeIfPresent(id, (_, _) -> from == null ? null : new Standstill(from, until));
      case SuspensionUpheld(_, var id) -> undone.remove(id);
      case SuspensionAnnulled(_, var id) -> undone.add(id);
      case SuspensionWithdrawn(_, var id) -> undone.add(id);
      case ShiftEvent.ExtensionClaimed _,
          ShiftEvent.ExtensionUpheld _,
          ShiftEvent.ExtensionAnnulled _,
          ShiftEvent.ExtensionWithdrawn _,
          ShiftEvent.DecreeApplied _,
          ShiftEvent.DecreeWithdrawn _,
          ShiftEvent.MoratoriumApplied _,
          ShiftEvent.MoratoriumWithdrawn _,
          ShiftEvent.LawRuledOn _,
          ShiftEvent.LawRulingSetAside _,
          ShiftEvent.LawPositionTaken _,
          ShiftEvent.LawPositionWithdrawn _,
          ShiftEvent.DaysEquated _,
          ShiftEvent.EquatedDaysWithdrawn _,
          ShiftEvent.RuleCorrected _,
          ShiftEvent.RuleRestored _,
          ShiftEvent.ReviewNeeded _,
          ShiftEvent.ReviewDecided _ -> {}
    }
  }
}
