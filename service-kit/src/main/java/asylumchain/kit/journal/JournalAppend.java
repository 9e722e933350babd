package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The last step of a command: rows at the end of one partition, under its lock.
///
/// Works on the connection it is given, inside its transaction, which must be READ COMMITTED: each
/// statement after the lock must see what the previous holder of the lock wrote.
public final class JournalAppend {

  private static final String LOCK =
      "select promised_at from journal_partition where part = ? for update";

  private static final String TAIL =
      """
      select g.generation, t.seq, t.hash, t.journalled_at
        from (select max(generation) as generation from source_generation) g
        left join lateral (select seq, hash, journalled_at
                             from journal
                            where part = ?
                            order by seq desc
                            limit 1) t on true
      """;

  private static final String HEADS =
      """
      select s.id, h.version, h.recorded_at
        from unnest(?::uuid[]) s (id)
       cross join lateral (select version, recorded_at
                             from journal
                            where part = ? and subject_id = s.id
                            order by version desc
                            limit 1) h
      """;

  private final Partitioning partitioning;
  private final Clock clock;

  public JournalAppend(Partitioning partitioning, Clock clock) {
    this.partitioning = partitioning;
    this.clock = clock;
  }

  /// Appends rows of one partition, in the order given.
  ///
  /// @throws VersionConflict if a subject has moved on
  /// @throws RecordedAtRefused if a source brought a time of knowledge that cannot be true
  public List<JournalEvent> append(Connection connection, int part, List<NewEvent> events)
      throws SQLException {
    if (events.isEmpty()) {
      return List.of();
    }
    events.forEach(event -> belongs(event, part));
    var promised = lock(connection, part);
    var tail = tail(connection, part);
    var now = later(clock.instant().truncatedTo(ChronoUnit.MICROS), tail.journalledAt(), promised);
    var rows = tail.followedBy(events, heads(connection, part, events), now);
    JournalInsert.insert(connection, tail, now, rows);
    return rows.stream().map(JournalTail.Entry::event).toList();
  }

  private void belongs(NewEvent event, int part) {
    if (partitioning.partOf(event.subject()) != part) {
      throw new IllegalArgumentException("%s is not of partition %d".formatted(event, part));
    }
  }

  /// Later than every promise of a heartbeat, not before the tail, else what the clock says.
  private static Instant later(Instant clock, Instant tail, Instant promised) {
    var now = clock.isBefore(tail) ? tail : clock;
    return now.isAfter(promised) ? now : promised.plus(1, ChronoUnit.MICROS);
  }

  /// Waits for the partition; returns what its heartbeat last promised.
  private static Instant lock(Connection connection, int part) throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setInt(1, part);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("there is no partition " + part);
        }
        return instant(row, 1);
      }
    }
  }

  private static JournalTail tail(Connection connection, int part) throws SQLException {
    try (var statement = connection.prepareStatement(TAIL)) {
      statement.setInt(1, part);
      try (var row = statement.executeQuery()) {
        row.next();
        var generation = row.getInt(1);
        var seq = row.getLong(2);
        return row.wasNull()
            ? new JournalTail(part, 0, HashChain.beginning(), Instant.EPOCH, generation)
            : new JournalTail(part, seq, row.getBytes(3), instant(row, 4), generation);
      }
    }
  }

  private static Map<UUID, JournalTail.Head> heads(
      Connection connection, int part, List<NewEvent> events) throws SQLException {
    var heads = new HashMap<UUID, JournalTail.Head>();
    try (var statement = connection.prepareStatement(HEADS)) {
      var subjects = events.stream().map(event -> event.subject().id()).distinct().toArray();
      statement.setArray(1, connection.createArrayOf("uuid", subjects));
      statement.setInt(2, part);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          heads.put(
              row.getObject(1, UUID.class), new JournalTail.Head(row.getInt(2), instant(row, 3)));
        }
      }
    }
    return heads;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
