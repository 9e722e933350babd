package asylumchain.deadlines.terms;

import asylumchain.events.Clock;
import asylumchain.events.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the engine says about a case: its clocks, each with its derivation.
///
/// @param clocks empty when no term runs
/// @param nextChangeOn the next day on which, without news, this is said otherwise; `null` when
///   the passing of days alone changes nothing
public record Determination(CaseFacts facts, List<Told> clocks, @Nullable LocalDate nextChangeOn) {

  public Determination {
    clocks = List.copyOf(clocks);
  }

  /// A clock and how it was reached.
  ///
  /// @param endedOn the day of the act that it was about; `null` while that is awaited
  /// @param question what a person must say about it; `null` when nothing
  public record Told(
      Clock clock, List<Step> steps, @Nullable LocalDate endedOn, @Nullable Question question) {

    public Told {
      steps = List.copyOf(steps);
    }

    /// A clock that runs, or has not started.
    public static Told of(Clock clock, List<Step> steps) {
      return new Told(clock, steps, null, null);
    }

    /// The same, where the act it is about was done.
    public Told ended(@Nullable LocalDate on) {
      return new Told(clock, steps, on, question);
    }

    /// The same, and this step besides.
    public Told after(Step further) {
      return new Told(
          clock, Stream.concat(steps.stream(), Stream.of(further)).toList(), endedOn, question);
    }

    public boolean isAwaited() {
      return endedOn == null;
    }
  }

  /// What the law does not answer mechanically.
  ///
  /// @param alternatives the possible answers; empty when none leads to a day by itself
  public record Question(Code code, Word words, List<Alternative> alternatives) {

    public Question {
      alternatives = List.copyOf(alternatives);
    }
  }

  /// A possible answer, and the clock under it.
  public record Alternative(Code choice, Named words, Told told) {

    /// The last day under it; `null` when there is none.
    public @Nullable LocalDate dueOn() {
      return told.clock().dueOn();
    }
  }

  /// The clocks without their derivation.
  public List<Clock> bare() {
    return clocks.stream().map(Told::clock).toList();
  }

  /// Those of which the act is still awaited.
  public List<Clock> awaited() {
    return clocks.stream().filter(Told::isAwaited).map(Told::clock).toList();
  }
}
