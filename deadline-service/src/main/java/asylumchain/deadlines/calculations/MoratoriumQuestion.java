package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.MoratoriumDays.Holds;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.MoratoriumLine;
import asylumchain.deadlines.terms.Reckoned;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// Whether the register has a decision moratorium on a day, and what one does to a term.
final class MoratoriumQuestion {

  private MoratoriumQuestion() {}

  /// The country or category may be given by its code or by its name in the register.
  ///
  /// About a day on which a period begins, is renewed or ends, or that lies just outside it, the
  /// answer is that day's yes or no. About any other day it is an object, which can also hold that
  /// the register does not know: `active` is then `null`.
  static Outcome register(Asked asked) {
    asked.inputs().need("country", "on");
    var country = asked.inputs().text("country").orElseThrow();
    var on = asked.day("on");
    var entries =
        asked.book().moratoria().stream()
            .filter(it -> it.kind() == Moratorium.Kind.DECISION && isNamed(it, country))
            .filter(it -> it.standsAsKnownAt(Instant.MAX) && !it.isAnnulledAt(Instant.MAX))
            .toList();
    var holds = holds(entries, on);
    var step =
        Step.of(StepCode.MORATORIUM_REGISTER, asked.version().basis())
            .with("code", country)
            .with("on", on)
            .with("answer", Word.valueOf(holds.name()));
    if (holds != Holds.UNKNOWN && entries.stream().anyMatch(it -> it.days().turnOn(on))) {
      return Outcome.of(holds == Holds.YES, step);
    }
    var active = holds == Holds.UNKNOWN ? null : (Boolean) (holds == Holds.YES);
    return Outcome.of(Collections.singletonMap("active", active), step);
  }

  private static boolean isNamed(Moratorium moratorium, String country) {
    return moratorium.code().equalsIgnoreCase(country)
        || moratorium.name().equalsIgnoreCase(country);
  }

  /// Without stated extensions, the own term is under CAP21 the one that decrees gave it, as they
  /// stand now; under SUSPEND it is the base term, and what decrees would have added is told to be
  /// left out. Without a method the lines of case law are told, each with its day: a person
  /// chooses.
  static Outcome term(Asked asked) {
    var method = asked.inputs().text("method");
    if (method.isEmpty()) {
      return byEachLine(asked);
    }
    var line = MoratoriumLine.named(method.get());
    if (line == null) {
      throw Inputs.Flawed.at("/method", "the lines are CAP21, PLUS12 and SUSPEND");
    }
    if (lacksDays(line, asked)) {
      throw Inputs.Flawed.at("/moratorium", "this line cannot do without its first and last day");
    }
    var reckoned = reckoned(asked, line);
    var steps = new ArrayList<Step>();
    steps.add(
        Step.of(StepCode.MORATORIUM_LINE, asked.version().basis())
            .with("line", Word.valueOf(line.line().name())));
    steps.addAll(reckoned.steps());
    return new Outcome(reckoned.due(), steps).onUnverified(line.line() == Moratorium.Line.SUSPEND);
  }

  private static Outcome byEachLine(Asked asked) {
    var choice = new Choice(asked, Word.WHICH_MORATORIUM_LINE);
    for (var possible : Moratorium.Line.values()) {
      var line = new MoratoriumLine(possible);
      var word = Word.valueOf(possible.name());
      if (lacksDays(line, asked)) {
        choice.or(word, Word.WHICH_MORATORIUM_DAYS);
      } else {
        choice.or(word, start(asked), reckoned(asked, line));
      }
    }
    return new Outcome(null, List.of(choice.step()), choice.asked());
  }

  private static boolean lacksDays(MoratoriumLine line, Asked asked) {
    return line.line() == Moratorium.Line.SUSPEND && asked.inputs().days("moratorium").isEmpty();
  }

  private static LocalDate start(Asked asked) {
    return asked.inputs().optionalDay("startOn").orElseGet(() -> asked.day("received"));
  }

  private static Reckoned reckoned(Asked asked, MoratoriumLine line) {
    var inputs = asked.inputs();
    var start = start(asked);
    var moratoria = inForce(inputs.days("moratorium"));
    if (inputs.has("extensions")) {
      return reckoned(asked, line, start, inputs.extensions("extensions"), moratoria);
    }
    return switch (line.line()) {
      case CAP21 ->
          reckoned(asked, line, start, byDecree(asked, line, start, moratoria), moratoria);
      case PLUS12 -> reckoned(asked, line, start, List.of(), moratoria);
      case SUSPEND ->
          reckoned(asked, line, start, List.of(), moratoria)
              .after(leftOut(byDecree(asked, line, start, moratoria)));
    };
  }

  private static Reckoned reckoned(
      Asked asked,
      MoratoriumLine line,
      LocalDate start,
      List<Extension> own,
      List<MoratoriumLine.InForce> moratoria) {
    var event = asked.inputs().has("startOn") ? Word.STATED_START : Word.LODGED;
    return line.reckoned(asked.book(), start, event, own, moratoria)
        .after(moratoria.stream().map(it -> stated(asked, it)).toList());
  }

  private static Step stated(Asked asked, MoratoriumLine.InForce moratorium) {
    return Step.of(StepCode.MORATORIUM_STATED, asked.version().basis())
        .with("from", moratorium.from())
        .with("until", moratorium.until());
  }

  private static List<Step> leftOut(List<Extension> byDecree) {
    return byDecree.stream()
        .map(
            it ->
                Step.of(StepCode.UNSTATED_LEFT_OUT, "")
                    .with("decree", Objects.requireNonNull(it.decreeName()))
                    .with("by", it.by())
                    .with("ground", it.ground()))
        .toList();
  }

  /// By the decrees that stand and found the term still running: its own, or because of a
  /// moratorium whose days are given and that had begun.
  private static List<Extension> byDecree(
      Asked asked, MoratoriumLine line, LocalDate start, List<MoratoriumLine.InForce> moratoria) {
    var received = asked.inputs().optionalDay("received").orElse(start);
    return asked
        .book()
        .decreesExtending("vw42-decision-term")
        .filter(decree -> decree.covers(received) && decree.countsFor(received, Instant.MAX))
        .filter(
            decree ->
                decree.reaches(
                    start, end(asked, line, start, begunBy(decree.inForceOn(), moratoria))))
        .map(Extension::by)
        .toList();
  }

  private static LocalDate end(
      Asked asked, MoratoriumLine line, LocalDate start, List<MoratoriumLine.InForce> begun) {
    return begun.isEmpty()
        ? MoratoriumLine.endWithout(asked.book(), start)
        : line.counted(asked.book(), start, begun);
  }

  private static List<MoratoriumLine.InForce> begunBy(
      LocalDate day, List<MoratoriumLine.InForce> moratoria) {
    return moratoria.stream().filter(moratorium -> !moratorium.from().isAfter(day)).toList();
  }

  private static List<MoratoriumLine.InForce> inForce(List<LocalDate> days) {
    if (days.size() % 2 != 0) {
      throw Inputs.Flawed.at("/moratorium", "a first day and a last day, for each period");
    }
    var moratoria = new ArrayList<MoratoriumLine.InForce>();
    for (int i = 0; i < days.size(); i += 2) {
      if (days.get(i + 1).isBefore(days.get(i))) {
        throw Inputs.Flawed.at("/moratorium", "a period does not end before it begins");
      }
      moratoria.add(new MoratoriumLine.InForce(days.get(i), days.get(i + 1)));
    }
    return moratoria;
  }

  private static Holds holds(List<Moratorium> entries, LocalDate on) {
    var all = entries.stream().map(entry -> entry.days().on(on)).toList();
    if (all.contains(Holds.YES)) {
      return Holds.YES;
    }
    return all.contains(Holds.UNKNOWN) ? Holds.UNKNOWN : Holds.NO;
  }
}
