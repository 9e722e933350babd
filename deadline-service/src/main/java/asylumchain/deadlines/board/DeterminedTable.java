package asylumchain.deadlines.board;

import asylumchain.deadlines.terms.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What was journalled about each case, so that only what differs is journalled again.
final class DeterminedTable {

  private static final String OF_CASES =
      """
      select case_id, version, moments
        from determined
       where part = ? and case_id = any (?::uuid[])
      """;

  private static final String VERSION =
      "select version from determined where part = ? and case_id = ?";

  private static final String PUT =
      """
      insert into determined (part, case_id, version, moments)
      select ?, case_id, version, moments
        from unnest(?::uuid[], ?::integer[], ?::text[]) as new (case_id, version, moments)
          on conflict (part, case_id)
          do update set version = excluded.version, moments = excluded.moments
      """;

  private DeterminedTable() {}

  /// The journalled clocks of one case.
  ///
  /// @param version of its last journalled event; 0 for none
  record Row(UUID caseId, int version, Timeline timeline) {

    static Row none(UUID caseId) {
      return new Row(caseId, 0, new Timeline(List.of()));
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
          determined.put(caseId, new Row(caseId, rows.getInt(2), timeline));
        }
      }
    }
    return determined;
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

  static void put(Connection connection, int part, List<Row> rows) throws SQLException {
    try (var upsert = connection.prepareStatement(PUT)) {
      upsert.setInt(1, part);
      upsert.setArray(2, TextArrays.column(connection, rows, Row::caseId));
      upsert.setArray(3, TextArrays.column(connection, rows, Row::version));
      upsert.setArray(
          4,
          TextArrays.column(connection, rows, row -> EventPayloads.text(row.timeline().moments())));
      upsert.executeUpdate();
    }
  }
}
