package asylumchain.deadlines.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Reads one rule of a law file and refuses what cannot stand.
final class RuleEntry {

  private final LawEntry entry;
  private final Predicate<String> isSource;
  private final Predicate<String> isCounting;

  private RuleEntry(LawEntry entry, Predicate<String> isSource, Predicate<String> isCounting) {
    this.entry = entry;
    this.isSource = isSource;
    this.isCounting = isCounting;
  }

  /// @param isSource whether a source code is in the registry
  /// @param isCounting whether there is such a way of counting
  /// @throws BadLaw if the rule cannot stand
  static Rule read(LawEntry entry, Predicate<String> isSource, Predicate<String> isCounting) {
    return new RuleEntry(entry, isSource, isCounting).rule();
  }

  private Rule rule() {
    var inputs = inputs(entry.part("inputs"));
    var versions =
        entry.parts("versions").stream().map(version -> version(version, inputs)).toList();
    var rule =
        new Rule(
            entry.text("id"),
            entry.text("nl"),
            entry.text("en"),
            entry.choice("procedure", Procedure.class),
            entry.text("confidence"),
            inputs,
            versions);
    entry.done();
    refuseGapsOfSense(versions);
    return rule;
  }

  private static Map<String, InputType> inputs(LawEntry entry) {
    var inputs = new LinkedHashMap<String, InputType>();
    entry.keys().forEach(key -> inputs.put(key, entry.choice(key, InputType.class)));
    return inputs;
  }

  private Rule.Version version(LawEntry entry, Map<String, InputType> inputs) {
    var version =
        new Rule.Version(
            entry.optionalDate("inForceFrom"),
            entry.optionalDate("inForceUntil"),
            entry.optionalText("testedBy"),
            entry.text("basis"),
            entry.texts("sources"),
            entry.optionalText("counting"),
            entry.parts("ends").stream().map(RuleEntry::end).toList(),
            entry.parts("extensions").stream().map(RuleEntry::extension).toList(),
            entry.has("cap") ? cap(entry.part("cap")) : null,
            entry.optionalText("suspensionBasis"),
            entry.parts("switches").stream().map(RuleEntry::regimeSwitch).toList(),
            entry.optionalText("note"));
    entry.done();
    refuseLooseEnds(entry, version, inputs);
    return version;
  }

  private void refuseLooseEnds(
      LawEntry entry, Rule.Version version, Map<String, InputType> inputs) {
    version.sources().stream()
        .filter(isSource.negate())
        .forEach(
            source -> {
              throw entry.bad("source %s is not in the registry".formatted(source));
            });
    var counting = version.counting();
    if (counting != null ? !isCounting.test(counting) : !version.ends().isEmpty()) {
      throw entry.bad("there is no way of counting '%s'".formatted(counting));
    }
    version.ends().stream()
        .filter(end -> !inputs.containsKey(end.start()))
        .forEach(
            end -> {
              throw entry.bad("end %s starts on an unknown input".formatted(end.id()));
            });
    if (version.ends().stream().map(Rule.End::id).distinct().count() < version.ends().size()) {
      throw entry.bad("two ends have the same id");
    }
  }

  private void refuseGapsOfSense(List<Rule.Version> versions) {
    if (versions.isEmpty()) {
      throw entry.bad("a rule has at least one version");
    }
    for (int i = 1; i < versions.size(); i++) {
      var until = versions.get(i - 1).inForceUntil();
      var from = versions.get(i).inForceFrom();
      if (until == null || from == null || !until.isBefore(from)) {
        throw entry.bad("version %d overlaps version %d, or comes before it".formatted(i + 1, i));
      }
    }
    versions.forEach(
        version -> {
          var from = version.inForceFrom();
          var until = version.inForceUntil();
          if (from != null && until != null && until.isBefore(from)) {
            throw entry.bad("a version ends before it begins");
          }
        });
  }

  private static Rule.End end(LawEntry entry) {
    var end =
        new Rule.End(
            entry.text("id"),
            entry.text("start"),
            entry.length("length"),
            entry.optionalText("result"),
            entry.optionalText("counting"));
    entry.done();
    return end;
  }

  private static Rule.Extension extension(LawEntry entry) {
    var extension =
        new Rule.Extension(
            entry.text("id"),
            entry.text("basis"),
            entry.has("grounds") ? entry.texts("grounds") : List.of(),
            entry.length("most"),
            entry.choice("overrun", Rule.Overrun.class),
            entry.optionalText("onTopOf"),
            entry.optionalDate("aloneFrom"));
    entry.done();
    return extension;
  }

  private static Rule.Cap cap(LawEntry entry) {
    var cap = new Rule.Cap(entry.text("id"), entry.text("basis"), entry.length("length"));
    entry.done();
    return cap;
  }

  private static Rule.Switch regimeSwitch(LawEntry entry) {
    var regimeSwitch = new Rule.Switch(entry.optionalDate("from"), entry.text("regime"));
    entry.done();
    return regimeSwitch;
  }
}
