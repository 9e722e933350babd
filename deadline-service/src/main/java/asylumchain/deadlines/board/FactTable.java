package asylumchain.deadlines.board;

import asylumchain.deadlines.terms.KnownEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The facts of cases, each as it was received.
final class FactTable {

  private static final String ADD =
      """
      insert into case_fact (part, case_id, version, recorded_at, event)
      select ?, case_id, version, recorded_at, event
        from unnest(?::uuid[], ?::integer[], ?::timestamptz[], ?::text[])
               as new (case_id, version, recorded_at, event)
      """;

  private static final String OF_CASES =
      """
      select case_id, version, recorded_at, event
        from case_fact
       where part = ? and case_id = any (?::uuid[])
       order by case_id, version
      """;

  private static final String FORGET = "delete from case_fact where part = ? and case_id = ?";

  private FactTable() {}

  /// A fact of a case.
  ///
  /// @param text the same, as the source wrote it
  record Row(UUID caseId, KnownEvent fact, String text) {}

  static void add(Connection connection, int part, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var insert = connection.prepareStatement(ADD)) {
      insert.setInt(1, part);
      insert.setArray(2, TextArrays.column(connection, rows, Row::caseId));
      insert.setArray(3, TextArrays.column(connection, rows, row -> row.fact().version()));
      insert.setArray(4, TextArrays.column(connection, rows, row -> row.fact().recordedAt()));
      insert.setArray(5, TextArrays.column(connection, rows, Row::text));
      insert.executeUpdate();
    }
  }

  /// The facts of these cases, each in the order of versions.
  static Map<UUID, List<KnownEvent>> of(Connection connection, int part, Collection<UUID> cases)
      throws SQLException {
    var facts = new HashMap<UUID, List<KnownEvent>>();
    if (cases.isEmpty()) {
      return facts;
    }
    try (var query = connection.prepareStatement(OF_CASES)) {
      query.setInt(1, part);
      query.setArray(2, TextArrays.column(connection, cases, id -> id));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          facts
              .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(
                  new KnownEvent(
                      rows.getInt(2),
                      rows.getObject(3, OffsetDateTime.class).toInstant(),
                      EventPayloads.kept(rows.getString(4))));
        }
      }
    }
    return facts;
  }

  static void forget(Connection connection, int part, UUID caseId) throws SQLException {
    try (var delete = connection.prepareStatement(FORGET)) {
      delete.setInt(1, part);
      delete.setObject(2, caseId);
      delete.executeUpdate();
    }
  }
}
