package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the pulse of partitions, each under its lock, and leaves the promise behind in the row
/// that every writer reads: whoever appends later journals later, whatever its own clock says.
final class Heartbeats {

  /// Partitions with a writer at work are left for the next round: waiting for one while holding
  /// others would make all of them wait.
  private static final String LOCK_WHAT_IS_FREE =
      """
      select part from journal_partition where part = any (?) order by part for update skip locked
      """;

  private static final String LOCK_IN_TURN =
      "select part from journal_partition where part = any (?) for update";

  private static final String TAILS =
      """
      select p.part, p.promised_at, coalesce(t.seq, 0), t.journalled_at, g.generation
        from journal_partition p
       cross join (select max(generation) as generation from source_generation) g
        left join lateral (select seq, journalled_at
                             from journal j
                            where j.part = p.part
                            order by seq desc
                            limit 1) t on true
       where p.part = any (?)
      """;

  private static final String PROMISE =
      """
      update journal_partition p
         set promised_at = u.at
        from unnest(?::integer[], ?::timestamptz[]) u (part, at)
       where p.part = u.part
      """;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /// After so many rounds with a writer at work the heartbeat takes its turn in the queue.
  private static final int PATIENCE = 5;

  private final Map<Integer, Integer> missed = new HashMap<>();
  private final Clock clock;
  private final ProcessedPositions positions;

  Heartbeats(Clock clock, ProcessedPositions positions) {
    this.clock = clock;
    this.positions = positions;
  }

  /// The pulse of those of the given partitions that have no writer at work. One that had a writer
  /// each time for long is waited for, alone, and never for longer than the limit.
  List<Heartbeat> of(Connection connection, Collection<Integer> held) throws SQLException {
    var parts = notHeldBack(connection, held);
    parts.forEach(part -> missed.merge(part, 1, Integer::sum));
    var beats = new ArrayList<>(take(connection, parts, LOCK_WHAT_IS_FREE));
    beats.forEach(beat -> missed.remove(beat.part()));
    for (var part : parts) {
      if (missed.getOrDefault(part, 0) > PATIENCE) {
        beats.addAll(waitFor(connection, part));
      }
    }
    return beats;
  }

  private List<Integer> notHeldBack(Connection connection, Collection<Integer> parts)
      throws SQLException {
    var free = new ArrayList<Integer>();
    for (var part : parts) {
      if (!positions.isHeldBack(connection, part)) {
        free.add(part);
      }
    }
    return free;
  }

  private List<Heartbeat> waitFor(Connection connection, int part) throws SQLException {
    missed.remove(part);
    try {
      return take(connection, List.of(part), LOCK_IN_TURN);
    } catch (SQLException busy) {
      if (LOCK_NOT_AVAILABLE.equals(busy.getSQLState())) {
        return List.of();
      }
      throw busy;
    }
  }

  private List<Heartbeat> take(Connection connection, Collection<Integer> parts, String lock)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      limitWaiting(connection);
      // looked at again under the lock: whoever had it may have changed what follows from old facts
      var free = notHeldBack(connection, lock(connection, lock, parts));
      var beats = tails(connection, free, processed(connection, free));
      promise(connection, beats);
      connection.commit();
      return beats;
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      throw failed;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /// Under the lock: nobody then draws conclusions that are not below the tail yet, and no row
  /// below it says more.
  private Map<Integer, @Nullable Long> processed(Connection connection, List<Integer> held)
      throws SQLException {
    var processed = new HashMap<Integer, @Nullable Long>();
    for (var part : held) {
      processed.put(part, positions.processedSeq(connection, part));
    }
    return processed;
  }

  private static void limitWaiting(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '500ms'");
    }
  }

  private static List<Integer> lock(Connection connection, String lock, Collection<Integer> parts)
      throws SQLException {
    var held = new ArrayList<Integer>();
    try (var statement = connection.prepareStatement(lock)) {
      statement.setArray(1, connection.createArrayOf("integer", parts.toArray()));
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          held.add(row.getInt(1));
        }
      }
    }
    return held;
  }

  private List<Heartbeat> tails(
      Connection connection, List<Integer> held, Map<Integer, @Nullable Long> processed)
      throws SQLException {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var beats = new ArrayList<Heartbeat>();
    try (var statement = connection.prepareStatement(TAILS)) {
      statement.setArray(1, connection.createArrayOf("integer", held.toArray()));
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var part = row.getInt(1);
          var at = latest(now, row.getObject(2, OffsetDateTime.class));
          at = latest(at, row.getObject(4, OffsetDateTime.class));
          beats.add(new Heartbeat(part, row.getLong(3), row.getInt(5), at, processed.get(part)));
        }
      }
    }
    return beats;
  }

  private static Instant latest(Instant one, @Nullable OffsetDateTime other) {
    return other == null || one.isAfter(other.toInstant()) ? one : other.toInstant();
  }

  private static void promise(Connection connection, List<Heartbeat> beats) throws SQLException {
    try (var statement = connection.prepareStatement(PROMISE)) {
      new Columns(connection, statement)
          .texts("integer", beats, Heartbeat::part)
          .texts("timestamptz", beats, Heartbeat::at)
          .done()
          .executeUpdate();
    }
  }
}
