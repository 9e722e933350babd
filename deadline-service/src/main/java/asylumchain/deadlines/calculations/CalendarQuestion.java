package asylumchain.deadlines.calculations;

import asylumchain.deadlines.calendar.Holiday;
import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.util.LinkedHashMap;
import java.util.Map;

/// Questions about the calendar itself.
final class CalendarQuestion {

  private static final Map<String, String> LENGTHS =
      Map.of(
          "d90", "90 days",
          "d91", "91 days",
          "w12", "12 weeks",
          "w13", "13 weeks",
          "m3", "3 months",
          "m4", "4 months");

  private CalendarQuestion() {}

  static Outcome holiday(Asked asked) {
    var day = asked.day("date");
    var holiday = asked.calendar().isHoliday(day);
    return Outcome.of(
        Map.of("holiday", holiday),
        Step.of(StepCode.DAY_JUDGED, asked.version().basis())
            .with("on", day)
            .with("answer", holiday));
  }

  static Outcome easterHolidays(Asked asked) {
    int year = asked.inputs().number("year");
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
    var lengths = new LinkedHashMap<String, Object>();
    LENGTHS.forEach((name, length) -> lengths.put(name, TermLength.parse(length).isShort()));
    return Outcome.of(lengths, Step.of(StepCode.SHORT_TERMS, asked.version().basis()));
  }

  static Outcome givenDays(Asked asked) {
    var length = TermLength.parse(asked.inputs().number("days") + " days");
    var end = new Rule.End("GIVEN", "start", length, null, null);
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
    var on = asked.day("on");
    var overdue = on.isAfter(asked.day("due"));
    return Outcome.of(
        overdue,
        Step.of(StepCode.DAY_JUDGED, asked.version().basis())
            .with("on", on)
            .with("answer", overdue));
  }
}
