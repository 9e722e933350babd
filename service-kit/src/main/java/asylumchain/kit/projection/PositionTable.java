package asylumchain.kit.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rows that say how far everything is.
final class PositionTable {

  private static final String COLUMNS =
      """
      select source, part, generation, applied_seq, last_event_id, journalled_at, kafka_offset,
             known_through, processed_seq
        from projection_position
      """;

  private static final String LOCKED =
      COLUMNS + " where part = ? order by part, source for no key update";

  private static final String ONE = COLUMNS + " where part = ? and source = ?";

  private static final String ADVANCE =
      """
      update projection_position
         set applied_seq = ?, generation = greatest(generation, ?), last_event_id = ?,
             journalled_at = ?, kafka_offset = coalesce(?, kafka_offset),
             known_through = greatest(known_through, ? - interval '1 microsecond'),
             processed_seq = coalesce(?, processed_seq)
       where part = ? and source = ? and applied_seq = ?
      """;

  private static final String CREATE =
      """
      insert into projection_position (part, source)
      select part, source
        from generate_series(0, ? - 1) part, unnest(?) source
          on conflict do nothing
      """;

  private PositionTable() {}

  /// The positions of one partition of all sources, which nobody else can move until the end of the
  /// transaction. Locked in the order of the sources' names, so that nobody waits in a circle.
  static Map<String, Position> lock(Connection connection, int part) throws SQLException {
    try (var query = connection.prepareStatement(LOCKED)) {
      query.setInt(1, part);
      var positions = new HashMap<String, Position>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var position = position(rows);
          positions.put(position.source(), position);
        }
      }
      return positions;
    }
  }

  /// The position as it is now.
  static Position read(Connection connection, Source source, int part) throws SQLException {
    try (var query = connection.prepareStatement(ONE)) {
      query.setInt(1, part);
      query.setString(2, source.name());
      try (var rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("no position of " + source.name() + " part " + part);
        }
        return position(rows);
      }
    }
  }

  /// Moves the position to the last of these events, if it still stands right before the first.
  ///
  /// @param kafkaOffset where to seek next; `null` to leave the hint as it is
  /// @throws PositionMoved if it does not
  static void advance(
      Connection connection,
      List<ReceivedEvent> events,
      @Nullable Long kafkaOffset,
      @Nullable Long processedSeq)
      throws SQLException {
    var first = events.getFirst();
    var last = events.getLast();
    try (var update = connection.prepareStatement(ADVANCE)) {
      update.setLong(1, last.seq());
      update.setInt(2, last.generation());
      update.setObject(3, last.eventId());
      update.setObject(4, utc(last.journalledAt()));
      update.setObject(5, kafkaOffset, java.sql.Types.BIGINT);
      update.setObject(6, utc(last.journalledAt()));
      update.setObject(7, processedSeq, java.sql.Types.BIGINT);
      update.setInt(8, first.part());
      update.setString(9, first.source().name());
      update.setLong(10, first.seq() - 1);
      if (update.executeUpdate() != 1) {
        throw new PositionMoved(first);
      }
    }
  }

  /// Makes sure that every partition of every source has its row.
  static void create(Connection connection, int parts, List<Source> sources) throws SQLException {
    try (var insert = connection.prepareStatement(CREATE)) {
      insert.setInt(1, parts);
      insert.setArray(2, texts(connection, sources.stream().map(Source::name).toList()));
      insert.executeUpdate();
    }
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant moment(ResultSet rows, String column) throws SQLException {
    var value = rows.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static java.sql.Array texts(Connection connection, List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  private static Position position(ResultSet rows) throws SQLException {
    return new Position(
        Objects.requireNonNull(rows.getString("source")),
        rows.getInt("part"),
        rows.getInt("generation"),
        rows.getLong("applied_seq"),
        rows.getObject("last_event_id", java.util.UUID.class),
        moment(rows, "journalled_at"),
        rows.getObject("kafka_offset", Long.class),
        moment(rows, "known_through"),
        rows.getObject("processed_seq", Long.class));
  }
}
