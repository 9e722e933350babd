package asylumchain.deadlines.calculations;

import asylumchain.deadlines.calendar.Holiday;
import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Questions about the calendar itself.
final class CalendarQuestion {

  /// What the Algemene termijnenwet is asked about when nothing is named.
  private static final List<String> USUAL = List.of("d90", "d91", "m3", "m4", "w12", "w13");

  private static final List<String> OUT_OF_SCOPE =
      List.of("hours", "years", "publication", "liberty");

  private static final Pattern LENGTH = Pattern.compile("([dwmy])(\\d{1,4})");

  private CalendarQuestion() {}

  static Outcome holiday(Asked asked) {
    var day = asked.day("date");
    var holiday = asked.calendar().isHoliday(day);
    var steps = new ArrayList<Step>();
    steps.add(holiday(asked, day));
    if (!asked.calendar().knowsEquatedDaysOf(day)) {
      steps.add(
          Step.of(StepCode.EQUATED_DAYS_UNKNOWN, asked.version().basis())
              .with("year", day.getYear())
              .with("knownFrom", asked.calendar().equatedDaysKnownFrom())
              .with("knownUntil", asked.calendar().equatedDaysKnownUntil()));
    }
    return new Outcome(Map.of("holiday", holiday), steps);
  }

  /// Which one it is. A Sunday is none by this law, unless a holiday falls on it.
  private static Step holiday(Asked asked, LocalDate day) {
    var basis = asked.version().basis();
    return asked
        .calendar()
        .holiday(day)
        .map(it -> Step.of(StepCode.HOLIDAY, basis).with("day", it))
        .orElseGet(() -> Step.of(StepCode.NO_HOLIDAY, basis).with("on", day));
  }

  static Outcome easterHolidays(Asked asked) {
    int year = asked.inputs().number("year");
    if (year < InputReader.EARLIEST.getYear() || year > InputReader.LATEST.getYear()) {
      throw Inputs.Flawed.at(
          "/year",
          "not from %d to %d"
              .formatted(InputReader.EARLIEST.getYear(), InputReader.LATEST.getYear()));
    }
    var days = new LinkedHashMap<String, Object>();
    days.put("ascension", Holiday.ASCENSION_DAY.in(year));
    days.put("easterMonday", Holiday.EASTER_MONDAY.in(year));
    days.put("goodFriday", Holiday.GOOD_FRIDAY.in(year));
    days.put("whitMonday", Holiday.WHIT_MONDAY.in(year));
    return Outcome.of(
        days,
        Step.of(StepCode.EASTER, asked.version().basis())
            .with("on", Holiday.EASTER_MONDAY.in(year).minusDays(1)));
  }

  static Outcome shortTerms(Asked asked) {
    var asks = asked.inputs().has("cases") ? asked.inputs().texts("cases") : USUAL;
    var answers = new LinkedHashMap<String, Object>();
    for (int i = 0; i < asks.size(); i++) {
      answers.put(asks.get(i), isInScope(asks.get(i), "/cases/" + i));
    }
    return Outcome.of(answers, Step.of(StepCode.SHORT_TERMS, asked.version().basis()));
  }

  /// Neither terms in hours or years nor deprivation of liberty. Source: Atw, art. 4.
  private static boolean isInScope(String ask, String pointer) {
    var length = LENGTH.matcher(ask);
    if (length.matches()) {
      var unit =
          switch (length.group(1)) {
            case "d" -> "days";
            case "w" -> "weeks";
            case "m" -> "months";
            default -> "years";
          };
      return TermLength.parse(length.group(2) + " " + unit).isShort();
    }
    if (OUT_OF_SCOPE.contains(ask)) {
      return false;
    }
    throw Inputs.Flawed.at(pointer, "not a length (d90, w12, m3, y1) or one of " + OUT_OF_SCOPE);
  }

  static Outcome givenDays(Asked asked) {
    asked.inputs().need("start", "days");
    var length = TermLength.parse(asked.inputs().number("days") + " days");
    var end = Rule.End.plain("GIVEN", "start", length);
    var reckoned =
        Reckoning.of(
                asked.book(),
                asked.calendar(),
                asked.version(),
                end,
                asked.day("start"),
                Word.EVENT)
            .reckoned();
    return new Outcome(reckoned.due(), reckoned.steps());
  }

  static Outcome countedBack(Asked asked) {
    asked.inputs().need("hearing", "minusDays");
    var hearing = asked.day("hearing");
    int days = asked.inputs().number("minusDays");
    var end = hearing.minusDays(days);
    return Outcome.of(
        end,
        Step.of(StepCode.COUNTED_BACK, asked.version().basis())
            .with("days", days)
            .with("on", hearing)
            .with("end", end));
  }

  static Outcome overdue(Asked asked) {
    asked.inputs().need("due", "on");
    var due = asked.day("due");
    var on = asked.day("on");
    var overdue = on.isAfter(due);
    return Outcome.of(
        overdue,
        Step.of(StepCode.OVERDUE_JUDGED, asked.version().basis())
            .with("due", due)
            .with("on", on)
            .with("answer", overdue));
  }
}
