package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.DayOff;
import asylumchain.deadlines.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// Why a term ends on the day on which it ends: which days it moved off, where it stays, and on
/// what that was not verified it rests.
///
/// @param countedFrom the day from which the whole length was counted
/// @param steps takes what is told
record EndTold(
    Counting counting,
    WorkingCalendar calendar,
    Span total,
    LocalDate countedFrom,
    Consumer<Step> steps) {

  /// @param counted where counting ended, within the cap
  /// @param due the last day
  void tell(LocalDate counted, LocalDate due) {
    if (due.equals(counted)) {
      calendar.dayOff(due).ifPresent(this::tellThatItStays);
    } else {
      tellHowItMoved(counted, due);
    }
    tellOnWhatConventionItRests(counted, due);
    tellHowFarTheCalendarIsKnown(due);
  }

  private void tellThatItStays(DayOff dayOff) {
    steps.accept(
        Step.of(StepCode.STAYED, counting.basis())
            .with("end", dayOff.date())
            .with("skipped", List.of(dayOff)));
  }

  private void tellHowItMoved(LocalDate counted, LocalDate due) {
    var rolled = calendar.workingDayOnOrAfter(counted);
    if (!rolled.equals(counted)) {
      steps.accept(
          Step.of(StepCode.MOVED, counting.basis())
              .with("from", counted)
              .with("end", rolled)
              .with("skipped", calendar.daysOff(counted, rolled)));
    }
    if (!due.equals(rolled)) {
      steps.accept(
          Step.of(StepCode.TOO_FEW_WORKING_DAYS, counting.basis())
              .with("least", counting.leastWorkingDays())
              .with("from", rolled)
              .with("end", due));
    }
  }

  private void tellOnWhatConventionItRests(LocalDate counted, LocalDate due) {
    for (var convention : counting.conventions()) {
      var rests =
          switch (convention.occasion()) {
            case MONTH_END -> isClamped();
            case GOOD_FRIDAY -> movedOff(DayOff.Reason.GOOD_FRIDAY, counted, due);
          };
      if (rests) {
        steps.accept(Step.onConvention(convention));
      }
    }
  }

  /// Whether counting found no day of the same number in the last month.
  private boolean isClamped() {
    return total.countsMonths()
        && total.counted(countedFrom, counting, calendar).getDayOfMonth()
            < countedFrom.getDayOfMonth();
  }

  private boolean movedOff(DayOff.Reason reason, LocalDate counted, LocalDate due) {
    return due.isAfter(counted)
        && calendar.daysOff(counted, due).stream().anyMatch(it -> it.reason() == reason);
  }

  private void tellHowFarTheCalendarIsKnown(LocalDate due) {
    if (dependsOnWorkingDays() && !calendar.knowsEquatedDaysOf(due)) {
      steps.accept(
          Step.of(StepCode.EQUATED_DAYS_UNKNOWN, "Algemene termijnenwet, art. 3(3)")
              .with("year", due.getYear())
              .with("knownFrom", calendar.equatedDaysKnownFrom())
              .with("knownUntil", calendar.equatedDaysKnownUntil()));
    }
  }

  private boolean dependsOnWorkingDays() {
    return counting.counted() == Counting.Counted.WORKING_DAYS
        || (total.isOneLength() && counting.moves(total.parts().getFirst()));
  }
}
