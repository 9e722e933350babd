package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.Condition;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A clock about to be drawn: a rule, one of its end points, and the version that a day chooses.
record ClockDraft(
    Gathering gathering, String clock, Rule rule, Rule.Version version, Rule.End end) {

  /// The end point that a rule is about, in the version of a day.
  ///
  /// @return empty when the book has no such rule, or no version was in force
  static Optional<ClockDraft> of(
      Gathering gathering, String clock, String ruleId, LocalDate testedOn) {
    assert Clocks.NAMES.contains(clock) : "a clock that is not told of: " + clock;
    return gathering
        .view()
        .book()
        .rule(ruleId)
        .flatMap(
            rule ->
                rule.inForceOn(testedOn)
                    .map(
                        version ->
                            new ClockDraft(gathering, clock, rule, version, version.mainEnd())));
  }

  /// Another end point of the same rule.
  ///
  /// @param name its id, or its name in an answer
  ClockDraft to(String name) {
    return to(
        version.ends().stream()
            .filter(it -> it.id().equals(name) || name.equals(it.result()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(rule.id() + " has no end " + name)));
  }

  ClockDraft to(Rule.End other) {
    return new ClockDraft(gathering, clock, rule, version, other);
  }

  /// The same end point in another version.
  ClockDraft in(Rule.Version other) {
    return new ClockDraft(gathering, clock, rule, other, end);
  }

  /// The end point as it is for whoever has these attributes.
  ClockDraft under(Map<String, String> attributes) {
    return to(end.under(Condition.Attributes.of(rule, attributes)));
  }

  /// The clock, running from the day of an event, with all that was posted about it.
  ///
  /// @param before steps that led to this
  Told from(LocalDate start, Word event, List<Step> before) {
    return Shifting.of(gathering, this).apply(start, event, before);
  }

  /// The clock, running from the day of an event, without extensions: for a term that takes the
  /// place of the one they are about.
  ///
  /// @param before steps that led to this
  Told unextended(LocalDate start, Word event, List<Step> before) {
    return Shifting.standingStill(gathering, this).apply(start, event, before);
  }

  /// The clock, running anew from the day of an event, with what was posted about it since.
  ///
  /// @param before steps that led to this
  Told anewFrom(LocalDate start, Word event, List<Step> before) {
    return Shifting.since(start, gathering, this).apply(start, event, before);
  }

  /// The clock, running from the day of an event, with what was posted about it since a day.
  Told since(LocalDate day, LocalDate start, Word event) {
    return Shifting.since(day, gathering, this).apply(start, event, List.of());
  }

  /// The clock, running from the day of an event; what was posted about it chose this end point.
  Told reckoned(LocalDate start, Word event) {
    var reckoned = reckoning(start, event).reckoned();
    return Told.of(
        new Clock(clock, rule.id(), Clock.State.RUNNING, start, reckoned.due()), reckoned.steps());
  }

  Reckoning reckoning(LocalDate start, Word event) {
    var view = gathering.view();
    return Reckoning.of(view.book(), view.calendar(), version, end, start, event);
  }

  /// The clock with a last day that somebody wrote down: it wins over any computation.
  ///
  /// @param basis what gives that day its force
  Told until(LocalDate dueOn, LocalDate start, Word event, String basis, List<Step> before) {
    var steps = new ArrayList<Step>(before);
    steps.add(Step.of(StepCode.STARTED, version.basis()).with("on", start).with("event", event));
    steps.add(Step.of(StepCode.DATE_GIVEN, basis).with("end", dueOn));
    return Told.of(new Clock(clock, rule.id(), Clock.State.RUNNING, start, dueOn), steps);
  }
}
