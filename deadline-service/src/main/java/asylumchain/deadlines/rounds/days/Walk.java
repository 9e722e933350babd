package asylumchain.deadlines.rounds.days;

import static java.time.temporal.ChronoUnit.DAYS;

import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Evaluation;
import asylumchain.deadlines.terms.Timeline;
import asylumchain.events.Clock;
import asylumchain.events.PassingEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One case, on its way through the days.
///
/// Each last day has its marks: so many days before it, and the day after it. On a mark's day it is
/// said once. A last day that moved may have its marks behind it at once: then it is said how many
/// days are really left, or that it passed. Of a last day that lay behind when the case was first
/// looked at nothing is said, nor when it moves further back.
final class Walk {

  private final List<Integer> ahead;
  private final Memory before;
  private final List<Clock> firstSeen;
  private final Set<Saying> said;
  private final List<PassingEvent> events = new ArrayList<>();

  Walk(List<Integer> ahead, Memory before, Timeline timeline) {
    this.ahead = ahead;
    this.before = before;
    this.firstSeen = timeline.known(before.seenAt());
    this.said = new LinkedHashSet<>(before.said());
  }

  List<PassingEvent> events() {
    return events;
  }

  Memory memory() {
    return new Memory(before.knownSince(), before.seenAt(), List.copyOf(said));
  }

  /// @param from the day before the first, exclusive
  void through(LocalDate from, LocalDate today, Function<LocalDate, Evaluation> on) {
    var state = on.apply(from);
    for (var day = next(state, from); day != null && !day.isAfter(today); ) {
      say(state, day);
      if (day.equals(state.nextChangeOn())) {
        state = on.apply(day);
        say(state, day);
      }
      day = next(state, day);
    }
  }

  /// Says what is to be said that day and was not.
  void say(Evaluation state, LocalDate day) {
    clocks(state).forEach(told -> say(told, day));
  }

  private void say(Told told, LocalDate day) {
    var reached = unsaid(told).filter(it -> !it.mark().isAfter(day)).toList();
    var passing = reached.stream().filter(Saying::isOfPassing).findFirst();
    if (passing.isPresent()) {
      passed(told.clock(), passing.get());
    } else if (!reached.isEmpty() && isStillAwaited(told, day)) {
      approaches(told.clock(), reached, day);
    }
  }

  private void passed(Clock clock, Saying saying) {
    said.add(saying);
    events.add(
        new PassingEvent.DeadlinePassed(
            saying.mark(), clock.clock(), clock.rule(), saying.dueOn()));
  }

  private void approaches(Clock clock, List<Saying> sayings, LocalDate day) {
    said.addAll(sayings);
    var dueOn = sayings.getFirst().dueOn();
    int daysLeft = Math.toIntExact(DAYS.between(day, dueOn));
    events.add(
        new PassingEvent.DeadlineApproaching(day, clock.clock(), clock.rule(), dueOn, daysLeft));
  }

  private boolean isStillAwaited(Told told, LocalDate day) {
    var dueOn = told.clock().dueOn();
    return isAwaitedAfter(told, day)
        && dueOn != null
        && !dueOn.isBefore(day)
        && !said.contains(Saying.passed(told.clock().clock(), dueOn));
  }

  /// The next day on which something is to be said or changes; `null` for never.
  @Nullable LocalDate next(Evaluation state, LocalDate day) {
    var marks = clocks(state).flatMap(this::unsaid).map(Saying::mark);
    return Stream.concat(marks, Stream.ofNullable(state.nextChangeOn()))
        .filter(it -> it.isAfter(day))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private Stream<Saying> unsaid(Told told) {
    return marks(told).filter(it -> !isHistory(it)).filter(it -> !said.contains(it));
  }

  /// Whether the mark lay behind when the clock was first looked at: on the last day that it had
  /// then, or on any if that had passed already.
  private boolean isHistory(Saying saying) {
    return layBehind(saying)
        && firstSeen.stream()
            .filter(it -> it.clock().equals(saying.clock()))
            .flatMap(it -> Stream.ofNullable(it.dueOn()))
            .anyMatch(
                dueOn ->
                    dueOn.equals(saying.dueOn())
                        || layBehind(Saying.passed(saying.clock(), dueOn)));
  }

  private boolean layBehind(Saying saying) {
    return saying.mark().isBefore(before.knownSince());
  }

  /// A term that is shorter than so many days is not said to come near: it begins that near.
  private Stream<Saying> marks(Told told) {
    var clock = told.clock();
    var dueOn = clock.dueOn();
    if (dueOn == null || clock.state() != Clock.State.RUNNING) {
      return Stream.empty();
    }
    var startedOn = clock.startedOn();
    var near =
        ahead.stream()
            .map(days -> Saying.ahead(clock.clock(), dueOn, days))
            .filter(it -> startedOn == null || it.mark().isAfter(startedOn))
            .filter(it -> isAwaitedAfter(told, it.mark()));
    return isAwaitedAfter(told, dueOn)
        ? Stream.concat(near, Stream.of(Saying.passed(clock.clock(), dueOn)))
        : near;
  }

  private static boolean isAwaitedAfter(Told told, LocalDate day) {
    var endedOn = told.endedOn();
    return endedOn == null || endedOn.isAfter(day);
  }

  private static Stream<Told> clocks(Evaluation state) {
    return state.told().stream();
  }
}
