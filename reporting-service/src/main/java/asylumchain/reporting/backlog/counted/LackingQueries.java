package asylumchain.reporting.backlog.counted;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.CompletenessQueries;
import asylumchain.reporting.backlog.Moments;
import java.time.Instant;

/// The steps behind what is not in yet, or not computed yet.
final class LackingQueries {

  private static final String PARKED =
      """
      select part, subject_id, 1 as times,
             cast(since at time zone 'Europe/Amsterdam' as date) as on_day
        from parked_case
      """;

  private static final String LETTERS =
      """
      select part, subject_id, 1 as times,
             cast(parked_at at time zone 'Europe/Amsterdam' as date) as on_day
        from dead_letter where resolved_at is null
      """;

  private LackingQueries() {}

  /// A query for the cases that are parked, each on the day it was parked on.
  static SqlText parked() {
    return new SqlText().add(PARKED);
  }

  /// A query for the messages that could not be processed, each on the day it was put aside.
  static SqlText letters() {
    return new SqlText().add(LETTERS);
  }

  /// A query for the cases whose clocks are still to be computed, on the day of the moment.
  static SqlText pending(Instant knownAt) {
    return new SqlText()
        .add(
            "select part, subject_id, 1 as times, cast(? as date) as on_day from (",
            Moments.dayOf(knownAt))
        .add(CompletenessQueries.AHEAD_OF_THEIR_CLOCKS, knownAt)
        .add(") ahead");
  }
}
