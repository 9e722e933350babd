package asylumchain.reporting.backlog;

import java.time.Instant;
import java.time.LocalDate;

/// How a row is read: the two half-open intervals of the SQL, in Java.
final class Read {

  private Read() {}

  static boolean holds(Interval row, LocalDate asOf, Instant knownAt) {
    return !row.validFrom().isAfter(asOf)
        && (row.validTo() == null || row.validTo().isAfter(asOf))
        && !row.knownFrom().isAfter(knownAt)
        && (row.knownTo() == null || row.knownTo().isAfter(knownAt));
  }
}
