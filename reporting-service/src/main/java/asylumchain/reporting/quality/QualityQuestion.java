package asylumchain.reporting.quality;

import asylumchain.reporting.backlog.StockQuestion;

/// How carefully is decided, over which periods, against which past.
///
/// @param cases by which grouping, with which filters, and as known when; what is told ends on its
///   day
/// @param past the first period of the past
/// @param first the first period after it
public record QualityQuestion(StockQuestion cases, Period past, Period first) {

  /// The last period, which may not be over on the day asked about.
  Period last() {
    return first.length().of(cases.asOf());
  }
}
