package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.DayOff;
import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Standstill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts one term: from its start, over its length and extensions, to its last day.
///
/// Every end is computed from the original start, so that a clamp to the end of a month happens
/// once: 31 August and 15 months is 30 November.
public final class Reckoning {

  private final RuleBook book;
  private final WorkingCalendar calendar;
  private final Rule.Version version;
  private final Rule.End end;
  private final LocalDate start;
  private final Counting counting;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private Span total;
  private boolean allAccepted = true;
  private int suspendedDays;

  /// The day before the one on which the whole term starts anew; the start itself until then.
  private LocalDate countedFrom;

  private Reckoning(
      RuleBook book,
      WorkingCalendar calendar,
      Rule.Version version,
      Rule.End end,
      LocalDate start) {
    this.book = book;
    this.calendar = calendar;
    this.version = version;
    this.end = end;
    this.start = start;
    this.countedFrom = start;
    this.total = Span.of(end.length());
    this.counting = counting(end);
  }

  /// Starts to count.
  ///
  /// @param start the day of the event; day one is the day after
  /// @param event what happened that day
  public static Reckoning of(
      RuleBook book,
      WorkingCalendar calendar,
      Rule.Version version,
      Rule.End end,
      LocalDate start,
      Word event) {
    var reckoning = new Reckoning(book, calendar, version, end, start);
    var basis = end.basis() == null ? version.basis() : end.basis();
    reckoning.tell(reckoning.started(basis).with("event", event));
    reckoning.tell(
        Step.of(StepCode.LENGTH, basis)
            .with("endPoint", end.id())
            .with("length", end.length())
            .with("end", reckoning.counted()));
    reckoning.tellWhatIsNotCounted();
    return reckoning;
  }

  private Step started(String basis) {
    return counting.eventDayCounted()
        ? Step.of(StepCode.DAY_ONE, basis).with("on", counting.dayOne(start, calendar))
        : Step.of(StepCode.STARTED, basis).with("on", start);
  }

  private void tellWhatIsNotCounted() {
    if (counting.counted() == Counting.Counted.WORKING_DAYS) {
      var first = counting.eventDayCounted() ? countedFrom : countedFrom.plusDays(1);
      var skipped = calendar.daysOff(first, counted());
      if (!skipped.isEmpty()) {
        tell(Step.of(StepCode.NOT_COUNTED, counting.basis()).with("skipped", skipped));
      }
    }
  }

  private Counting counting(Rule.End end) {
    var id = end.counting() == null ? version.counting() : end.counting();
    if (id == null) {
      throw new IllegalStateException("the book was read without this check");
    }
    return book.counting(id);
  }

  public Reckoning extendedBy(List<Extension> extensions) {
    extensions.forEach(this::extend);
    return this;
  }

  private void extend(Extension claim) {
    var provision =
        version.extensions().stream()
            .filter(extension -> extension.covers(claim.ground()))
            .findFirst();
    if (provision.isEmpty()) {
      refuse(claim, version.basis(), Word.UNKNOWN_GROUND);
    } else if (times.getOrDefault(provision.get().id(), 0) >= provision.get().times()) {
      refuse(claim, provision.get().basis(), Word.TOO_OFTEN);
    } else if (!mayStandAlone(provision.get(), claim)) {
      refuse(claim, provision.get().basis(), Word.ONLY_ON_TOP);
    } else {
      extend(claim, provision.get());
    }
  }

  /// Whether the law grants such an extension, at least at some time, only on top of another.
  boolean buildsOnAnother(Extension claim) {
    return version.extensions().stream()
        .filter(extension -> extension.covers(claim.ground()))
        .findFirst()
        .map(Rule.Extension::onTopOf)
        .isPresent();
  }

  private boolean mayStandAlone(Rule.Extension provision, Extension claim) {
    var onTopOf = provision.onTopOf();
    var aloneFrom = provision.aloneFrom();
    var testedBy = claim.decidedOn() == null ? start : claim.decidedOn();
    return onTopOf == null
        || used.containsKey(onTopOf)
        || (aloneFrom != null && !testedBy.isBefore(aloneFrom));
  }

  private void extend(Extension claim, Rule.Extension provision) {
    var left = left(provision);
    if (claim.by().unit() != left.unit()
        || (claim.by().amount() > left.amount() && !claim.limitedTo(provision))) {
      refuse(claim, provision.basis(), Word.ABOVE_MAXIMUM);
    } else {
      extend(claim, provision, claim.by().amount() > left.amount() ? left : claim.by());
    }
  }

  private void extend(Extension claim, Rule.Extension provision, TermLength counted) {
    if (counted.amount() < claim.by().amount()) {
      tell(about(claim, StepCode.EXTENSION_LIMITED, provision.basis()).with("counted", counted));
    }
    if (counted.amount() > 0) {
      used.merge(provision.id(), counted.amount(), Integer::sum);
      times.merge(provision.id(), 1, Integer::sum);
      total = total.plus(counted);
      tell(
          about(claim, claim.told(), provision.basis())
              .with("endPoint", provision.id())
              .with("total", total)
              .with("end", counted()));
    }
  }

  private TermLength left(Rule.Extension provision) {
    var most = provision.most();
    return new TermLength(most.amount() - used.getOrDefault(provision.id(), 0), most.unit());
  }

  private void refuse(Extension claim, String basis, Word reason) {
    allAccepted = false;
    tell(about(claim, StepCode.EXTENSION_REFUSED, basis).with("reason", reason));
  }

  private static Step about(Extension claim, StepCode code, String basis) {
    return claim.named(Step.of(code, basis)).with("by", claim.by()).with("ground", claim.ground());
  }

  /// Tells that an extension does not count.
  public void refuse(Extension claim, Word reason) {
    refuse(claim, version.basis(), reason);
  }

  /// The part of a period in which this term could run.
  public Suspension.Period whileRunning(Suspension.Period period) {
    var first = start.plusDays(1);
    return period.from().isBefore(first)
        ? new Suspension.Period(first, period.until().isBefore(first) ? first : period.until())
        : period;
  }

  /// Lets the term stand still, in the way in which its rule resumes it.
  public Reckoning suspendedFor(List<Suspension> suspensions) {
    var standstill = version.standstill();
    if (standstill != null && standstill.resumes() == Standstill.Resumes.WHOLE_TERM) {
      Suspension.lastUntil(suspensions).ifPresent(until -> startAnew(standstill, until));
      return this;
    }
    int days = Suspension.days(suspensions);
    if (days != suspendedDays) {
      suspendedDays = days;
      tell(
          Step.of(StepCode.SUSPENDED, standstill == null ? version.basis() : standstill.basis())
              .with("days", suspendedDays)
              .with("end", counted()));
    }
    return this;
  }

  private void startAnew(Standstill standstill, LocalDate until) {
    countedFrom = until.minusDays(1);
    tell(
        Step.of(StepCode.STARTED_ANEW, standstill.basis())
            .with("on", until)
            .with("end", counted()));
  }

  public Reckoned reckoned() {
    var capped = capped();
    var due = lastDay();
    tellHowItWasCapped(capped);
    tellHowItMoved(capped, due);
    tellOnWhatConventionItRests(capped, due);
    tellHowFarTheCalendarIsKnown(due);
    return new Reckoned(given(due), allAccepted, List.copyOf(steps));
  }

  private void tellHowItMoved(LocalDate counted, LocalDate due) {
    if (due.equals(counted)) {
      calendar.dayOff(due).ifPresent(this::tellThatItStays);
      return;
    }
    var rolled = calendar.workingDayOnOrAfter(counted);
    if (!rolled.equals(counted)) {
      tell(
          Step.of(StepCode.MOVED, counting.basis())
              .with("from", counted)
              .with("end", rolled)
              .with("skipped", calendar.daysOff(counted, rolled)));
    }
    if (!due.equals(rolled)) {
      tell(
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
        tell(Step.onConvention(convention));
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

  private void tellThatItStays(DayOff dayOff) {
    tell(
        Step.of(StepCode.STAYED, counting.basis())
            .with("end", dayOff.date())
            .with("skipped", List.of(dayOff)));
  }

  private LocalDate given(LocalDate lastDay) {
    if (end.gives() == Rule.Given.LAST_DAY) {
      return lastDay;
    }
    var dayAfter = lastDay.plusDays(1);
    tell(Step.of(StepCode.DAY_AFTER, version.basis()).with("end", lastDay).with("on", dayAfter));
    return dayAfter;
  }

  private void tellHowFarTheCalendarIsKnown(LocalDate due) {
    if (dependsOnWorkingDays() && !calendar.knowsEquatedDaysOf(due)) {
      tell(
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

  private LocalDate moved(LocalDate end) {
    return counting.moved(end, countedFrom, total.parts().getFirst(), calendar);
  }

  private LocalDate capped() {
    var cap = version.cap();
    var counted = counted();
    return cap == null || counted.isBefore(cap.length().after(start))
        ? counted
        : cap.length().after(start);
  }

  private void tellHowItWasCapped(LocalDate capped) {
    var cap = version.cap();
    if (cap != null && capped.isBefore(counted())) {
      tell(
          Step.of(StepCode.CAPPED, cap.basis())
              .with("endPoint", cap.id())
              .with("length", cap.length())
              .with("end", capped));
    }
  }

  /// The last day as it stands so far: within the cap, and moved off a day on which the term may
  /// not end. Until it has passed the term has not.
  LocalDate lastDay() {
    var capped = capped();
    return total.isOneLength() ? moved(capped) : capped;
  }

  /// Where counting ends, before the cap and before the end moves.
  public LocalDate counted() {
    return total.counted(countedFrom, counting, calendar).plusDays(suspendedDays);
  }

  private void tell(Step step) {
    steps.add(step);
  }
}
