package asylumchain.local.loss;

import asylumchain.backends.LocalDatabase;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// The journal as anybody with SQL sees it; knows no class of the services.
record JournalBooks(LocalDatabase database) {

  private static final String ROWS =
      """
      select j.part, j.seq, j.event_id, j.subject_id, j.version, p.payload
        from journal j
        left join journal_payload p
          on p.part = j.part and p.seq = j.seq and p.audience = 'CHAIN'
       where j.subject_kind = 'case'
       order by j.part, j.seq
      """;

  private static final String LEASES =
      """
      select holder, count(*) from relay_lease
       where holder is not null group by holder
      """;

  private static final String HEADS =
      "select part, max(seq) from journal where subject_kind = 'case' group by part";

  /// One fact as it is written down.
  ///
  /// @param payload what the topic is to carry; empty for a private fact
  record Row(int part, long seq, UUID eventId, UUID caseId, int version, String payload) {}

  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  /// All facts on cases, by partition and number.
  List<Row> rows() {
    var rows = new ArrayList<Row>();
    ask(
        ROWS,
        row ->
            rows.add(
                new Row(
                    row.getInt(1),
                    row.getLong(2),
                    row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class),
                    row.getInt(5),
                    Objects.requireNonNullElse(row.getString(6), ""))));
    return rows;
  }

  /// How many partitions each process holds.
  Map<String, Integer> leases() {
    var held = new HashMap<String, Integer>();
    ask(LEASES, row -> held.put(row.getString(1), row.getInt(2)));
    return held;
  }

  /// Every process that ever said it lives.
  Set<String> members() {
    var members = new HashSet<String>();
    ask("select member from relay_member", row -> members.add(row.getString(1)));
    return members;
  }

  Map<Integer, Long> heads() {
    return numbers(HEADS);
  }

  Map<Integer, Long> sent() {
    return numbers("select part, sent_seq from relay_lease");
  }

  private Map<Integer, Long> numbers(String sql) {
    var numbers = new HashMap<Integer, Long>();
    ask(sql, row -> numbers.put(row.getInt(1), row.getLong(2)));
    return numbers;
  }

  private void ask(String sql, Reader reader) {
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      while (row.next()) {
        reader.read(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
