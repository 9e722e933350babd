package asylumchain.kit.journal;

import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Moments that nothing is added to any more, so that who asks again what was journalled until then
/// finds the same.
@ApplicationScoped
public class ClosedMoments {

  private static final String PARTITIONS = "select part from journal_partition order by part";

  /// The promise of the heartbeat, made early. Waits for a writer at work, whose row may lie before
  /// the moment and is not to be seen yet.
  private static final String PROMISE =
      "update journal_partition set promised_at = ? where part = ? and promised_at < ?";

  private final Sql sql;
  private final Clock clock;

  ClosedMoments(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Closes a moment, one partition after the other; now, where it lies in the future. Not within a
  /// transaction: that would hold every partition to its end.
  ///
  /// @return the moment that was closed, in whole microseconds
  public Instant close(Instant moment) {
    var now = clock.instant();
    var last = (moment.isAfter(now) ? now : moment).truncatedTo(ChronoUnit.MICROS);
    var at = last.atOffset(ZoneOffset.UTC);
    for (var part : partitions()) {
      sql.change(PROMISE, at, part, at);
    }
    return last;
  }

  private List<Integer> partitions() {
    return sql.list(PARTITIONS, row -> row.getInt("part"));
  }
}
