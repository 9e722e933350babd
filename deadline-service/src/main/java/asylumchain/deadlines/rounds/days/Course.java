package asylumchain.deadlines.rounds.days;

import asylumchain.deadlines.terms.Evaluation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How far a partition is in the course of days.
///
/// @param ahead how many calendar days before a last day it is said to come near
/// @param goneThrough the last day of which everything was said; not after `today`
/// @param today the business date
public record Course(List<Integer> ahead, LocalDate goneThrough, LocalDate today) {

  public Course {
    ahead = List.copyOf(ahead);
    if (goneThrough.isAfter(today)) {
      throw new IllegalArgumentException("%s was not yet, on %s".formatted(goneThrough, today));
    }
  }

  /// Takes a case through the days that were not gone through, one by one, each as the case stands
  /// by what is known now.
  ///
  /// @param memory `null` for a case of which nothing was determined yet
  /// @param at when this is looked at
  /// @param now the case as it stands today
  /// @param on the case as it stands on an earlier day
  public Passage of(
      @Nullable Memory memory, Instant at, Evaluation now, Function<LocalDate, Evaluation> on) {
    var walk = new Walk(ahead, memory == null ? atFirstSight(at, now) : memory, now.timeline());
    if (goneThrough.isBefore(today)) {
      walk.through(goneThrough, today, on);
    }
    walk.say(now, today);
    return new Passage(walk.events(), walk.memory(), walk.next(now, today));
  }

  private Memory atFirstSight(Instant at, Evaluation now) {
    var next = goneThrough.plusDays(1);
    return new Memory(
        next.isAfter(today) ? today : next, now.timeline().lastKnownFrom(at), List.of());
  }
}
