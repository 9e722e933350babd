package asylumchain.deadlines.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one rule of a law file. [RuleChecks] refuses what can be read but cannot stand.
final class RuleEntry {

  private static final String ID = "[A-Za-z0-9-]{1,40}";

  private final LawEntry entry;
  private final RuleChecks checks;

  private RuleEntry(LawEntry entry, RuleChecks checks) {
    this.entry = entry;
    this.checks = checks;
  }

  /// @throws BadLaw if the rule cannot stand
  static Rule read(LawEntry entry, RuleChecks checks) {
    return new RuleEntry(entry, checks).rule();
  }

  /// A rule with its versions, and perhaps its confidence, anew.
  ///
  /// @throws BadLaw if it cannot stand
  static Rule corrected(Rule rule, LawEntry entry, RuleChecks checks) {
    var reading = new RuleEntry(entry, checks);
    var versions =
        entry.parts("versions").stream()
            .map(it -> reading.version(it, rule.procedure(), rule.inputs()))
            .toList();
    var confidence = entry.has("confidence") ? Confidence.read(entry) : rule.confidence();
    entry.done();
    checks.sequence(entry, versions);
    return rule.reading(confidence, versions);
  }

  private Rule rule() {
    var id = entry.text("id");
    var procedure = entry.choice("procedure", Procedure.class);
    var inputs = inputs(entry.part("inputs"));
    var order = entry.has("order") ? entry.texts("order") : List.<String>of();
    var after = after();
    var versions =
        entry.parts("versions").stream().map(it -> version(it, procedure, inputs)).toList();
    var rule =
        new Rule(
            id,
            entry.text("nl"),
            entry.text("en"),
            procedure,
            Confidence.read(entry),
            inputs,
            order,
            after,
            results(versions),
            versions);
    entry.done();
    if (!id.matches(ID)) {
      throw entry.bad("the id of rule %s is not 1 to 40 letters, digits and dashes".formatted(id));
    }
    checks.sequence(entry, versions);
    checks.order(entry, "order", order, inputs);
    after.forEach(
        (first, others) -> {
          checks.order(entry, "after", List.of(first), inputs);
          checks.order(entry, "after", others, inputs);
        });
    return rule;
  }

  private Map<String, List<String>> after() {
    var after = new LinkedHashMap<String, List<String>>();
    if (entry.has("after")) {
      var stated = entry.part("after");
      stated.keys().forEach(first -> after.put(first, stated.texts(first)));
    }
    return after;
  }

  private static Map<String, Rule.Input> inputs(LawEntry entry) {
    var inputs = new LinkedHashMap<String, Rule.Input>();
    for (var name : entry.keys()) {
      inputs.put(
          name,
          entry.isList(name)
              ? new Rule.Input(InputType.CODE, entry.texts(name))
              : new Rule.Input(entry.choice(name, InputType.class), List.of()));
    }
    return inputs;
  }

  /// As stated; for a rule that is data and nothing else they follow from its ends.
  private Map<String, String> results(List<Rule.Version> versions) {
    var results = new LinkedHashMap<String, String>();
    if (entry.has("results")) {
      var stated = entry.part("results");
      stated.keys().forEach(name -> results.put(name, stated.text(name)));
    }
    if (entry.has("result")) {
      results.put("", entry.text("result"));
    }
    if (results.isEmpty()) {
      for (var version : versions) {
        version
            .ends()
            .forEach(end -> results.put(end.result() == null ? "" : end.result(), "date"));
        version.says().keySet().forEach(name -> results.put(name, "boolean"));
      }
    }
    return results;
  }

  private Rule.Version version(
      LawEntry entry, Procedure procedure, Map<String, Rule.Input> inputs) {
    var version =
        new Rule.Version(
            entry.optionalDate("inForceFrom"),
            entry.optionalDate("inForceUntil"),
            entry.optionalText("testedBy"),
            entry.optionalText("continuesFor"),
            entry.text("basis"),
            entry.sources("sources", checks::isSource),
            entry.optionalText("counting"),
            entry.parts("ends").stream().map(RuleEntry::end).toList(),
            entry.parts("extensions").stream().map(RuleEntry::extension).toList(),
            entry.has("cap") ? cap(entry.part("cap")) : null,
            entry.has("suspension") ? standstill(entry.part("suspension")) : null,
            entry.parts("switches").stream().map(RuleEntry::regimeSwitch).toList(),
            entry.has("says") ? says(entry.part("says")) : Map.of(),
            entry.optionalText("note"),
            entry.parts("unverified").stream().map(RuleEntry::unverified).toList());
    entry.done();
    checks.looseEnds(entry, version, procedure, inputs);
    return version;
  }

  private static Map<String, Boolean> says(LawEntry entry) {
    var says = new LinkedHashMap<String, Boolean>();
    entry.keys().forEach(name -> says.put(name, entry.flag(name)));
    return says;
  }

  private static Rule.End end(LawEntry entry) {
    var end =
        new Rule.End(
            entry.text("id"),
            entry.text("start"),
            entry.length("length"),
            entry.optionalText("result"),
            entry.optionalText("counting"),
            entry.optionalText("basis"),
            entry.has("gives") ? entry.choice("gives", Rule.Given.class) : Rule.Given.LAST_DAY,
            condition(entry),
            entry.parts("instead").stream().map(RuleEntry::variant).toList());
    entry.done();
    return end;
  }

  private static Rule.Variant variant(LawEntry entry) {
    var variant =
        new Rule.Variant(
            entry.text("id"),
            condition(entry),
            entry.length("length"),
            entry.optionalText("counting"),
            entry.optionalText("basis"));
    entry.done();
    return variant;
  }

  private static Condition condition(LawEntry entry) {
    if (!entry.has("when")) {
      return Condition.ALWAYS;
    }
    var when = entry.part("when");
    var oneOf = new LinkedHashMap<String, List<String>>();
    when.keys()
        .forEach(
            name ->
                oneOf.put(name, when.isList(name) ? when.texts(name) : List.of(when.text(name))));
    return new Condition(oneOf);
  }

  private static Rule.Extension extension(LawEntry entry) {
    var extension =
        new Rule.Extension(
            entry.text("id"),
            entry.text("basis"),
            entry.has("grounds") ? entry.texts("grounds") : List.of(),
            entry.has("exceptGrounds") ? entry.texts("exceptGrounds") : List.of(),
            entry.length("most"),
            entry.has("times") ? entry.number("times") : Integer.MAX_VALUE,
            entry.choice("overrun", Rule.Overrun.class),
            entry.optionalText("onTopOf"),
            entry.optionalDate("aloneFrom"));
    entry.done();
    return extension;
  }

  private static Standstill standstill(LawEntry entry) {
    var standstill =
        new Standstill(entry.text("basis"), entry.choice("resumes", Standstill.Resumes.class));
    entry.done();
    return standstill;
  }

  private static Rule.Cap cap(LawEntry entry) {
    var cap = new Rule.Cap(entry.text("id"), entry.text("basis"), entry.length("length"));
    entry.done();
    return cap;
  }

  private static Rule.Unverified unverified(LawEntry entry) {
    var unverified = new Rule.Unverified(entry.text("text"), entry.optionalDate("from"));
    entry.done();
    return unverified;
  }

  private static Rule.Switch regimeSwitch(LawEntry entry) {
    var regimeSwitch = new Rule.Switch(entry.optionalDate("from"), entry.text("regime"));
    entry.done();
    return regimeSwitch;
  }
}
