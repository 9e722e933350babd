package asylumchain.kit.projection;

import java.sql.Connection;
import java.sql.SQLException;

/// The program that runs: its name, and the shape of the tables it can work on.
///
/// @param name changes with every release
/// @param ddlHash what the DDL of the projection hashes to
record Release(String name, String ddlHash) {

  private static final String DDL_HASH = "select ddl_hash from public.projection_schema";

  /// Makes sure that the live tables are of the shape that this release knows.
  ///
  /// @throws Superseded if another release has replaced them
  void requireOurs(Connection connection) throws SQLException {
    if (!ddlHash.equals(liveHash(connection))) {
      throw new Superseded();
    }
  }

  /// The hash of the DDL of the live tables; empty while there are none.
  static String liveHash(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(DDL_HASH);
        var rows = query.executeQuery()) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
