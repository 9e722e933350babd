package asylumchain.reporting.opendata;

import asylumchain.reporting.opendata.OpenPeriods.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A table that is published period by period.
public enum Dataset {
  STOCK("stock", OpenPeriods.MONTH),
  IND_MONTHLY("ind-monthly", OpenPeriods.MONTH),
  ASYAPPCTZM("asyappctzm", OpenPeriods.MONTH),
  ASYPENCTZM("asypenctzm", OpenPeriods.MONTH),
  ASYDCFSTQ("asydcfstq", OpenPeriods.QUARTER);

  private final String text;
  private final int months;

  Dataset(String text, int months) {
    this.text = text;
    this.months = months;
  }

  /// The name in its address.
  public String text() {
    return text;
  }

  /// How long its periods are.
  int months() {
    return months;
  }

  /// Whether it is published quarter by quarter, and not month by month.
  public boolean isQuarterly() {
    return months == OpenPeriods.QUARTER;
  }

  /// Those that are published of a period, all at once: a number that stands in several is
  /// protected in all of them together.
  static List<Dataset> of(Period period) {
    var months = period.months().size();
    return Arrays.stream(values()).filter(it -> it.months == months).toList();
  }

  /// The one of this name; empty where there is none.
  static Optional<Dataset> named(String text) {
    return Arrays.stream(values()).filter(it -> it.text.equals(text)).findFirst();
  }
}
