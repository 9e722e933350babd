package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.penalty.CourtPenalty;
import asylumchain.deadlines.penalty.CourtTerm;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Questions about the terms that courts have and set, and what they attach to them.
final class CourtQuestion {

  private CourtQuestion() {}

  /// The answer is the term without a hearing, as long as both ends fall on working days. Where one
  /// does not, the ends part ways, for the term of 13 weeks is too long to move: then it shows
  /// both.
  static Outcome decision(Asked asked) {
    var steps = new ArrayList<Step>();
    var results = new LinkedHashMap<String, Object>();
    var onWorkingDays = true;
    for (var end : asked.version().ends()) {
      var reckoning = reckoning(asked, end, asked.day("received"), Word.APPEALED);
      onWorkingDays &= asked.calendar().isWorkingDay(reckoning.counted());
      var reckoned = reckoning.reckoned();
      steps.addAll(reckoned.steps());
      steps.add(Outcome.named(String.valueOf(end.result()), reckoned.due()));
      results.put(String.valueOf(end.result()), reckoned.due());
    }
    var base = asked.version().mainEnd().result();
    return new Outcome(onWorkingDays ? results.get(String.valueOf(base)) : results, steps);
  }

  /// One applicant's penalty; or, where applicants are named, what all together get: once for a
  /// related family, otherwise for each.
  static Outcome penalty(Asked asked) {
    var inputs = asked.inputs();
    var lateness = asked.book().lateness();
    var perDay = inputs.money("rate").orElseGet(() -> lateness.courtPractice().getFirst().perDay());
    var maximum =
        inputs
            .money("cap")
            .or(() -> lateness.usualMaximum(perDay))
            .orElseThrow(
                () -> Inputs.Flawed.at("/cap", "courts have no usual maximum at this rate"));
    int days = inputs.number("days");
    var one = new CourtPenalty(perDay, maximum).amount(days);
    var step =
        Step.of(StepCode.COURT_PENALTY, asked.version().basis())
            .with("perDay", perDay)
            .with("days", days)
            .with("maximum", maximum);
    return applicants(inputs)
        .map(applicants -> total(one, applicants, inputs.yes("related"), step))
        .orElseGet(() -> Outcome.of(Map.of("eur", Euros.shown(one)), step.with("euros", one)));
  }

  private static Optional<Integer> applicants(Inputs inputs) {
    var applicants = inputs.optionalNumber("applicants");
    if (applicants.filter(number -> number < 1).isPresent()) {
      throw Inputs.Flawed.at("/applicants", "a penalty is due to 1 or more");
    }
    return applicants;
  }

  private static Outcome total(BigDecimal one, int applicants, boolean related, Step step) {
    int penalties = related ? 1 : applicants;
    var total = one.multiply(BigDecimal.valueOf(penalties));
    return Outcome.of(
        Map.of("eurTotal", Euros.shown(total)),
        step.with("euros", one),
        Step.of(StepCode.COURT_PENALTIES, "RBDHA:2026:2612")
            .with("applicants", applicants)
            .with("penalties", penalties)
            .with("euros", total));
  }

  static Outcome hearAndDecide(Asked asked) {
    var sentOn = asked.day("judgmentSent");
    var term = CourtTerm.hearAndDecide(sentOn, asked.book());
    var results = new LinkedHashMap<String, Object>();
    results.put("decideBy", term.decideBy());
    results.put("hearBy", Objects.requireNonNull(term.hearBy()));
    var steps = new ArrayList<Step>();
    var start = sentOn;
    var event = Word.JUDGMENT;
    for (var end : asked.version().ends()) {
      var reckoning = reckoning(asked, end, start, event);
      start = reckoning.counted();
      event = Word.HEARING_TERM_ENDED;
      steps.addAll(reckoning.reckoned().steps());
    }
    steps.add(
        Step.of(StepCode.HEAR_AND_DECIDE, asked.version().basis())
            .with("on", sentOn)
            .with("hearBy", Objects.requireNonNull(term.hearBy()))
            .with("decideBy", term.decideBy()));
    return new Outcome(results, steps);
  }

  static Outcome secondAppeal(Asked asked) {
    asked.inputs().need("courtTermEnd", "newAppeal");
    var lapsed = asked.day("courtTermEnd");
    var appealOn = asked.day("newAppeal");
    var admissible = appealOn.isAfter(lapsed);
    return Outcome.of(
        Map.of("admissible", admissible),
        Step.of(StepCode.SECOND_APPEAL, asked.version().basis())
            .with("due", lapsed)
            .with("on", appealOn)
            .with("answer", admissible));
  }

  /// Eight weeks unless the court ordered another of its usual terms.
  static Outcome afterCap(Asked asked) {
    var cap = asked.version().cap();
    if (cap == null) {
      throw new IllegalStateException("the rule has a cap");
    }
    var weeks = asked.inputs().optionalNumber("weeks");
    var end =
        asked.version().ends().stream()
            .filter(it -> weeks.isEmpty() || it.length().amount() == weeks.get())
            .findFirst()
            .orElseThrow(() -> Inputs.Flawed.at("/weeks", "courts order 8, 4 or 2 weeks"));
    var received = asked.day("received");
    var limit = cap.length().after(received);
    var due = end.length().after(limit);
    return Outcome.of(
        due,
        Step.of(StepCode.STARTED, cap.basis()).with("on", received).with("event", Word.RECEIVED),
        Step.of(StepCode.CAPPED, cap.basis())
            .with("endPoint", cap.id())
            .with("length", cap.length())
            .with("end", limit),
        Step.of(StepCode.COURT_TERM, asked.version().basis())
            .with("endPoint", end.id())
            .with("length", end.length())
            .with("end", due));
  }

  private static Reckoning reckoning(Asked asked, Rule.End end, LocalDate start, Word event) {
    return Reckoning.of(asked.book(), asked.calendar(), asked.version(), end, start, event);
  }
}
