package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.DayOff;
import asylumchain.deadlines.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// Which days a term that counts working days skips, and which of those in which it stood still it
/// did not lose: each is told once. Of any other term nothing is told.
final class SkippedTold {

  private final Counting counting;
  private final WorkingCalendar calendar;
  private final Consumer<Step> steps;

  /// The day up to which it is told which days do not count; that day is not.
  private LocalDate toldUntil;

  private List<DayOff> notLost = List.of();

  /// @param start the day of the event
  /// @param steps takes what is told
  SkippedTold(Counting counting, WorkingCalendar calendar, LocalDate start, Consumer<Step> steps) {
    this.counting = counting;
    this.calendar = calendar;
    this.steps = steps;
    this.toldUntil = counting.eventDayCounted() ? start : start.plusDays(1);
  }

  /// @param counted where counting ends, as far as is known
  void tellUpTo(LocalDate counted) {
    if (countsWorkingDays() && counted.isAfter(toldUntil)) {
      tell(StepCode.NOT_COUNTED, calendar.daysOff(toldUntil, counted));
      toldUntil = counted;
    }
  }

  /// @param on the day on which the term runs anew, in full
  void tellAnew(LocalDate on, LocalDate counted) {
    toldUntil = on;
    tellUpTo(counted);
  }

  /// @param suspensions all so far, those of which it was told before among them
  void tellOfStandstill(List<Suspension> suspensions, LocalDate counted) {
    if (countsWorkingDays()) {
      var told = notLost;
      notLost = Suspension.daysOffWithin(suspensions, calendar);
      tell(
          StepCode.NO_WORKING_DAYS_LOST,
          notLost.stream().filter(day -> !told.contains(day)).toList());
      tellUpTo(counted);
    }
  }

  private void tell(StepCode code, List<DayOff> skipped) {
    if (!skipped.isEmpty()) {
      steps.accept(Step.of(code, counting.basis()).with("skipped", skipped));
    }
  }

  private boolean countsWorkingDays() {
    return counting.counted() == Counting.Counted.WORKING_DAYS;
  }
}
