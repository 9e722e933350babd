package asylumchain.deadlines.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A ministerial stop on decisions (besluitmoratorium) or on departure (vertrekmoratorium) for a
/// nationality or a category.
///
/// @param code of the country or category, as callers name it
/// @param category of whom within the nationalities; `null` for all
/// @param from first day; `null` when not known
/// @param fromUncertain why the first day is not certain; `null` when it is
/// @param renewedFrom first days of the periods that followed
/// @param until last day; `null` when not known
/// @param untilUncertain why the last day is not certain; `null` when it is
/// @param line how it lengthens the decision term; `null` while nobody chose one, and then it
///   leaves a question in each case it reaches, if its days leave no doubt or it was applied here
/// @param recordedAt the moment from which it is known here as it stands; `null` for one that ships
///   with a release, which is known from the beginning of its first day
/// @param withdrawal how it was taken back; `null` while it stands
/// @param before how it was known until then, where it was decided once more; `null` otherwise
/// @param rulings what courts held of it, told here
public record Moratorium(
    String id,
    String code,
    String name,
    List<String> nationalities,
    @Nullable String category,
    Kind kind,
    @Nullable LocalDate from,
    @Nullable String fromUncertain,
    List<LocalDate> renewedFrom,
    @Nullable LocalDate until,
    @Nullable String untilUncertain,
    String confidence,
    List<String> sources,
    @Nullable Line line,
    @Nullable Instant recordedAt,
    Decree.@Nullable Withdrawal withdrawal,
    @Nullable Moratorium before,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Rulings rulings) {

  /// What stands still.
  public enum Kind {
    DECISION,
    DEPARTURE
  }

  /// How it lengthens the decision term, as courts have read it. Names are API.
  public enum Line {
    /// The own term, with its extensions, and 12 months; never beyond 21. RBDHA:2025:7655.
    CAP21,
    /// The base term and 12 months. RBDHA:2025:788.
    PLUS12,
    /// The term stands still for the whole calendar months of it, never beyond 21 months from
    /// receipt, or from the day on which the Netherlands was responsible. RBDHA:2026:1940.
    SUSPEND
  }

  public Moratorium {
    nationalities = List.copyOf(nationalities);
    renewedFrom = List.copyOf(renewedFrom);
    sources = List.copyOf(sources);
    rulings = Objects.requireNonNullElse(rulings, Rulings.NONE); // kept before there were any
  }

  /// When it holds.
  public MoratoriumDays days() {
    return new MoratoriumDays(from, until, renewedFrom);
  }

  /// Whether it moves clocks: by the line that was chosen for it, or by the one that a person
  /// chooses in each case. One whose days are in doubt moves none until it is applied here.
  public boolean isComputed() {
    return canBeComputed() && (line != null || recordedAt != null || doubts().isEmpty());
  }

  /// Why its days are not certain; empty when they are.
  public List<String> doubts() {
    return Stream.of(fromUncertain, untilUncertain).filter(Objects::nonNull).toList();
  }

  /// Whether its days, and for whom it is, are certain enough to be computed.
  public boolean canBeComputed() {
    return kind == Kind.DECISION && category == null && from != null && until != null;
  }

  /// Whether it is about applicants of this nationality.
  public boolean isAbout(String nationality) {
    return nationalities.contains(nationality);
  }

  /// Whether, as far as its days are known, it can reach a term: not when it was over before that
  /// began, nor when the case no longer waited.
  ///
  /// @param endedOn the day on which it stopped waiting; `null` while it waits
  public boolean mayReach(LocalDate start, @Nullable LocalDate endedOn) {
    return (until == null || !until.isBefore(start))
        && (from == null || endedOn == null || !endedOn.isBefore(from));
  }

  /// Whether it is about applicants of one of these nationalities.
  public boolean isAboutAnyOf(Collection<String> some) {
    return nationalities.stream().anyMatch(some::contains);
  }

  /// The first day.
  ///
  /// @throws IllegalStateException if it is not known
  public LocalDate firstDay() {
    if (from == null) {
      throw new IllegalStateException("the first day of %s is not known".formatted(id));
    }
    return from;
  }

  /// The last day.
  ///
  /// @throws IllegalStateException if it is not known
  public LocalDate lastDay() {
    if (until == null) {
      throw new IllegalStateException("the last day of %s is not known".formatted(id));
    }
    return until;
  }

  /// The moment from which it is known; since ever for one of which no first day is known.
  public Instant knownAt() {
    if (recordedAt != null) {
      return recordedAt;
    }
    return from == null ? Instant.MIN : DayStarts.of(from);
  }

  /// Whether it stands in the eyes of whoever knows what was known at that moment.
  public boolean standsAsKnownAt(Instant moment) {
    return !knownAt().isAfter(moment)
        && (withdrawal == null || withdrawal.knownAt().isAfter(moment));
  }

  /// Whether the highest judge is known, by that moment, to have annulled it.
  public boolean isAnnulledAt(Instant moment) {
    return rulings.settlingAt(moment).filter(it -> it.held() == CaseLaw.Held.INVALID).isPresent();
  }

  /// The ruling that settles, for whoever knows what was known at a moment, by which line it
  /// lengthens the term.
  public Optional<Ruling> settlingLineAt(Instant moment) {
    return rulings.namingLineAt(moment);
  }

  /// By which line it lengthens the term, for whoever knows what was known at a moment; `null`
  /// where nobody chose one and the highest judge named none.
  public @Nullable Line lineAt(Instant moment) {
    return settlingLineAt(moment).map(Ruling::line).orElse(line);
  }

  /// As it reads for whoever knows what was known at a moment: what was decided about it once more
  /// later is not known then. Empty when nothing of it was known.
  public Optional<Moratorium> asKnownAt(Instant moment) {
    if (!knownAt().isAfter(moment)) {
      return Optional.of(this);
    }
    return before == null ? Optional.empty() : before.asKnownAt(moment);
  }

  /// As it reads now, and as it read before anything was decided about it once more.
  public Stream<Moratorium> readings() {
    return before == null ? Stream.of(this) : Stream.concat(Stream.of(this), before.readings());
  }

  /// The moments at which it changed what is known.
  public List<Instant> momentsOfKnowledge() {
    return readings().flatMap(Moratorium::ownMoments).distinct().toList();
  }

  private Stream<Instant> ownMoments() {
    return Stream.of(
            Stream.of(knownAt()).filter(moment -> !moment.equals(Instant.MIN)),
            Stream.ofNullable(withdrawal).map(Decree.Withdrawal::knownAt),
            rulings.momentsOfKnowledge())
        .flatMap(moments -> moments);
  }

  /// The same, known from this moment.
  ///
  /// @param until how it was known until then; `null` when it was not
  public Moratorium knownFrom(Instant moment, @Nullable Moratorium until) {
    return as(line, moment, withdrawal, until, rulings);
  }

  /// The same, taken back.
  public Moratorium withdrawn(Decree.Withdrawal by) {
    return as(line, recordedAt, by, before, rulings);
  }

  /// The same, computed by this line.
  public Moratorium by(Line chosen) {
    return as(chosen, recordedAt, withdrawal, before, rulings);
  }

  /// The same, with a ruling on it that is known from a moment.
  public Moratorium ruledOn(Ruling ruling, Instant knownFrom) {
    var known = rulings.and(ruling.knownFrom(knownFrom));
    return as(line, recordedAt, withdrawal, before, known);
  }

  /// The same, where a ruling on it counts no more.
  public Moratorium settingAside(String citation, Decree.Withdrawal by) {
    return as(line, recordedAt, withdrawal, before, rulings.settingAside(citation, by));
  }

  private Moratorium as(
      @Nullable Line chosen,
      @Nullable Instant known,
      Decree.@Nullable Withdrawal takenBack,
      @Nullable Moratorium earlier,
      Rulings ruled) {
    return new Moratorium(
        id,
        code,
        name,
        nationalities,
        category,
        kind,
        from,
        fromUncertain,
        renewedFrom,
        until,
        untilUncertain,
        confidence,
        sources,
        chosen,
        known,
        takenBack,
        earlier,
        ruled);
  }
}
