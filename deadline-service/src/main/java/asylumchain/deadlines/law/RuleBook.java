package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.lateness.CaseClass;
import asylumchain.deadlines.law.lateness.Lateness;
import asylumchain.events.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The law: rules, decrees, ways of counting, equated days.
///
/// @param version hash of the files: another letter in a law file is another rule book; after it
///   `+n`, where `n` amendments were decided here since
/// @param governances which rule governs which applications; no two of them the same one
/// @param powers on which ground a decree can extend which term
/// @param codes what codes of kinds, tracks and units mean
/// @param sources title and location by source code
/// @param lateness tariffs, exclusions and court practice
/// @param moratoria in the order of the register
/// @param equatedDaySources where the equated days of the calendar were read
/// @param superseded rules as they read before they were put right here, oldest first
public record RuleBook(
    String version,
    Map<String, Rule> rules,
    List<Decree> decrees,
    List<Governance> governances,
    List<GroupPower> powers,
    CaseCodes codes,
    Map<String, Counting> countings,
    WorkingCalendar calendar,
    Map<String, Source> sources,
    Lateness lateness,
    List<Moratorium> moratoria,
    List<String> equatedDaySources,
    List<Superseded> superseded) {

  /// Where a text was read.
  public record Source(String title, String location) {}

  /// A rule as it read until a correction of it became known, or was taken back.
  ///
  /// @param until the moment from which it reads otherwise
  /// @param byCorrection whether it was put right then; otherwise a correction was taken back
  public record Superseded(Rule rule, Instant until, boolean byCorrection) {}

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
        powers,
        codes,
        countings,
        otherCalendar,
        sources,
        lateness,
        List.copyOf(otherMoratoria),
        equatedDaySources,
        superseded);
  }

  /// The same with a rule put right, for whoever knows what is known from a moment on.
  public RuleBook correcting(String otherVersion, Rule corrected, Instant knownFrom) {
    return reading(otherVersion, corrected, knownFrom, true);
  }

  /// The same with the last correction of a rule taken back.
  ///
  /// @throws IllegalArgumentException if the rule does not read as it was corrected
  public RuleBook restoring(String otherVersion, String ruleId, Instant knownFrom) {
    var before = lastSuperseded(ruleId).filter(Superseded::byCorrection);
    var rule = before.map(Superseded::rule).orElseThrow(() -> notCorrected(ruleId));
    return reading(otherVersion, rule, knownFrom, false);
  }

  private static IllegalArgumentException notCorrected(String ruleId) {
    return new IllegalArgumentException("no correction of rule %s stands".formatted(ruleId));
  }

  /// Whether a rule reads as it was put right here.
  public boolean isCorrected(String ruleId) {
    return lastSuperseded(ruleId).filter(Superseded::byCorrection).isPresent();
  }

  private Optional<Superseded> lastSuperseded(String ruleId) {
    return superseded.reversed().stream().filter(it -> it.rule().id().equals(ruleId)).findFirst();
  }

  private RuleBook reading(
      String otherVersion, Rule rule, Instant knownFrom, boolean byCorrection) {
    var before = new ArrayList<>(superseded);
    before.add(new Superseded(known(rule.id()), knownFrom, byCorrection));
    var read = new LinkedHashMap<>(rules);
    read.put(rule.id(), rule);
    return with(otherVersion, read, before);
  }

  /// The book with its rules as they read for whoever knew what was known at a moment. Its
  /// registers say themselves what was known of them.
  public RuleBook asKnownAt(Instant moment) {
    if (superseded.stream().noneMatch(it -> it.until().isAfter(moment))) {
      return this;
    }
    var then = new LinkedHashMap<>(rules);
    superseded.reversed().stream()
        .filter(it -> it.until().isAfter(moment))
        .forEach(it -> then.put(it.rule().id(), it.rule()));
    return with(version, then, superseded);
  }

  private RuleBook with(
      String otherVersion, Map<String, Rule> otherRules, List<Superseded> otherSuperseded) {
    return new RuleBook(
        otherVersion,
        otherRules,
        decrees,
        governances,
        powers,
        codes,
        countings,
        calendar,
        sources,
        lateness,
        moratoria,
        equatedDaySources,
        List.copyOf(otherSuperseded));
  }

  /// The book as somebody had it who knew its registers up to the end of a day.
  public RuleBook asKnownUntil(LocalDate day) {
    return with(
        version + "@" + day,
        decrees.stream()
            .filter(it -> !it.knownOn().isAfter(day))
            .map(it -> it.withdrawalKnownUntil(day))
            .toList(),
        moratoria.stream()
            .filter(it -> it.recordedAt() != null || it.from() == null || !it.from().isAfter(day))
            .toList(),
        calendar);
  }

  /// The moments at which its registers changed what is known.
  public Stream<Instant> momentsOfKnowledge() {
    return Stream.of(
            decrees.stream().flatMap(it -> it.momentsOfKnowledge().stream()),
            moratoria.stream().flatMap(it -> it.momentsOfKnowledge().stream()),
            calendar.momentsOfKnowledge(),
            superseded.stream().map(Superseded::until))
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

  /// The class of law that a kind of case belongs to, as far as penalties go. A kind that a law
  /// governs without saying its class falls under the Awb alone; any other that is not known is
  /// taken for one of which no kind is given.
  ///
  /// @param kind `null` where it is not known
  public CaseClass classOf(@Nullable Code kind) {
    var code = kind == null ? Condition.NOT_GIVEN : kind.text();
    var stated = lateness.caseTypes().get(code);
    if (stated != null) {
      return stated;
    }
    return governances.stream().anyMatch(it -> it.kinds().contains(code))
        ? CaseClass.OTHER_ADMINISTRATIVE_LAW
        : lateness
            .caseTypes()
            .getOrDefault(Condition.NOT_GIVEN, CaseClass.OTHER_ADMINISTRATIVE_LAW);
  }

  /// The power that a decree on a ground uses.
  public Optional<GroupPower> powerOn(String ground) {
    for (var power : powers) {
      if (power.isUsedOn(ground, rules.get(power.rule()))) {
        return Optional.of(power);
      }
    }
    return Optional.empty();
  }

  /// Whether a decree extends the term of a rule, by its ground.
  public boolean extendsTerm(Decree decree, String ruleId) {
    return powerOn(decree.ground()).filter(it -> it.rule().equals(ruleId)).isPresent();
  }

  /// The decrees that extend the term of a rule, whether they still stand or not.
  public Stream<Decree> decreesExtending(String ruleId) {
    return decrees.stream().filter(decree -> extendsTerm(decree, ruleId));
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
