package asylumchain.reporting.dashboard.sections;

import java.time.LocalDate;

/// The stock at the end of the last day of a month, or of another day, inside the cohort and
/// outside it. Late are, of the open cases, those whose due date lay before the day; not those
/// whose clocks are still to be computed.
public record MonthEnd(
    LocalDate day, long cohortOpen, long cohortLate, long otherOpen, long otherLate) {

  /// Whether a month ends with it.
  boolean endsMonth() {
    return day.getDayOfMonth() == day.lengthOfMonth();
  }

  long open() {
    return cohortOpen + otherOpen;
  }

  long late() {
    return cohortLate + otherLate;
  }

  /// Share of the open cases past their term, from 0 to 1; `NaN` when none is open.
  double shareLate() {
    return share(late(), open());
  }

  double otherShareLate() {
    return share(otherLate, otherOpen);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
