package asylumchain.deadlines.calculations;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import java.time.LocalDate;

/// What is asked: a rule, the version of it that governs, and what was given.
record Asked(RuleBook book, Rule rule, Rule.Version version, Inputs inputs) {

  static Asked of(RuleBook book, Rule rule, Inputs inputs) {
    return new Asked(book, rule, version(rule, inputs), inputs);
  }

  WorkingCalendar calendar() {
    return book.calendar();
  }

  LocalDate day(String name) {
    return inputs.day(name);
  }

  /// The day that chose the version; the last of all where none did, for then the latest applies.
  LocalDate testedOn() {
    var testedBy = version.testedBy();
    return testedBy == null || !inputs.has(testedBy) ? LocalDate.MAX : inputs.day(testedBy);
  }

  /// The same question about another rule, which that day chooses the version of.
  ///
  /// @param testedBy the input that holds the day
  /// @throws Inputs.Flawed if no version was in force
  Asked about(String ruleId, String testedBy) {
    var other = book.known(ruleId);
    return new Asked(book, other, inForce(other, testedBy, inputs), inputs);
  }

  private static Rule.Version version(Rule rule, Inputs inputs) {
    var testedBy = rule.latest().testedBy();
    return testedBy == null || !inputs.has(testedBy)
        ? untested(rule, inputs)
        : inForce(rule, testedBy, inputs);
  }

  /// The latest, which no day chooses; but nothing starts a term before there was any law on it.
  private static Rule.Version untested(Rule rule, Inputs inputs) {
    var version = rule.latest();
    for (var end : version.ends()) {
      if (inputs.has(end.start()) && !rule.existedBy(inputs.dayOf(end.start()))) {
        throw notInForce(end.start());
      }
    }
    return version;
  }

  private static Rule.Version inForce(Rule rule, String testedBy, Inputs inputs) {
    return rule.inForceOn(inputs.day(testedBy)).orElseThrow(() -> notInForce(testedBy));
  }

  private static Inputs.Flawed notInForce(String name) {
    return Inputs.Flawed.at("/" + name, "no version of the rule was in force on this day");
  }
}
