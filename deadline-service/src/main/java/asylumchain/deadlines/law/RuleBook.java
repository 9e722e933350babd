package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.lateness.Lateness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The law: rules, decrees, ways of counting, equated days.
///
/// @param version hash of the files: another letter in a law file is another rule book; after it
///   `+n`, where `n` amendments were decided here since
/// @param governances which rule governs which applications; no two of them the same one
/// @param sources title and location by source code
/// @param lateness tariffs, exclusions and court practice
/// @param moratoria in the order of the register
public record RuleBook(
    String version,
    Map<String, Rule> rules,
    List<Decree> decrees,
    List<Governance> governances,
    Map<String, Counting> countings,
    WorkingCalendar calendar,
    Map<String, Source> sources,
    Lateness lateness,
    List<Moratorium> moratoria) {

  /// Where a text was read.
  public record Source(String title, String location) {}

  /// The same with other registers.
  public RuleBook with(
      String otherVersion,
      List<Decree> otherDecrees,
      List<Moratorium> otherMoratoria,
      WorkingCalendar otherCalendar) {
    return new RuleBook(
        otherVersion,
        rules,
        List.copyOf(otherDecrees),
        governances,
        countings,
        otherCalendar,
        sources,
        lateness,
        List.copyOf(otherMoratoria));
  }

  /// The book as somebody had it who knew its registers up to the end of a day.
  public RuleBook asKnownUntil(LocalDate day) {
    return with(
        version + "@" + day,
        decrees.stream()
            .filter(it -> !it.knownOn().isAfter(day))
            .map(it -> it.withdrawalKnownUntil(day))
            .toList(),
        moratoria.stream().filter(it -> it.from() == null || !it.from().isAfter(day)).toList(),
        calendar);
  }

  /// The moments at which its registers changed what is known.
  public Stream<Instant> momentsOfKnowledge() {
    return Stream.of(
            decrees.stream().flatMap(it -> it.momentsOfKnowledge().stream()),
            moratoria.stream().flatMap(it -> it.momentsOfKnowledge().stream()),
            calendar.knownLate().values().stream())
        .flatMap(moments -> moments);
  }

  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /// The rule that must be there.
  ///
  /// @throws IllegalArgumentException if there is no such rule
  public Rule known(String id) {
    return rule(id).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
  }

  /// Which rule governs the decision on an application, and under which attributes.
  public Optional<Governance> governing(Governance.Application application) {
    return governances.stream().filter(it -> it.covers(application)).findFirst();
  }

  /// The source that must be there.
  ///
  /// @throws IllegalArgumentException if there is no such source
  public Source source(String id) {
    var source = sources.get(id);
    if (source == null) {
      throw new IllegalArgumentException("no source " + id);
    }
    return source;
  }

  /// The way of counting that must be there.
  ///
  /// @throws IllegalArgumentException if there is no such way of counting
  public Counting counting(String id) {
    var counting = countings.get(id);
    if (counting == null) {
      throw new IllegalArgumentException("no way of counting " + id);
    }
    return counting;
  }
}
