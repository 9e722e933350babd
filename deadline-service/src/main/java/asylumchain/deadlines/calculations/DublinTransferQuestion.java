package asylumchain.deadlines.calculations;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// By when a person must be transferred under Dublin III, and who is responsible once that passed.
///
/// Article 42 has no clause on weekends; whether Regulation 1182/71 fills the gap was not verified.
/// Where the end falls on a day off, the day is told as counted and no day of the shift is named,
/// since that would settle the question. For a person who is imprisoned or absconded the end is a
/// maximum, which the requesting state must claim: it is told alone as well.
final class DublinTransferQuestion {

  private DublinTransferQuestion() {}

  static Outcome transfer(Asked asked) {
    var end = asked.version().mainEnd().under(asked.inputs());
    var reckoned =
        Reckoning.of(
                asked.book(),
                asked.calendar(),
                asked.version(),
                end,
                asked.day(end.start()),
                Word.ofStart(end.start()))
            .reckoned();
    var steps = new ArrayList<>(reckoned.steps());
    var due = reckoned.due();
    var isPlain = end.id().equals(asked.version().mainEnd().id());
    if (!isPlain) {
      return new Outcome(due, steps);
    }
    if (isDayOff(asked.calendar(), due)) {
      steps.add(Step.of(StepCode.SHIFT_NOT_SETTLED, asked.version().basis()).with("end", due));
      return new Outcome(due, steps);
    }
    var results = new LinkedHashMap<String, Object>();
    results.put("transferBy", due);
    results.put("responsibilityShiftsOn", due.plusDays(1));
    steps.add(
        Step.of(StepCode.RESPONSIBILITY_SHIFTS, "Regulation (EU) 604/2013, art. 29(2)")
            .with("end", due)
            .with("on", due.plusDays(1)));
    return new Outcome(results, steps);
  }

  private static boolean isDayOff(WorkingCalendar calendar, LocalDate day) {
    return !calendar.isWorkingDay(day);
  }
}
