package asylumchain.reporting.wave;

import asylumchain.reporting.backlog.Finding;
import java.util.Locale;
import java.util.Objects;

/// Says whether the wave can be met: a quarter ahead, at the pace of the last quarter.
final class WaveFinding {

  private static final Pace PACE = Pace.LAST_13_WEEKS;

  private WaveFinding() {}

  static Finding of(Wave total) {
    var week = total.weeks().get(PACE.weeks() - 1);
    var late = week.lateAtBest().get(PACE);
    var expire = week.cumulative() - total.overdue();
    var perWeek = Objects.requireNonNull(total.output().get(PACE), "each pace is told").perWeek();
    return new Finding(
        String.format(
            Locale.forLanguageTag("nl"),
            "In de komende %d weken verstrijken %,d beslistermijnen. Bij de productie van de"
                + " laatste %d weken (%,.1f per week) zijn dan ten minste %,d open zaken te laat,"
                + " tegen %,d nu.",
            PACE.weeks(),
            expire,
            PACE.weeks(),
            perWeek,
            late,
            total.overdue()),
        String.format(
            Locale.ENGLISH,
            "In the next %d weeks %,d terms for the decision expire. At the output of the last %d"
                + " weeks (%,.1f a week) at least %,d open cases will be past their term then,"
                + " against %,d now.",
            PACE.weeks(),
            expire,
            PACE.weeks(),
            perWeek,
            late,
            total.overdue()));
  }
}
