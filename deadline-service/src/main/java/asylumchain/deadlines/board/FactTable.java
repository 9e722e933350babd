package asylumchain.deadlines.board;

import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.kit.database.CopyText;
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
    var text = new CopyText();
    for (var row : rows) {
      text.cell(part)
          .cell(row.caseId())
          .cell(row.fact().version())
          .cell(row.fact().recordedAt())
          .cell(row.text())
          .end();
    }
    text.send(connection, "case_fact (part, case_id, version, recorded_at, event)");
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
