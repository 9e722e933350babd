package asylumchain.reporting.backlog;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// How far to look back for a row: rows are kept by the power of two that holds the length of
/// their days, or of their time of being believed where the days are open-ended.
///
/// A row of class *n* that holds a day started less than 2ⁿ days before it; the search is a handful
/// of short index ranges, and no row has to be cut in pieces.
///
/// @param code the class: valid time, or [#KNOWLEDGE] and up, or [#CURRENT]
/// @param anchor the day the row starts, in the time the class is about (knowledge: the UTC day)
record Reach(int code, LocalDate anchor) {

  /// First class of rows without end that are no longer believed.
  static final int KNOWLEDGE = 100;

  /// Rows without end that are believed today.
  static final int CURRENT = 200;

  /// Classes per time: 2¹⁵ days is 89 years.
  static final int CLASSES = 16;

  static Reach of(Interval row) {
    var until = row.knownTo();
    if (row.validTo() != null) {
      return new Reach(holding(row.validFrom(), row.validTo()), row.validFrom());
    }
    if (until == null) {
      return new Reach(CURRENT, row.validFrom());
    }
    var from = LocalDate.ofInstant(row.knownFrom(), ZoneOffset.UTC);
    var to = LocalDate.ofInstant(until, ZoneOffset.UTC).plusDays(1);
    return new Reach(KNOWLEDGE + holding(from, to), from);
  }

  private static int holding(LocalDate from, LocalDate to) {
    var days = ChronoUnit.DAYS.between(from, to);
    return Math.min(CLASSES - 1, Long.SIZE - Long.numberOfLeadingZeros(Math.max(days, 1) - 1));
  }
}
