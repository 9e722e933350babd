package asylumchain.reporting.durations;

import asylumchain.reporting.backlog.Finding;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Says what leaving out the open cases does to the answer.
final class DurationFinding {

  private DurationFinding() {}

  /// @param total one line for each measure
  static Finding of(Map<Measure, DurationsView.Line> total) {
    var quickest = Objects.requireNonNull(total.get(Measure.OPENED_AND_CLOSED)).median();
    var all = Objects.requireNonNull(total.get(Measure.SURVIVAL));
    var median = all.median();
    var nl = new StringBuilder();
    var en = new StringBuilder();
    if (quickest != null) {
      nl.append(
          "Van wat in de periode begon en werd afgedaan duurde de helft hoogstens %s maanden. "
              .formatted(months(quickest, Locale.forLanguageTag("nl"))));
      en.append(
          "Of what began and was settled within the period, half took at most %s months. "
              .formatted(months(quickest, Locale.ROOT)));
    }
    if (all.settled() + all.open() == 0) {
      return new Finding("Er zijn geen zaken.", "There are no cases.");
    }
    if (median == null) {
      nl.append("Open zaken meegeteld is nog geen helft afgedaan.");
      en.append("Open cases counted, less than half are settled yet.");
    } else {
      nl.append(
          "Open zaken meegeteld: na %s maanden is de helft nog open."
              .formatted(months(median, Locale.forLanguageTag("nl"))));
      en.append(
          "Open cases counted: half are still open after %s months."
              .formatted(months(median, Locale.ROOT)));
    }
    return new Finding(nl.toString(), en.toString());
  }

  private static String months(Days duration, Locale locale) {
    return String.format(locale, "%.1f", duration.months());
  }
}
