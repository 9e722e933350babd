package asylumchain.kit.testing.misuse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/// Everything that the service under test keeps, table by table: how many rows there are and what
/// stands in them.
///
/// @param digests by table; equal exactly if the rows are
record Tables(TreeMap<String, String> digests) {

  /// What a service writes by itself, whether or not anybody asks: its pulse. And the access log,
  /// where refusals belong; and what is published, by whoever reads a period first.
  private static final Set<String> BREATHING =
      Set.of(
          "access_log",
          "auditor_reading",
          "journal_partition",
          "relay_lease",
          "relay_member",
          "projection_position",
          "projection_rebuild",
          "projection_memory",
          "publication");

  private static final String TABLES =
      """
      select table_schema || '.' || table_name
        from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema in ('public', 'live')
         and table_name <> all (?)
       order by 1
      """;

  private static final String ROWS =
      """
      select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)
        from %s t
      """;

  /// As they are now, seen by the owner of the database.
  static Tables read() {
    try (var connection = owner()) {
      var digests = new TreeMap<String, String>();
      for (var table : names(connection)) {
        try (var row = connection.createStatement().executeQuery(ROWS.formatted(table))) {
          row.next();
          digests.put(table, row.getString(1));
        }
      }
      return new Tables(digests);
    } catch (SQLException e) {
      throw new IllegalStateException("the tables cannot be read", e);
    }
  }

  /// The tables whose rows differ, with both digests.
  List<String> differences(Tables later) {
    var all = new TreeMap<>(later.digests);
    all.putAll(digests);
    return all.keySet().stream()
        .filter(it -> !String.valueOf(digests.get(it)).equals(later.digests.get(it)))
        .map(it -> "%s: %s, then %s".formatted(it, digests.get(it), later.digests.get(it)))
        .toList();
  }

  private static List<String> names(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(TABLES)) {
      statement.setArray(1, connection.createArrayOf("text", BREATHING.toArray()));
      var names = new ArrayList<String>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
      return names;
    }
  }

  private static Connection owner() throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.flyway.username", String.class),
        config.getValue("quarkus.flyway.password", String.class));
  }
}
