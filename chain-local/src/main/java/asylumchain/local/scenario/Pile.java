package asylumchain.local.scenario;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Function;

/// The applications that wait for one group of officers, who settle an exact number of them in each
/// stretch of time, in the order in which they were planned.
final class Pile {

  /// Nobody gets an answer sooner.
  static final int SOONEST_AFTER_DAYS = 31;

  private record Planned(Application application, LocalDate on) {}

  /// How the work of a stretch is spread over its days.
  enum Pace {
    /// The same every day.
    EVEN,
    /// As the plan has it, scaled to the number asked for.
    AS_PLANNED
  }

  private final Queue<Planned> notYetReady;
  private final PriorityQueue<Planned> waiting =
      new PriorityQueue<>(
          Comparator.comparing(Planned::on)
              .thenComparingInt(planned -> planned.application().number()));
  private final WorkingDays workingDays;
  private final SettledDays settled;

  /// A pile with nothing taken from it yet.
  ///
  /// @param plan the day on which an application would be settled if all went as planned
  Pile(
      List<Application> applications,
      Function<Application, LocalDate> plan,
      WorkingDays workingDays,
      SettledDays settled) {
    this.notYetReady =
        new ArrayDeque<>(
            applications.stream()
                .sorted(Comparator.comparingInt(Application::number))
                .map(one -> new Planned(one, plan.apply(one)))
                .toList());
    this.workingDays = workingDays;
    this.settled = settled;
  }

  /// Settles `count` applications after the first day and not after the second.
  ///
  /// @throws IllegalStateException if the pile is too small for that
  void settle(int count, LocalDate after, LocalDate until, Pace pace) {
    var days = workingDays.between(after, until);
    var quotas = Shares.of(count, weights(days, pace));
    int left = 0;
    for (int i = 0; i < quotas.length; i++) {
      left += quotas[i];
      while (!notYetReady.isEmpty() && ready(notYetReady.element(), days.get(i))) {
        waiting.add(notYetReady.remove());
      }
      while (left > 0 && !waiting.isEmpty()) {
        settled.settle(waiting.remove().application(), days.get(i));
        left--;
      }
    }
    if (left != 0) {
      throw new IllegalStateException(left + " of " + count + " not to be found by " + until);
    }
  }

  /// How many would be settled by then if all went as planned and are not settled yet.
  int plannedBy(LocalDate day) {
    return (int)
        (waiting.stream().filter(one -> !one.on().isAfter(day)).count()
            + notYetReady.stream().filter(one -> !one.on().isAfter(day)).count());
  }

  private double[] weights(List<LocalDate> days, Pace pace) {
    var weights = new double[days.size()];
    int before = 0;
    for (int i = 0; i < weights.length; i++) {
      switch (pace) {
        case EVEN -> weights[i] = 1;
        case AS_PLANNED -> {
          int reached = plannedBy(days.get(i));
          weights[i] = reached - before;
          before = reached;
        }
      }
    }
    return weights;
  }

  private static boolean ready(Planned planned, LocalDate day) {
    return !planned.application().lodgedOn().plusDays(SOONEST_AFTER_DAYS).isAfter(day);
  }
}
