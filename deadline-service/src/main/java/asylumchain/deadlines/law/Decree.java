package asylumchain.deadlines.law;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An extension for a cohort of cases by policy decree (Wijzigingsbesluit
/// Vreemdelingencirculaire, WBV).
///
/// @param knownOn the day on which it became known; what was known before does not know it
/// @param lodgedFrom first day of lodging in its cohort; `null` for since ever
/// @param lodgedUntil last day of lodging in its cohort; `null` for open
/// @param termEndsFrom a term that ended before this day had lapsed and is not revived; `null` for
///   no such test
/// @param cohortUnknown why of no application it can be told that it belongs to the cohort; `null`
///   where that is known
/// @param contested what courts made of it; `null` when not contested in the sources found
/// @param withdrawal how it ended; `null` while it stands
/// @param lines what courts held of it
/// @param position what its authority holds of it although courts disagree; `null` for nothing, and
///   then each case that waits is asked
/// @param members whom it covers among those lodged in its time
/// @param recordedAt the moment from which it is known here; `null` for one that ships with a
///   release, which is known from the beginning of `knownOn`
public record Decree(
    String id,
    String name,
    String ground,
    int months,
    LocalDate inForceOn,
    LocalDate knownOn,
    @Nullable LocalDate lodgedFrom,
    @Nullable LocalDate lodgedUntil,
    @Nullable LocalDate termEndsFrom,
    @Nullable String cohortUnknown,
    String confidence,
    List<String> sources,
    @Nullable String contested,
    @Nullable Withdrawal withdrawal,
    List<Line> lines,
    @Nullable Position position,
    Members members,
    @Nullable Instant recordedAt) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /// When the days of the register begin: few, and asked for several times in every evaluation.
  private static final Map<LocalDate, Instant> STARTS = new ConcurrentHashMap<>();

  /// Whether all about it was verified, or it was decided here.
  public boolean isVerified() {
    return recordedAt != null || confidence.equals(Confidence.CONFIRMED.text());
  }

  public Decree {
    sources = List.copyOf(sources);
    lines = List.copyOf(lines);
  }

  /// Taken back, for all cases it covered, as if it had never been.
  ///
  /// @param knownOn the day on which that became known
  /// @param recordedAt the moment from which it is known here; `null` where it ships with a release
  public record Withdrawal(LocalDate knownOn, String by, @Nullable Instant recordedAt) {

    /// The moment from which it is known.
    public Instant knownAt() {
      return recordedAt == null ? startOf(knownOn) : recordedAt;
    }
  }

  /// Whom it covers, by the application; what is empty covers all.
  ///
  /// @param units where the application was lodged
  public record Members(Set<Code> kinds, Set<Code> nationalities, Set<Code> units) {

    public static final Members ALL = new Members(Set.of(), Set.of(), Set.of());

    public Members {
      kinds = Set.copyOf(kinds);
      nationalities = Set.copyOf(nationalities);
      units = Set.copyOf(units);
    }

    boolean include(ApplicationLodged lodged) {
      var applicant = lodged.applicant();
      return includes(kinds, lodged.applicationKind())
          && includes(nationalities, applicant == null ? null : applicant.nationality())
          && includes(units, lodged.unit());
    }

    private static boolean includes(Set<Code> some, @Nullable Code one) {
      return some.isEmpty() || (one != null && some.contains(one));
    }
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

    Stream<LocalDate> known() {
      return Stream.ofNullable(knownOn);
    }
  }

  /// A choice for all cases in which no person chooses otherwise.
  ///
  /// @param by who chose
  /// @param ground on what the choice rests
  /// @param knownOn the day from which it is known
  public record Position(Held answer, String by, String ground, LocalDate knownOn) {}

  /// What courts make of a decree. Names are API.
  public enum Held {
    VALID,
    INVALID
  }

  /// The code under which its validity is asked about in a case.
  public Code question() {
    return Code.of(id.replace('-', '_'));
  }

  /// Since when courts are known to disagree on it, for applications lodged on a day.
  ///
  /// @return empty where they are not known to, by that moment
  public Optional<LocalDate> splitSince(LocalDate lodgedOn, Instant moment) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var accepted = since(line -> line.accepts(lodgedOn), moment);
    var refused = since(line -> !line.accepts(lodgedOn), moment);
    return accepted.flatMap(one -> refused.map(other -> one.isAfter(other) ? one : other));
  }

  /// What its authority is known to hold of it by that moment; empty for nothing.
  public Optional<Held> heldAt(Instant moment) {
    return Optional.ofNullable(position)
        .filter(it -> !startOf(it.knownOn()).isAfter(moment))
        .map(Position::answer);
  }

  private Optional<LocalDate> since(Predicate<Line> which, Instant moment) {
    return lines.stream()
        .filter(which)
        .flatMap(Line::known)
        .filter(day -> !startOf(day).isAfter(moment))
        .min(LocalDate::compareTo);
  }

  private static Instant startOf(LocalDate day) {
    return STARTS.computeIfAbsent(day, it -> it.atStartOfDay(ZONE).toInstant());
  }

  /// Whether no application can belong to its cohort.
  boolean endsBeforeItBegins() {
    return lodgedFrom != null && lodgedUntil != null && lodgedUntil.isBefore(lodgedFrom);
  }

  /// Whether an application lodged on that day belongs to its cohort.
  public boolean covers(LocalDate lodgedOn) {
    return cohortUnknown == null
        && (lodgedFrom == null || !lodgedOn.isBefore(lodgedFrom))
        && (lodgedUntil == null || !lodgedOn.isAfter(lodgedUntil));
  }

  /// Whether this application belongs to its cohort.
  public boolean covers(ApplicationLodged lodged) {
    return covers(lodged.occurredOn()) && members.include(lodged);
  }

  /// Whether a term that would end on that day was still running when the decree came.
  public boolean reaches(LocalDate termEnd) {
    return termEndsFrom == null || !termEnd.isBefore(termEndsFrom);
  }

  /// The moment from which it is known.
  public Instant knownAt() {
    return recordedAt == null ? startOf(knownOn) : recordedAt;
  }

  /// Whether it stands in the eyes of whoever knows what was known at that moment.
  public boolean standsAsKnownAt(Instant moment) {
    return !knownAt().isAfter(moment)
        && (withdrawal == null || withdrawal.knownAt().isAfter(moment));
  }

  /// The moments at which it changed what is known.
  public List<Instant> momentsOfKnowledge() {
    return Stream.of(
            Stream.of(knownAt()),
            Stream.ofNullable(withdrawal).map(Withdrawal::knownAt),
            lines.stream().flatMap(Line::known).map(Decree::startOf),
            Stream.ofNullable(position).map(it -> startOf(it.knownOn())))
        .flatMap(moments -> moments)
        .toList();
  }

  /// The same, known from this moment.
  public Decree knownFrom(Instant moment) {
    return new Decree(
        id,
        name,
        ground,
        months,
        inForceOn,
        LocalDate.ofInstant(moment, ZONE),
        lodgedFrom,
        lodgedUntil,
        termEndsFrom,
        cohortUnknown,
        confidence,
        sources,
        contested,
        withdrawal,
        lines,
        position,
        members,
        moment);
  }

  /// The same, without a withdrawal that became known after a day.
  Decree withdrawalKnownUntil(LocalDate day) {
    return withdrawal != null && withdrawal.knownOn().isAfter(day) ? with(null) : this;
  }

  /// The same, taken back.
  public Decree withdrawn(Withdrawal by) {
    return with(by);
  }

  private Decree with(@Nullable Withdrawal by) {
    return new Decree(
        id,
        name,
        ground,
        months,
        inForceOn,
        knownOn,
        lodgedFrom,
        lodgedUntil,
        termEndsFrom,
        cohortUnknown,
        confidence,
        sources,
        contested,
        by,
        lines,
        position,
        members,
        recordedAt);
  }
}
