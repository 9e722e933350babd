package asylumchain.deadlines.law;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An extension for a cohort of cases by policy decree (Wijzigingsbesluit
/// Vreemdelingencirculaire, WBV).
///
/// @param knownOn the day on which it became known; what was known before does not know it
/// @param lodgedFrom first day of lodging in its cohort; `null` for since ever
/// @param lodgedUntil last day of lodging in its cohort; `null` for open
/// @param termEndsFrom a term that ended before this day had lapsed and is not revived; `null` for
///   no such test
/// @param contested what courts made of it; `null` when not contested in the sources found
/// @param withdrawal how it ended; `null` while it stands
/// @param lines readings by courts under which it covers fewer cases
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
    String confidence,
    List<String> sources,
    @Nullable String contested,
    @Nullable Withdrawal withdrawal,
    List<Line> lines,
    Members members,
    @Nullable Instant recordedAt) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

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
      return recordedAt == null ? knownOn.atStartOfDay(ZONE).toInstant() : recordedAt;
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

  /// A reading by a court.
  ///
  /// @param lodgedUntil last day of lodging that the court accepts
  public record Line(String ruling, LocalDate lodgedUntil) {}

  /// Whether no application can belong to its cohort.
  boolean endsBeforeItBegins() {
    return lodgedFrom != null && lodgedUntil != null && lodgedUntil.isBefore(lodgedFrom);
  }

  /// Whether an application lodged on that day belongs to its cohort.
  public boolean covers(LocalDate lodgedOn) {
    return (lodgedFrom == null || !lodgedOn.isBefore(lodgedFrom))
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
    return recordedAt == null ? knownOn.atStartOfDay(ZONE).toInstant() : recordedAt;
  }

  /// Whether it stands in the eyes of whoever knows what was known at that moment.
  public boolean standsAsKnownAt(Instant moment) {
    return !knownAt().isAfter(moment)
        && (withdrawal == null || withdrawal.knownAt().isAfter(moment));
  }

  /// The moments at which it changed what is known.
  public List<Instant> momentsOfKnowledge() {
    return withdrawal == null ? List.of(knownAt()) : List.of(knownAt(), withdrawal.knownAt());
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
        confidence,
        sources,
        contested,
        withdrawal,
        lines,
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
        confidence,
        sources,
        contested,
        by,
        lines,
        members,
        recordedAt);
  }
}
