package asylumchain.deadlines.board;

import asylumchain.deadlines.rounds.days.Memory;
import asylumchain.deadlines.terms.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was journalled about each case, so that only what differs is journalled again.
final class DeterminedTable {

  private static final String OF_CASES =
      """
      select case_id, version, moments, known_since, said, seen_at
        from determined
       where part = ? and case_id = any (?::uuid[])
      """;

  private static final String VERSION =
      "select version from determined where part = ? and case_id = ?";

  /// Only a case about which something was said.
  private static final String COUNT_ON =
      """
      update determined set version = version + 1
       where part = ? and case_id = ?
      returning version
      """;

  private static final String FORGET = "select case_forget(?, ?)";

  private static final String PUT =
      """
      insert into determined (part, case_id, version, moments, known_since, said, seen_at)
      select ?, case_id, version, moments, known_since, said, seen_at
        from unnest(?::uuid[], ?::integer[], ?::text[], ?::date[], ?::text[], ?::timestamptz[])
               as new (case_id, version, moments, known_since, said, seen_at)
          on conflict (part, case_id)
          do update set version = excluded.version, moments = excluded.moments,
                        said = excluded.said,
                        seen_at = coalesce(determined.seen_at, excluded.seen_at)
      """;

  private DeterminedTable() {}

  /// The journalled clocks of one case.
  ///
  /// @param version of its last journalled event; 0 for none
  /// @param memory what passing days brought it so far; `null` where nothing was journalled yet
  record Row(UUID caseId, int version, Timeline timeline, @Nullable Memory memory) {

    static Row none(UUID caseId) {
      return new Row(caseId, 0, new Timeline(List.of()), null);
    }

    private Memory remembered() {
      return Objects.requireNonNull(memory, "what is journalled is remembered");
    }
  }

  static Map<UUID, Row> of(Connection connection, int part, Collection<UUID> cases)
      throws SQLException {
    var determined = new HashMap<UUID, Row>();
    try (var query = connection.prepareStatement(OF_CASES)) {
      query.setInt(1, part);
      query.setArray(2, TextArrays.column(connection, cases, id -> id));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var caseId = rows.getObject(1, UUID.class);
          var timeline = new Timeline(EventPayloads.moments(rows.getString(3)));
          var memory =
              new Memory(
                  rows.getObject(4, LocalDate.class),
                  seenAt(rows.getObject(6, OffsetDateTime.class), timeline),
                  EventPayloads.sayings(rows.getString(5)));
          determined.put(caseId, new Row(caseId, rows.getInt(2), timeline, memory));
        }
      }
    }
    return determined;
  }

  /// An older release did not keep it. Then all that was journalled counts as first sight: what
  /// follows now and was not heard before is news.
  private static Instant seenAt(@Nullable OffsetDateTime kept, Timeline journalled) {
    return kept == null ? journalled.lastKnownFrom(Instant.EPOCH) : kept.toInstant();
  }

  /// Version of the last event journalled about a case; 0 for none.
  static int version(Connection connection, int part, UUID caseId) throws SQLException {
    try (var query = connection.prepareStatement(VERSION)) {
      query.setInt(1, part);
      query.setObject(2, caseId);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  /// Makes room for one more event about a case.
  ///
  /// @return its version; empty where nothing was journalled yet
  static OptionalInt next(Connection connection, int part, UUID caseId) throws SQLException {
    try (var update = connection.prepareStatement(COUNT_ON)) {
      update.setInt(1, part);
      update.setObject(2, caseId);
      try (var rows = update.executeQuery()) {
        return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  /// Forgets what was posted about a destroyed case and what was concluded, once the journal says
  /// that its clocks are destroyed.
  static void forget(Connection connection, int part, UUID caseId) throws SQLException {
    try (var forget = connection.prepareStatement(FORGET)) {
      forget.setInt(1, part);
      forget.setObject(2, caseId);
      forget.execute();
    }
  }

  static void put(Connection connection, int part, List<Row> rows) throws SQLException {
    try (var upsert = connection.prepareStatement(PUT)) {
      upsert.setInt(1, part);
      upsert.setArray(2, TextArrays.column(connection, rows, Row::caseId));
      upsert.setArray(3, TextArrays.column(connection, rows, Row::version));
      upsert.setArray(
          4,
          TextArrays.column(connection, rows, row -> EventPayloads.text(row.timeline().moments())));
      upsert.setArray(5, TextArrays.column(connection, rows, row -> row.remembered().knownSince()));
      upsert.setArray(
          6,
          TextArrays.column(connection, rows, row -> EventPayloads.said(row.remembered().said())));
      upsert.setArray(7, TextArrays.column(connection, rows, row -> row.remembered().seenAt()));
      upsert.executeUpdate();
    }
  }
}
