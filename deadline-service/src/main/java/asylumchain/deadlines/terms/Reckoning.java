package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
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
  private final LocalDate start;
  private final Counting counting;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Integer> used = new HashMap<>();
  private Span total;
  private boolean allAccepted = true;
  private int suspendedDays;

  private Reckoning(
      RuleBook book,
      WorkingCalendar calendar,
      Rule.Version version,
      Rule.End end,
      LocalDate start) {
    this.book = book;
    this.calendar = calendar;
    this.version = version;
    this.start = start;
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
    reckoning.tell(
        Step.of(StepCode.STARTED, version.basis()).with("on", start).with("event", event));
    reckoning.tell(
        Step.of(StepCode.LENGTH, version.basis())
            .with("endPoint", end.id())
            .with("length", end.length())
            .with("end", reckoning.counted()));
    return reckoning;
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
    } else if (!mayStandAlone(provision.get(), claim)) {
      refuse(claim, provision.get().basis(), Word.ONLY_ON_TOP);
    } else {
      extend(claim, provision.get());
    }
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
      total = total.plus(counted);
      tell(
          about(claim, claim.told(), provision.basis())
              .with("endPoint", provision.id())
              .with("total", total.toString())
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

  public Reckoning suspendedFor(List<Suspension> suspensions) {
    suspendedDays = Suspension.days(suspensions);
    if (suspendedDays > 0) {
      tell(
          Step.of(
                  StepCode.SUSPENDED,
                  version.suspensionBasis() == null ? version.basis() : version.suspensionBasis())
              .with("days", suspendedDays)
              .with("end", counted()));
    }
    return this;
  }

  public Reckoned reckoned() {
    var uncapped = counted();
    var capped = capped(uncapped);
    var due = total.isOneLength() ? moved(capped) : capped;
    if (!due.equals(capped)) {
      tell(Step.of(StepCode.MOVED, counting.basis()).with("from", capped).with("end", due));
    } else if (!calendar.isWorkingDay(due)) {
      tell(Step.of(StepCode.STAYED, counting.basis()).with("end", due));
    }
    return new Reckoned(due, allAccepted, List.copyOf(steps));
  }

  private LocalDate moved(LocalDate end) {
    return counting.moved(end, start, total.parts().getFirst(), calendar);
  }

  private LocalDate capped(LocalDate end) {
    var cap = version.cap();
    if (cap == null || !cap.length().after(start).isBefore(end)) {
      return end;
    }
    var latest = cap.length().after(start);
    tell(
        Step.of(StepCode.CAPPED, cap.basis())
            .with("endPoint", cap.id())
            .with("length", cap.length())
            .with("end", latest));
    return latest;
  }

  /// Where counting ends, before the cap and before the end moves.
  public LocalDate counted() {
    return total.counted(start, counting, calendar).plusDays(suspendedDays);
  }

  private void tell(Step step) {
    steps.add(step);
  }
}
