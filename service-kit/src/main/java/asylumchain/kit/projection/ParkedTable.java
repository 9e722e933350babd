package asylumchain.kit.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The rows of parked subjects and of the records that parked them.
final class ParkedTable {

  private static final int LONGEST_REASON = 500;

  private static final String SUBJECTS = "select subject_id from parked_case where part = ?";

  private static final String SEEN =
      """
      update parked_case set seen_version = greatest(seen_version, ?)
       where part = ? and subject_id = ? and source = ?
      """;

  private static final String RECENT =
      "select count(*) from parked_case where part = ? and since > ?";

  private static final String BURY =
      """
      insert into dead_letter
             (part, source, seq, event_id, type, subject_id, version, reason, parked_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          on conflict (part, source, seq)
          do update set reason = excluded.reason, parked_at = excluded.parked_at, resolved_at = null
      """;

  private static final String PARK =
      """
      insert into parked_case (part, subject_id, source, since, reason, release, seen_version)
      values (?, ?, ?, ?, ?, ?, ?)
          on conflict (part, subject_id) do nothing
      """;

  private static final String STILL_PARKED =
      "update parked_case set reason = ?, release = ? where part = ? and subject_id = ?";

  private static final String UNPARK = "delete from parked_case where part = ? and subject_id = ?";

  private static final String RESOLVE =
      """
      update dead_letter set resolved_at = ?
       where part = ? and subject_id = ? and resolved_at is null
      """;

  private static final String FORGET =
      "delete from dead_letter where part = ? and subject_id = any (?)";

  private ParkedTable() {}

  static Set<UUID> subjects(Connection connection, int part) throws SQLException {
    try (var query = connection.prepareStatement(SUBJECTS)) {
      query.setInt(1, part);
      var subjects = new HashSet<UUID>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          subjects.add(rows.getObject(1, UUID.class));
        }
      }
      return subjects;
    }
  }

  /// Notes how far parked subjects have gone on without us.
  static void seen(Connection connection, int part, Source source, Map<UUID, Integer> versions)
      throws SQLException {
    try (var update = connection.prepareStatement(SEEN)) {
      for (var seen : versions.entrySet()) {
        update.setInt(1, seen.getValue());
        update.setInt(2, part);
        update.setObject(3, seen.getKey());
        update.setString(4, source.name());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /// How many subjects of a partition were parked within this time.
  static long parkedWithin(Connection connection, int part, Instant now, Duration time)
      throws SQLException {
    try (var query = connection.prepareStatement(RECENT)) {
      query.setInt(1, part);
      query.setObject(2, PositionTable.utc(now.minus(time)));
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /// Puts the record aside and parks its subject.
  static void park(
      Connection connection, ReceivedEvent event, Throwable why, Instant now, String release)
      throws SQLException {
    try (var bury = connection.prepareStatement(BURY);
        var park = connection.prepareStatement(PARK)) {
      bury.setInt(1, event.part());
      bury.setString(2, event.source().name());
      bury.setLong(3, event.seq());
      bury.setObject(4, event.eventId());
      bury.setString(5, event.type());
      bury.setObject(6, event.subjectId());
      bury.setInt(7, event.version());
      bury.setString(8, reason(why));
      bury.setObject(9, PositionTable.utc(now));
      bury.executeUpdate();
      park.setInt(1, event.part());
      park.setObject(2, event.subjectId());
      park.setString(3, event.source().name());
      park.setObject(4, PositionTable.utc(now));
      park.setString(5, reason(why));
      park.setString(6, release);
      park.setInt(7, event.version());
      park.executeUpdate();
    }
  }

  static void stillParked(
      Connection connection, int part, UUID subject, Throwable why, String release)
      throws SQLException {
    try (var update = connection.prepareStatement(STILL_PARKED)) {
      update.setString(1, reason(why));
      update.setString(2, release);
      update.setInt(3, part);
      update.setObject(4, subject);
      update.executeUpdate();
    }
  }

  static void unpark(Connection connection, int part, UUID subject, Instant now)
      throws SQLException {
    try (var delete = connection.prepareStatement(UNPARK);
        var resolve = connection.prepareStatement(RESOLVE)) {
      delete.setInt(1, part);
      delete.setObject(2, subject);
      delete.executeUpdate();
      resolve.setObject(1, PositionTable.utc(now));
      resolve.setInt(2, part);
      resolve.setObject(3, subject);
      resolve.executeUpdate();
    }
  }

  /// Removes what is told of records of subjects that were destroyed: why one could not be applied
  /// may repeat words of it.
  static void forget(Connection connection, int part, Collection<UUID> subjects)
      throws SQLException {
    try (var delete = connection.prepareStatement(FORGET)) {
      delete.setInt(1, part);
      delete.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      delete.executeUpdate();
    }
  }

  /// The innermost cause, which says most.
  private static String reason(Throwable why) {
    var cause = why;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return text.substring(0, Math.min(LONGEST_REASON, text.length())).replace("\0", "");
  }
}
