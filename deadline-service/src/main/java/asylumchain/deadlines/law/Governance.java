package asylumchain.deadlines.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which rule governs the decision on which applications.
///
/// @param kinds codes of the kinds of application
/// @param tracks codes of the tracks, [Condition#NOT_GIVEN] while none was assigned; empty for any
/// @param regime the procedural regime; `null` for any
/// @param lodgedFrom first day of lodging; `null` for since ever
/// @param lodgedUntil last day of lodging; `null` for open
/// @param rule id of the rule
/// @param startsOn what must have happened for the term to run, and on which day it starts; `null`
///   for the lodging, or the registration where the end of the rule says so
/// @param with attributes under which the rule is applied
/// @param remand which end of the term after a remand is theirs, by its name in an answer; `null`
///   where their law has no such term
public record Governance(
    List<String> kinds,
    List<String> tracks,
    @Nullable String regime,
    @Nullable LocalDate lodgedFrom,
    @Nullable LocalDate lodgedUntil,
    String rule,
    @Nullable StartEvent startsOn,
    Map<String, String> with,
    @Nullable String remand) {

  /// The rule of the term after a remand.
  public static final String REMAND_RULE = "vw83bc-remand";

  public Governance {
    kinds = List.copyOf(kinds);
    tracks = List.copyOf(tracks);
    with = Map.copyOf(with);
  }

  /// What is known of an application.
  ///
  /// @param track [Condition#NOT_GIVEN] while none was assigned
  public record Application(String kind, String track, String regime, LocalDate lodgedOn) {

    Application inTrack(String other) {
      return new Application(kind, other, regime, lodgedOn);
    }
  }

  public boolean covers(Application application) {
    return kinds.contains(application.kind())
        && (tracks.isEmpty() || tracks.contains(application.track()))
        && (regime == null || regime.equals(application.regime()))
        && (lodgedFrom == null || !application.lodgedOn().isBefore(lodgedFrom))
        && (lodgedUntil == null || !application.lodgedOn().isAfter(lodgedUntil));
  }

  /// Whether it would cover an application of another track, or of which none is known.
  public boolean coversInAnotherTrack(Application application) {
    return tracks.stream().map(track -> application.inTrack(track)).anyMatch(this::covers);
  }

  /// Whether some application would be governed by both.
  boolean overlaps(Governance other) {
    return !Collections.disjoint(kinds, other.kinds)
        && (tracks.isEmpty()
            || other.tracks.isEmpty()
            || !Collections.disjoint(tracks, other.tracks))
        && (regime == null || other.regime == null || regime.equals(other.regime))
        && !isOver(lodgedUntil, other.lodgedFrom)
        && !isOver(other.lodgedUntil, lodgedFrom);
  }

  private static boolean isOver(@Nullable LocalDate until, @Nullable LocalDate from) {
    return until != null && from != null && until.isBefore(from);
  }

  static Governance read(LawEntry entry) {
    var governance =
        new Governance(
            entry.texts("kinds"),
            entry.has("tracks") ? entry.texts("tracks") : List.of(),
            entry.optionalText("regime"),
            entry.optionalDate("lodgedFrom"),
            entry.optionalDate("lodgedUntil"),
            entry.text("rule"),
            entry.has("startsOn") ? entry.choice("startsOn", StartEvent.class) : null,
            entry.has("with") ? entry.part("with").allTexts() : Map.of(),
            entry.optionalText("remand"));
    entry.done();
    return governance;
  }

  /// Refuses what cannot be applied to a case.
  void check(LawEntry entry, Map<String, Rule> rules) {
    var governing = rules.get(rule);
    if (governing == null) {
      throw entry.bad("there is no rule '%s' to govern these applications".formatted(rule));
    }
    if (regime != null && rules.values().stream().noneMatch(it -> it.chooses(regime))) {
      throw entry.bad("no rule chooses a procedural regime '%s'".formatted(regime));
    }
    if (isOver(lodgedUntil, lodgedFrom)) {
      throw entry.bad("the applications that %s governs end before they begin".formatted(rule));
    }
    for (var version : governing.versions()) {
      if (version.ends().isEmpty()) {
        throw entry.bad("rule %s has no end, and governs nothing".formatted(rule));
      }
      if (startsOn != null && version.mainEnd().start().equals("registered")) {
        throw entry.bad(
            "rule %s starts on the day of registration by itself; leave 'startsOn' out"
                .formatted(rule));
      }
    }
    if (startsOn != null && governing.procedure() != Procedure.TERM) {
      throw entry.bad(
          "'startsOn' is of rules of procedure TERM; rule %s has a start of its own"
              .formatted(rule));
    }
    with.forEach(
        (name, value) -> {
          var input = governing.inputs().get(name);
          if (input == null || !(input.values().contains(value) || isFlag(input, value))) {
            throw entry.bad("rule %s does not take %s = %s".formatted(rule, name, value));
          }
        });
    if (remand != null && !isAnEnd(remand, rules.get(REMAND_RULE))) {
      throw entry.bad("rule %s has no end '%s'".formatted(REMAND_RULE, remand));
    }
  }

  private static boolean isAnEnd(String name, @Nullable Rule of) {
    return of != null
        && of.versions().stream()
            .allMatch(
                version -> version.ends().stream().anyMatch(end -> name.equals(end.result())));
  }

  private static boolean isFlag(Rule.Input input, String value) {
    return input.type() == InputType.BOOLEAN && List.of("true", "false").contains(value);
  }
}
