package asylumchain.deadlines.penalty;

import java.time.LocalDate;

/// A notice of default (ingebrekestelling), judged by dates and nothing else: it has effect when
/// received after the last day of the term. One that came too early never ripens.
///
/// Source: Awb art. 4:17(3) and 6:12(2).
public final class NoticeOfDefault {

  private NoticeOfDefault() {}

  /// Whether it came on or before the last day of the term.
  public static boolean isPremature(LocalDate received, LocalDate due) {
    return !received.isAfter(due);
  }

  /// The first day on which a new notice would count.
  public static LocalDate countsFrom(LocalDate due) {
    return due.plusDays(1);
  }
}
