package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Standstill;
import asylumchain.deadlines.terms.Powers.Answer.Granted;
import asylumchain.deadlines.terms.Powers.Answer.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
  private final Powers powers;
  private final SkippedTold skipped;
  private final StandstillTold standstills = new StandstillTold(steps::add);
  private Span total;
  private boolean allAccepted = true;

  /// Calendar days, or working days where it counts those.
  private int suspendedDays;

  /// The day before the one on which the whole term starts anew; the start itself until then.
  private LocalDate countedFrom;

  private LocalDate cappedSince;

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
    this.cappedSince = start;
    this.total = Span.of(end.length());
    this.counting = counting(end);
    this.skipped = new SkippedTold(counting, calendar, start, steps::add);
    this.powers = new Powers(version, start);
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
    if (reckoning.countsDaysOffForOnce()) {
      reckoning.tell(Step.of(StepCode.DAYS_OFF_COUNT, reckoning.counting.basis()));
    }
    reckoning.skipped.tellUpTo(reckoning.counted());
    return reckoning;
  }

  /// Whether the rule counts working days, and this end of it does not.
  private boolean countsDaysOffForOnce() {
    var usual = version.counting();
    return end.counting() != null
        && usual != null
        && !countsWorkingDays()
        && book.counting(usual).counted() == Counting.Counted.WORKING_DAYS;
  }

  private Step started(String basis) {
    return counting.eventDayCounted()
        ? Step.of(StepCode.DAY_ONE, basis).with("on", counting.dayOne(start, calendar))
        : Step.of(StepCode.STARTED, basis).with("on", start);
  }

  private Counting counting(Rule.End end) {
    var id = end.counting() == null ? version.counting() : end.counting();
    if (id == null) {
      throw new IllegalStateException("the book was read without this check");
    }
    return book.counting(id);
  }

  /// Counts the most that the term can last from another day than its start.
  public Reckoning cappedSince(LocalDate day) {
    cappedSince = day;
    return this;
  }

  public Reckoning extendedBy(List<Extension> extensions) {
    extensions.forEach(this::extend);
    return this;
  }

  private void extend(Extension claim) {
    switch (powers.use(claim)) {
      case Refused(var basis, var reason) -> refuse(claim, basis, reason);
      case Granted(var provision, var counted) -> extend(claim, provision, counted);
    }
  }

  private void extend(Extension claim, Rule.Extension provision, TermLength counted) {
    if (counted.amount() < claim.by().amount()) {
      tell(about(claim, StepCode.EXTENSION_LIMITED, provision.basis()).with("counted", counted));
    }
    if (counted.amount() > 0) {
      total = total.plus(counted);
      tell(
          about(claim, claim.told(provision), provision.basis())
              .with("by", counted)
              .with("endPoint", provision.id())
              .with("total", totalAsTold())
              .with("end", counted()));
      skipped.tellUpTo(counted());
    }
  }

  /// With the days on which it stood still; working days are told apart.
  private Span totalAsTold() {
    return suspendedDays == 0 || countsWorkingDays()
        ? total
        : total.plus(new TermLength(suspendedDays, TermLength.Unit.DAYS));
  }

  /// Whether the law grants such an extension, at least at some time, only on top of another.
  boolean buildsOnAnother(Extension claim) {
    return powers.buildsOnAnother(claim);
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

  /// Lets the term stand still, in the way in which its rule resumes it. Of one that counts working
  /// days those are what it lost.
  public Reckoning suspendedFor(List<Suspension> suspensions) {
    var standstill = version.standstill();
    if (standstill != null && standstill.resumes() == Standstill.Resumes.WHOLE_TERM) {
      Suspension.lastUntil(suspensions).ifPresent(until -> startAnew(standstill, until));
      return this;
    }
    var working = countsWorkingDays();
    int days =
        working ? Suspension.workingDays(suspensions, calendar) : Suspension.days(suspensions);
    if (days != suspendedDays) {
      suspendedDays = days;
      var basis = standstill == null ? version.basis() : standstill.basis();
      standstills.tell(suspensions, basis);
      tell(
          Step.of(working ? StepCode.SUSPENDED_WORKING_DAYS : StepCode.SUSPENDED, basis)
              .with("days", suspendedDays)
              .with("end", counted()));
      skipped.tellOfStandstill(suspensions, counted());
    }
    return this;
  }

  /// The day on which it runs again is day one.
  private void startAnew(Standstill standstill, LocalDate until) {
    var from = counting.eventDayCounted() ? until : until.minusDays(1);
    if (!from.equals(countedFrom)) {
      countedFrom = from;
      tell(
          Step.of(StepCode.STARTED_ANEW, standstill.basis())
              .with("on", until)
              .with("end", counted()));
      skipped.tellAnew(until, counted());
    }
  }

  private boolean countsWorkingDays() {
    return counting.counted() == Counting.Counted.WORKING_DAYS;
  }

  public Reckoned reckoned() {
    var capped = capped();
    var due = lastDay();
    tellHowItWasCapped(capped);
    new EndTold(counting, calendar, total, countedFrom, this::tell).tell(capped, due);
    return new Reckoned(given(due), allAccepted, List.copyOf(steps));
  }

  private LocalDate given(LocalDate lastDay) {
    if (end.gives() == Rule.Given.LAST_DAY) {
      return lastDay;
    }
    var dayAfter = lastDay.plusDays(1);
    tell(Step.of(StepCode.DAY_AFTER, version.basis()).with("end", lastDay).with("on", dayAfter));
    return dayAfter;
  }

  private LocalDate moved(LocalDate end) {
    return counting.moved(end, countedFrom, total.parts().getFirst(), calendar);
  }

  private LocalDate capped() {
    var cap = version.cap();
    var counted = counted();
    return cap == null || counted.isBefore(cap.length().after(cappedSince))
        ? counted
        : cap.length().after(cappedSince);
  }

  private void tellHowItWasCapped(LocalDate capped) {
    var cap = version.cap();
    if (cap != null && capped.isBefore(counted())) {
      var told = cappedSince.equals(start) ? StepCode.CAPPED : StepCode.CAPPED_SINCE;
      var step = Step.of(told, cap.basis()).with("endPoint", cap.id()).with("length", cap.length());
      tell(
          (cappedSince.equals(start) ? step : step.with("since", cappedSince)).with("end", capped));
    }
  }

  /// The last day as it stands so far: within the cap, and moved off a day on which the term may
  /// not end. Until it has passed the term has not.
  LocalDate lastDay() {
    var capped = capped();
    return total.isOneLength() ? moved(capped) : capped;
  }

  /// The day of the event from which it first ran. A line of a moratorium can count from a later
  /// day.
  LocalDate begunOn() {
    return cappedSince.isBefore(start) ? cappedSince : start;
  }

  /// Where counting ends, before the cap and before the end moves.
  public LocalDate counted() {
    var end = total.counted(countedFrom, counting, calendar);
    return countsWorkingDays()
        ? calendar.plusWorkingDays(end, suspendedDays)
        : end.plusDays(suspendedDays);
  }

  private void tell(Step step) {
    steps.add(step);
  }
}
