package asylumchain.deadlines.law;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
/// @param termBeginsUntil a term that began after this day, for the Netherlands became responsible
///   later, is not extended; `null` for no such test
/// @param cohortUnknown why of no application it can be told that it belongs to the cohort; `null`
///   where that is known
/// @param contested what courts made of it; `null` when not contested in the sources found
/// @param contestedSince the same as it was known from day to day, oldest first, each the whole of
///   what was known then; empty for what is known as long as the decree is
/// @param withdrawal how it ended; `null` while it stands
/// @param lines what courts held of it
/// @param position what its authority holds of it although courts disagree; `null` for nothing, and
///   then each case that waits is asked
/// @param members whom it covers among those lodged in its time
/// @param recordedAt the moment from which it is known here; `null` for one that ships with a
///   release, which is known from the beginning of `knownOn`
/// @param rulings what courts held of it, told here
/// @param positions what its authority holds of it, told here
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
    @Nullable LocalDate termBeginsUntil,
    @Nullable String cohortUnknown,
    String confidence,
    List<String> sources,
    @Nullable String contested,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Contested> contestedSince,
    @Nullable Withdrawal withdrawal,
    List<CaseLaw.Line> lines,
    CaseLaw.@Nullable Position position,
    Members members,
    @Nullable Instant recordedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Rulings rulings,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Positions positions) {

  public Decree {
    sources = List.copyOf(sources);
    contestedSince = contestedSince == null ? List.of() : List.copyOf(contestedSince);
    lines = List.copyOf(lines);
    rulings = Objects.requireNonNullElse(rulings, Rulings.NONE); // kept before there were any
    positions = Objects.requireNonNullElse(positions, Positions.NONE); // the same
  }

  /// Whether all about it was verified, or it was decided here.
  public boolean isVerified() {
    return recordedAt != null || confidence.equals(Confidence.CONFIRMED.text());
  }

  /// What courts made of it, as known from a day.
  public record Contested(LocalDate knownOn, String what) {}

  /// What courts made of it in the eyes of whoever knows what was known at a moment; empty for
  /// nothing.
  public Optional<String> contestedAt(Instant moment) {
    return contestedSince.isEmpty()
        ? Optional.ofNullable(contested)
        : contestedSince.stream()
            .filter(it -> !DayStarts.of(it.knownOn()).isAfter(moment))
            .reduce((_, later) -> later)
            .map(Contested::what);
  }

  /// Taken back, for all cases it covered, as if it had never been.
  ///
  /// @param knownOn the day on which that became known
  /// @param recordedAt the moment from which it is known here; `null` where it ships with a release
  public record Withdrawal(LocalDate knownOn, String by, @Nullable Instant recordedAt) {

    /// The moment from which it is known.
    public Instant knownAt() {
      return recordedAt == null ? DayStarts.of(knownOn) : recordedAt;
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

  /// Whether courts or the sources say something of its validity.
  public boolean isContested() {
    return contested != null || !caseLaw().isSilent();
  }

  /// The code under which its validity is asked about in a case.
  public Code question() {
    return Code.of(id.replace('-', '_'));
  }

  /// What courts and its authority are known to make of it.
  public CaseLaw caseLaw() {
    return new CaseLaw(lines, position, rulings, positions);
  }

  /// Whether it counts for an application lodged on a day, in the eyes of whoever knows what was
  /// known at a moment: it stands, and the highest judge is not known to hold otherwise.
  public boolean countsFor(LocalDate lodgedOn, Instant moment) {
    return standsAsKnownAt(moment)
        && rulings.settlingAt(moment).map(it -> it.accepts(lodgedOn)).orElse(true);
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

  /// Whether a term that began and would end on these days had begun while the decree extended new
  /// terms, and was still running when it came.
  public boolean reaches(LocalDate termBegin, LocalDate termEnd) {
    return (termBeginsUntil == null || !termBegin.isAfter(termBeginsUntil))
        && (termEndsFrom == null || !termEnd.isBefore(termEndsFrom));
  }

  /// The moment from which it is known.
  public Instant knownAt() {
    return recordedAt == null ? DayStarts.of(knownOn) : recordedAt;
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
            caseLaw().momentsOfKnowledge())
        .flatMap(moments -> moments)
        .toList();
  }

  /// The same, known from this moment.
  public Decree knownFrom(Instant moment) {
    return with(
        LocalDate.ofInstant(moment, DayStarts.ZONE), moment, withdrawal, rulings, positions);
  }

  /// The same, without a withdrawal that became known after a day.
  Decree withdrawalKnownUntil(LocalDate day) {
    return withdrawal != null && withdrawal.knownOn().isAfter(day)
        ? with(knownOn, recordedAt, null, rulings, positions)
        : this;
  }

  /// The same, taken back.
  public Decree withdrawn(Withdrawal by) {
    return with(knownOn, recordedAt, by, rulings, positions);
  }

  /// The same, with a ruling on it that is known from a moment.
  public Decree ruledOn(Ruling ruling, Instant knownFrom) {
    return with(
        knownOn, recordedAt, withdrawal, rulings.and(ruling.knownFrom(knownFrom)), positions);
  }

  /// The same, where a ruling on it counts no more.
  public Decree settingAside(String citation, Withdrawal by) {
    return with(knownOn, recordedAt, withdrawal, rulings.settingAside(citation, by), positions);
  }

  /// The same, with a position of its authority that is known from a moment.
  public Decree held(CaseLaw.Position now, Instant knownFrom) {
    return with(knownOn, recordedAt, withdrawal, rulings, positions.and(now.knownFrom(knownFrom)));
  }

  /// The same, where no position that was told here counts any more.
  public Decree withoutPosition(Withdrawal by) {
    return with(knownOn, recordedAt, withdrawal, rulings, positions.withdrawn(by));
  }

  private Decree with(
      LocalDate otherDay,
      @Nullable Instant otherMoment,
      @Nullable Withdrawal takenBack,
      Rulings otherRulings,
      Positions otherPositions) {
    return new Decree(
        id,
        name,
        ground,
        months,
        inForceOn,
        otherDay,
        lodgedFrom,
        lodgedUntil,
        termEndsFrom,
        termBeginsUntil,
        cohortUnknown,
        confidence,
        sources,
        contested,
        contestedSince,
        takenBack,
        lines,
        position,
        members,
        otherMoment,
        otherRulings,
        otherPositions);
  }
}
