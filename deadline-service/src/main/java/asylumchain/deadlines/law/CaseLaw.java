package asylumchain.deadlines.law;

import com.fasterxml.jackson.annotation.JsonInclude;
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
/// @param position what its authority holds of it although courts disagree, as the register of a
///   release has it; `null` for nothing
/// @param rulings what was told here since
/// @param positions what its authority was told here to hold, which goes before that of a release
public record CaseLaw(
    List<Line> lines, @Nullable Position position, Rulings rulings, Positions positions) {

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

    private static final String ECLI = "ECLI:NL:";

    /// Whether the court accepts it for an application lodged on that day.
    public boolean accepts(LocalDate lodgedOn) {
      return held == Held.VALID && (lodgedUntil == null || !lodgedOn.isAfter(lodgedUntil));
    }

    /// Whether a citation means this ruling, with or without `ECLI:NL:`.
    public boolean isCitedAs(String citation) {
      return withoutPrefix(citation.strip()).equalsIgnoreCase(withoutPrefix(ruling));
    }

    private static String withoutPrefix(String citation) {
      return citation.regionMatches(true, 0, ECLI, 0, ECLI.length())
          ? citation.substring(ECLI.length())
          : citation;
    }

    private Optional<LocalDate> knownBy(Instant moment) {
      return Optional.ofNullable(knownOn).filter(day -> !DayStarts.of(day).isAfter(moment));
    }
  }

  /// An answer for all cases in which it is asked and no person answers otherwise.
  ///
  /// @param by who chose
  /// @param ground on what the choice rests
  /// @param knownOn the day from which it is known
  /// @param recordedAt the moment from which it is known here; `null` for one that ships with a
  ///   release
  /// @param withdrawal how it ended; `null` while it counts
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Position(
      Held answer,
      String by,
      String ground,
      LocalDate knownOn,
      @Nullable Instant recordedAt,
      Decree.@Nullable Withdrawal withdrawal) {

    /// One that ships with a release.
    static Position shipped(Held answer, String by, String ground, LocalDate knownOn) {
      return new Position(answer, by, ground, knownOn, null, null);
    }

    /// The moment from which it is known.
    Instant knownAt() {
      return recordedAt == null ? DayStarts.of(knownOn) : recordedAt;
    }

    /// The moment from which it is known to count no more; empty while it counts.
    Optional<Instant> withdrawnAt() {
      return Optional.ofNullable(withdrawal).map(Decree.Withdrawal::knownAt);
    }

    boolean countsAt(Instant moment) {
      return !knownAt().isAfter(moment)
          && withdrawnAt().filter(it -> !it.isAfter(moment)).isEmpty();
    }

    /// The same, known from this moment.
    Position knownFrom(Instant moment) {
      var day = LocalDate.ofInstant(moment, DayStarts.ZONE);
      return new Position(answer, by, ground, day, moment, withdrawal);
    }

    Position withdrawn(Decree.Withdrawal takenBack) {
      return new Position(answer, by, ground, knownOn, recordedAt, takenBack);
    }
  }

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
  public Optional<Position> positionAt(Instant moment) {
    return positions
        .at(moment)
        .or(() -> Optional.ofNullable(position).filter(it -> it.countsAt(moment)));
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
            Stream.ofNullable(position).map(Position::knownAt),
            rulings.momentsOfKnowledge(),
            positions.momentsOfKnowledge())
        .flatMap(moments -> moments);
  }
}
