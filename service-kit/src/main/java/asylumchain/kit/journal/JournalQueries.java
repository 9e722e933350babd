package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// What the journal says: histories, stretches of a partition, its head.
final class JournalQueries {

  private static final String ROWS =
      """
      select j.part, j.seq, j.event_id, j.subject_kind, j.subject_id, j.version, j.type, j.audience,
             j.occurred_on, j.recorded_at, j.journalled_at, j.generation, j.hash, j.processed_seq,
             (select payload from journal_payload c
               where c.part = j.part and c.seq = j.seq and c.audience = 'CHAIN') as chain_payload,
             (select payload from journal_payload p
               where p.part = j.part and p.seq = j.seq and p.audience = 'PRIVATE') as private_payload
        from journal j
      """;

  private static final String OF_SUBJECT =
      ROWS + "where j.part = ? and j.subject_id = ? and j.subject_kind = ? order by j.version";

  private static final String OF_SUBJECTS =
      ROWS
          + """
          join unnest(?::integer[], ?::uuid[]) as s (part, id)
            on j.part = s.part and j.subject_id = s.id
          order by j.subject_id, j.version
          """;

  private static final String OF_PART =
      ROWS + "where j.part = ? and j.seq > ? order by j.seq limit ?";

  private static final String HEAD = "select coalesce(max(seq), 0) from journal where part = ?";

  private static final String GENERATION = "select max(generation) from source_generation";

  private static final String LAST_RECORDED =
      """
      select s.id, h.recorded_at
        from unnest(?::uuid[]) as s (id)
       cross join lateral (select recorded_at
                             from journal
                            where part = ? and subject_id = s.id
                            order by version desc
                            limit 1) h
      """;

  private JournalQueries() {}

  static List<JournalEvent> ofSubject(Connection connection, int part, Subject subject)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_SUBJECT)) {
      statement.setInt(1, part);
      statement.setObject(2, subject.id());
      statement.setString(3, subject.kind());
      return rows(statement);
    }
  }

  static List<JournalEvent> ofSubjects(
      Connection connection, List<Subject> subjects, ToIntFunction<Subject> part)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_SUBJECTS)) {
      new Columns(connection, statement)
          .texts("integer", subjects, part::applyAsInt)
          .texts("uuid", subjects, Subject::id);
      return rows(statement);
    }
  }

  static List<JournalEvent> ofPart(Connection connection, int part, long afterSeq, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_PART)) {
      statement.setInt(1, part);
      statement.setLong(2, afterSeq);
      statement.setInt(3, limit);
      return rows(statement);
    }
  }

  static Map<UUID, Instant> lastRecorded(Connection connection, int part, Collection<UUID> subjects)
      throws SQLException {
    try (var statement = connection.prepareStatement(LAST_RECORDED);
        var rows =
            new Columns(connection, statement)
                .texts("uuid", List.copyOf(subjects), id -> id)
                .value(part)
                .done()
                .executeQuery()) {
      var last = new HashMap<UUID, Instant>();
      while (rows.next()) {
        last.put(
            rows.getObject(1, UUID.class), rows.getObject(2, OffsetDateTime.class).toInstant());
      }
      return last;
    }
  }

  static long head(Connection connection, int part) throws SQLException {
    try (var statement = connection.prepareStatement(HEAD)) {
      statement.setInt(1, part);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static int generation(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(GENERATION);
        var row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  static List<JournalEvent> rows(PreparedStatement statement) throws SQLException {
    var rows = new ArrayList<JournalEvent>();
    try (var row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(event(row));
      }
    }
    return rows;
  }

  static JournalEvent event(ResultSet row) throws SQLException {
    return new JournalEvent(
        row.getInt("part"),
        row.getLong("seq"),
        row.getObject("event_id", UUID.class),
        new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
        row.getInt("version"),
        row.getString("type"),
        Audience.valueOf(row.getString("audience")),
        row.getObject("occurred_on", LocalDate.class),
        instant(row, "recorded_at"),
        instant(row, "journalled_at"),
        row.getInt("generation"),
        HexFormat.of().formatHex(row.getBytes("hash")),
        row.getString("chain_payload"),
        row.getString("private_payload"),
        whole(row, "processed_seq"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
