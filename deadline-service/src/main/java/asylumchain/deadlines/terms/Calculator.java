package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.Holiday;
import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers one question about one rule, with the same engine that keeps the clocks of cases.
public final class Calculator {

  private final RuleBook book;
  private final WorkingCalendar calendar;

  public Calculator(RuleBook book) {
    this.book = book;
    this.calendar = book.calendar();
  }

  /// The answer, with the steps that lead to it.
  ///
  /// @throws Inputs.Flawed if the rule cannot be applied to what was given
  public Answer calculate(Rule rule, Inputs inputs) {
    var version = version(rule, inputs);
    var outcome =
        switch (rule.procedure()) {
          case TERM, LIBERTY -> ends(version, inputs);
          case DECISION_TERM -> new DecisionTermQuestion(book, calendar, version).answer(inputs);
          case REGIME -> regime(inputs);
          case RESPONSIBILITY_REGIME -> responsibility(inputs);
          case GROUP_EXTENSION -> groupExtension(inputs);
          case HOLIDAY -> holiday(version, inputs);
          case EASTER_HOLIDAYS -> easterHolidays(version, inputs);
          case SHORT_TERMS -> shortTerms(version);
          case GIVEN_DAYS -> givenDays(version, inputs);
          case COUNTED_BACK -> countedBack(version, inputs);
          case OVERDUE -> overdue(version, inputs);
        };
    return outcome.of(rule, version);
  }

  /// A result and the steps that led there.
  record Outcome(@Nullable Object result, List<Step> steps) {
    Answer of(Rule rule, Rule.Version version) {
      var from = version.inForceFrom();
      return new Answer(rule.id(), from == null ? "any" : from.toString(), result, steps);
    }
  }

  private static Rule.Version version(Rule rule, Inputs inputs) {
    var testedBy = rule.latest().testedBy();
    if (testedBy == null || !inputs.has(testedBy)) {
      return rule.latest();
    }
    return rule.inForceOn(inputs.day(testedBy))
        .orElseThrow(
            () ->
                new Inputs.Flawed(
                    List.of(
                        new Inputs.Flaw(
                            "/" + testedBy, "no version of this rule was in force on this day"))));
  }

  private Outcome ends(Rule.Version version, Inputs inputs) {
    var steps = new ArrayList<Step>();
    var results = new LinkedHashMap<String, Object>();
    Object only = null;
    for (var end : version.ends()) {
      var reckoned =
          Reckoning.of(book, calendar, version, end, inputs.day(end.start()), event(end.start()))
              .extendedBy(inputs.extensions("extensions"))
              .reckoned();
      steps.addAll(reckoned.steps());
      if (end.result() == null) {
        only = reckoned.due();
      } else {
        results.put(end.result(), reckoned.due());
      }
    }
    return new Outcome(results.isEmpty() ? only : results, steps);
  }

  private static Word event(String start) {
    return switch (start) {
      case "lodged", "received" -> Word.LODGED;
      case "registered" -> Word.REGISTERED;
      default -> Word.EVENT;
    };
  }

  private Outcome regime(Inputs inputs) {
    var lodgedOn = inputs.day("lodged");
    var regime = Regime.onLodging(book, lodgedOn);
    var steps = new ArrayList<Step>();
    steps.add(
        Step.of(StepCode.REGIME, regime.basis())
            .with("lodgedOn", lodgedOn)
            .with("regime", regime.word()));
    if (inputs.has("registered") && !inputs.has("made")) {
      var responsibility = responsibility(inputs);
      steps.addAll(responsibility.steps());
      return new Outcome(
          Map.of(
              "procedure", regime.word().name(),
              "responsibility", String.valueOf(responsibility.result())),
          steps);
    }
    var rule = book.known(regime.word() == Word.APR ? "apr35-regular" : DecisionClock.VW42);
    var version = rule.inForceOn(lodgedOn).orElseThrow(() -> tooEarly("/lodged"));
    var reckoned =
        Reckoning.of(book, calendar, version, version.mainEnd(), lodgedOn, Word.LODGED).reckoned();
    steps.addAll(reckoned.steps());
    return new Outcome(Map.of("due", reckoned.due(), "regime", regime.word().name()), steps);
  }

  private static Inputs.Flawed tooEarly(String pointer) {
    return new Inputs.Flawed(
        List.of(new Inputs.Flaw(pointer, "no version of the rule was in force on this day")));
  }

  private Outcome responsibility(Inputs inputs) {
    var registeredOn = inputs.day("registered");
    var regime = Regime.onRegistration(book, registeredOn);
    return new Outcome(
        regime.word().name(),
        List.of(
            Step.of(StepCode.RESPONSIBILITY, regime.basis())
                .with("registeredOn", registeredOn)
                .with("regime", regime.word())));
  }

  private Outcome groupExtension(Inputs inputs) {
    var received = inputs.day("received");
    var version = book.known(DecisionClock.VW42).inForceOn(received);
    if (version.isEmpty()) {
      throw tooEarly("/received");
    }
    var reckoning =
        Reckoning.of(book, calendar, version.get(), version.get().mainEnd(), received, Word.LODGED);
    var decree =
        book.decrees().stream()
            .filter(it -> it.covers(received) && it.reaches(reckoning.counted()))
            .findFirst();
    var line = inputs.text("line");
    if (line.isPresent()) {
      return accordingTo(line.get(), received, reckoning);
    }
    return decree
        .map(
            it ->
                new Outcome(
                    it.name(),
                    List.of(
                        Step.of(StepCode.COVERED, version.get().basis())
                            .with("received", received)
                            .with("decree", it.name()))))
        .orElseGet(
            () ->
                new Outcome(
                    null,
                    List.of(
                        Step.of(StepCode.NOT_COVERED, version.get().basis())
                            .with("received", received))));
  }

  private Outcome accordingTo(String ruling, LocalDate received, Reckoning reckoning) {
    for (var decree : book.decrees()) {
      for (var line : decree.lines()) {
        if (line.ruling().equals(ruling)) {
          return accordingTo(line, decree, received, reckoning);
        }
      }
    }
    throw new Inputs.Flawed(List.of(new Inputs.Flaw("/line", "no decree has this line")));
  }

  private static Outcome accordingTo(
      Decree.Line line, Decree decree, LocalDate received, Reckoning reckoning) {
    if (decree.covers(received) && !received.isAfter(line.lodgedUntil())) {
      reckoning.extendedBy(List.of(Extension.by(decree)));
    }
    var reckoned = reckoning.reckoned();
    var steps = new ArrayList<>(reckoned.steps());
    steps.add(
        Step.of(StepCode.COURT_LINE, line.ruling())
            .with("ruling", line.ruling())
            .with("decree", decree.name())
            .with("lodgedUntil", line.lodgedUntil()));
    return new Outcome(reckoned.due(), steps);
  }

  private Outcome holiday(Rule.Version version, Inputs inputs) {
    var day = inputs.day("date");
    var holiday = calendar.isHoliday(day);
    return new Outcome(
        Map.of("holiday", holiday),
        List.of(
            Step.of(StepCode.DAY_JUDGED, version.basis()).with("on", day).with("answer", holiday)));
  }

  private static Outcome easterHolidays(Rule.Version version, Inputs inputs) {
    int year = inputs.number("year");
    var days = new LinkedHashMap<String, Object>();
    days.put("ascension", Holiday.ASCENSION_DAY.in(year));
    days.put("easterMonday", Holiday.EASTER_MONDAY.in(year));
    days.put("goodFriday", Holiday.GOOD_FRIDAY.in(year));
    days.put("whitMonday", Holiday.WHIT_MONDAY.in(year));
    return new Outcome(
        days,
        List.of(
            Step.of(StepCode.EASTER, version.basis())
                .with("on", Holiday.EASTER_MONDAY.in(year).minusDays(1))));
  }

  private static Outcome shortTerms(Rule.Version version) {
    var lengths = new LinkedHashMap<String, Object>();
    Map.of(
            "d90",
            "90 days",
            "d91",
            "91 days",
            "w12",
            "12 weeks",
            "w13",
            "13 weeks",
            "m3",
            "3 months",
            "m4",
            "4 months")
        .forEach((name, length) -> lengths.put(name, TermLength.parse(length).isShort()));
    return new Outcome(lengths, List.of(Step.of(StepCode.SHORT_TERMS, version.basis())));
  }

  private Outcome givenDays(Rule.Version version, Inputs inputs) {
    var length = TermLength.parse(inputs.number("days") + " days");
    var end = new Rule.End("GIVEN", "start", length, null, null);
    var reckoned =
        Reckoning.of(book, calendar, version, end, inputs.day("start"), Word.EVENT).reckoned();
    return new Outcome(reckoned.due(), reckoned.steps());
  }

  private static Outcome countedBack(Rule.Version version, Inputs inputs) {
    var hearing = inputs.day("hearing");
    int days = inputs.number("minusDays");
    var end = hearing.minusDays(days);
    return new Outcome(
        end,
        List.of(
            Step.of(StepCode.COUNTED_BACK, version.basis())
                .with("days", days)
                .with("on", hearing)
                .with("end", end)));
  }

  private static Outcome overdue(Rule.Version version, Inputs inputs) {
    var on = inputs.day("on");
    var overdue = on.isAfter(inputs.day("due"));
    return new Outcome(
        overdue,
        List.of(
            Step.of(StepCode.DAY_JUDGED, version.basis()).with("on", on).with("answer", overdue)));
  }
}
