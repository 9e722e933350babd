package asylumchain.reporting.quality;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// A calendar month or quarter.
///
/// @param from first day
record Period(Length length, LocalDate from) {

  /// How long.
  enum Length {
    MONTH("month", 1),
    QUARTER("quarter", 3);

    private final String text;
    private final int months;

    Length(String text, int months) {
      this.text = text;
      this.months = months;
    }

    /// As PostgreSQL's `date_trunc` names it.
    String text() {
      return text;
    }

    int months() {
      return months;
    }

    /// The period in which a day lies.
    Period of(LocalDate day) {
      var month = (day.getMonthValue() - 1) / months * months + 1;
      return new Period(this, LocalDate.of(day.getYear(), month, 1));
    }
  }

  /// The last day.
  LocalDate to() {
    return from.plusMonths(length.months).minusDays(1);
  }

  Period next() {
    return new Period(length, from.plusMonths(length.months));
  }

  Period before(int periods) {
    return new Period(length, from.minusMonths((long) periods * length.months));
  }

  /// As in `2021-Q2` or `2021-05`.
  @Override
  public String toString() {
    return switch (length) {
      case MONTH -> "%04d-%02d".formatted(from.getYear(), from.getMonthValue());
      case QUARTER -> "%04d-Q%d".formatted(from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
    };
  }
}
