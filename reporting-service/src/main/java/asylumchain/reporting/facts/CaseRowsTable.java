package asylumchain.reporting.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/// Any table that keeps rows per case, under `part` and `subject_id`.
public final class CaseRowsTable {

  private CaseRowsTable() {}

  /// Removes the rows of these cases.
  ///
  /// @param table its name, which stands in the code
  public static void forget(Connection c, String table, int part, Collection<UUID> subjects)
      throws SQLException {
    try (var statement =
        c.prepareStatement("delete from " + table + " where part = ? and subject_id = any (?)")) {
      statement.setInt(1, part);
      statement.setArray(2, c.createArrayOf("uuid", subjects.toArray()));
      statement.executeUpdate();
    }
  }
}
