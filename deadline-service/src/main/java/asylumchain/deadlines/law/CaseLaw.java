package asylumchain.deadlines.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of the validity of a decree.
///
/// @param lines what courts held of it, as the register of a release has it
/// @param position what its authority holds of it although courts disagree; `null` for nothing
/// @param rulings what was told here since
public record CaseLaw(List<Line> lines, @Nullable Position position, Rulings rulings) {

  /// What courts make of a decree. Names are API.
  public enum Held {
    VALID,
    INVALID
  }

  /// What a court held of it.
  ///
  /// @param knownOn the day from which that is known; `null` where that was not found, and then it
  ///   makes no split
  /// @param lodgedUntil last day of lodging for which the court accepts it; `null` for all
  public record Line(
      String ruling, Held held, @Nullable LocalDate knownOn, @Nullable LocalDate lodgedUntil) {

    /// Whether the court accepts it for an application lodged on that day.
    public boolean accepts(LocalDate lodgedOn) {
      return held == Held.VALID && (lodgedUntil == null || !lodgedOn.isAfter(lodgedUntil));
    }

    private Optional<LocalDate> knownBy(Instant moment) {
      return Optional.ofNullable(knownOn).filter(day -> !DayStarts.of(day).isAfter(moment));
    }
  }

  /// A choice for all cases in which no person chooses otherwise.
  ///
  /// @param by who chose
  /// @param ground on what the choice rests
  /// @param knownOn the day from which it is known
  public record Position(Held answer, String by, String ground, LocalDate knownOn) {}

  /// Whether no court is known to have said anything.
  public boolean isSilent() {
    return lines.isEmpty() && rulings.none();
  }

  /// What courts held, for whoever knows what was known at a moment; those of the register all.
  public Stream<Line> linesAt(Instant moment) {
    return Stream.concat(lines.stream(), rulings.at(moment).map(Ruling::asLine));
  }

  /// Since when courts are known to disagree on it, for applications lodged on a day.
  ///
  /// @return empty where they are not known to, by that moment
  public Optional<LocalDate> splitSince(LocalDate lodgedOn, Instant moment) {
    if (isSilent()) {
      return Optional.empty();
    }
    var accepted = since(line -> line.accepts(lodgedOn), moment);
    var refused = since(line -> !line.accepts(lodgedOn), moment);
    return accepted.flatMap(one -> refused.map(other -> one.isAfter(other) ? one : other));
  }

  /// What its authority is known to hold of it by that moment; empty for nothing.
  public Optional<Held> heldAt(Instant moment) {
    return Optional.ofNullable(position)
        .filter(it -> !DayStarts.of(it.knownOn()).isAfter(moment))
        .map(Position::answer);
  }

  private Optional<LocalDate> since(Predicate<Line> which, Instant moment) {
    return linesAt(moment)
        .filter(which)
        .flatMap(line -> line.knownBy(moment).stream())
        .min(LocalDate::compareTo);
  }

  Stream<Instant> momentsOfKnowledge() {
    return Stream.of(
            lines.stream().map(Line::knownOn).flatMap(Stream::ofNullable).map(DayStarts::of),
            Stream.ofNullable(position).map(it -> DayStarts.of(it.knownOn())),
            rulings.momentsOfKnowledge())
        .flatMap(moments -> moments);
  }
}
