package asylumchain.local.scenario;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The open applications of one track, of which an exact number leaves in each stretch of days and
/// group of age; within a group whoever came first leaves first.
final class TrackPile {

  /// Whoever belongs to a group that only begins to come in waits at least so long.
  private static final int SOONEST_AFTER_DAYS = 31;

  private final WorkingDays workingDays;
  private final LinkedHashSet<Application> waiting = new LinkedHashSet<>();

  TrackPile(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /// Adds applications, in the order of lodging.
  void arrive(Collection<Application> some) {
    waiting.addAll(some);
  }

  /// Lets as many leave as the marks of a day ask for, on the working days of a stretch that ends
  /// with it.
  ///
  /// @param after the day before the first
  /// @param marks of the last day, from the oldest cases on, that of all last
  /// @return who leaves when, day by day
  /// @throws IllegalStateException if the marks ask for more than there are
  List<Departure> leave(LocalDate after, List<TrackMark> marks) {
    var byDay = new TreeMap<LocalDate, List<Application>>();
    var lodgedAfter = LocalDate.MIN;
    int stay = 0;
    for (var mark : marks) {
      leave(after, lodgedAfter, mark, mark.open() - stay, byDay);
      lodgedAfter = mark.lodgedUntil();
      stay = mark.open();
    }
    var departures = new ArrayList<Departure>();
    byDay.forEach((day, some) -> some.forEach(one -> departures.add(new Departure(one, day))));
    departures.forEach(departure -> waiting.remove(departure.application()));
    return departures;
  }

  /// Somebody who leaves.
  record Departure(Application application, LocalDate on) {}

  private void leave(
      LocalDate after,
      LocalDate lodgedAfter,
      TrackMark mark,
      int stay,
      SequencedMap<LocalDate, List<Application>> byDay) {
    var group =
        new ArrayDeque<>(
            waiting.stream()
                .filter(one -> one.lodgedOn().isAfter(lodgedAfter))
                .filter(one -> !one.lodgedOn().isAfter(mark.lodgedUntil()))
                .toList());
    int count = group.size() - stay;
    if (count < 0) {
      throw new IllegalStateException(-count + " too few for " + mark);
    }
    var days = workingDays.between(firstOf(after, lodgedAfter), mark.date());
    var quotas = Shares.of(count, days.stream().mapToDouble(_ -> 1).toArray());
    int left = 0;
    for (int i = 0; i < quotas.length; i++) {
      left = take(left + quotas[i], days.get(i), group, byDay);
    }
    if (left != 0) {
      throw new IllegalStateException(left + " of " + count + " not to be found by " + mark);
    }
  }

  private static LocalDate firstOf(LocalDate after, LocalDate lodgedAfter) {
    var ready =
        lodgedAfter.equals(LocalDate.MIN) ? after : lodgedAfter.plusDays(SOONEST_AFTER_DAYS);
    return ready.isAfter(after) ? ready : after;
  }

  /// Nobody leaves on the day of lodging: what comes and goes on one day is in no flow.
  ///
  /// @return how many could not leave yet
  private static int take(
      int count,
      LocalDate day,
      Queue<Application> group,
      SequencedMap<LocalDate, List<Application>> byDay) {
    int left = count;
    var leaving = byDay.computeIfAbsent(day, _ -> new ArrayList<>());
    while (left > 0 && !group.isEmpty() && group.element().lodgedOn().isBefore(day)) {
      leaving.add(group.remove());
      left--;
    }
    return left;
  }
}
