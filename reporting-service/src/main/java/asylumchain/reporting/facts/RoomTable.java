package asylumchain.reporting.facts;

import asylumchain.kit.database.CopyText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A table that a room keeps of its own: folded from what is known of each case, and replaced with
/// it, in the transaction of the projection.
public interface RoomTable {

  /// The SQL resource that creates it.
  String ddl();

  /// Its name in the database.
  String table();

  /// Its columns, separated by commas; the first two are `part` and `subject_id`.
  String columns();

  /// Whether its rows follow from what deadline-service says too; otherwise only from what happened
  /// in the case.
  boolean followsDeadlines();

  /// Writes the rows of a case as they should stand, each in the order of the columns.
  void write(CopyText rows, int part, UUID id, CaseFacts facts);

  /// Replaces the rows of these cases.
  default void replace(Connection connection, int part, Map<UUID, CaseFacts> cases)
      throws SQLException {
    forget(connection, part, cases.keySet());
    var rows = new CopyText();
    cases.forEach((id, facts) -> write(rows, part, id, facts));
    rows.send(connection, "%s (%s)".formatted(table(), columns()));
  }

  /// The rows of these cases as they stand, as `COPY` writes them.
  default List<String> read(Connection connection, int part, Collection<UUID> subjects)
      throws SQLException {
    return CopyText.read(
        connection,
        "select %s from %s where part = %d and subject_id in (%s)"
            .formatted(columns(), table(), part, CopyText.literals(subjects)));
  }

  /// Removes the rows of these cases.
  default void forget(Connection connection, int part, Collection<UUID> subjects)
      throws SQLException {
    CaseRowsTable.forget(connection, table(), part, subjects);
  }
}
