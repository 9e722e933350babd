package asylumchain.reporting.integrity;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.IntervalCheckTable;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.facts.Kept;
import asylumchain.reporting.facts.KeptTable;
import asylumchain.reporting.facts.RoomTable;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Reads what the read model has, each page in a short transaction of its own.
@ApplicationScoped
class KeptQueries {

  private static final int LIMIT_IN_SECONDS = 30;

  private static final String POSITIONS =
      "select part, applied_seq from projection_position where source = ? order by part";

  private static final String PARKED = "select subject_id from parked_case where part = ?";

  private static final String DOUBLED =
      """
      select max(seq), subject_id from case_fact
       where part = ? group by subject_id, version having count(*) > 1
      """;

  private final DataSource database;
  private final List<RoomTable> rooms;

  KeptQueries(DataSource database, @All List<RoomTable> rooms) {
    this.database = database;
    this.rooms = rooms;
  }

  /// The last number applied, by partition.
  Map<Integer, Long> positions(Layer layer) {
    return list(
            new SqlText().add(POSITIONS, layer.source()),
            row -> Map.entry(row.getInt(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Cases that wait for a repair of another kind.
  Set<UUID> parked(int part) {
    return Set.copyOf(list(new SqlText().add(PARKED, part), row -> row.getObject(1, UUID.class)));
  }

  /// Cases of which one version stands twice, with the later number.
  Map<Long, UUID> doubled(int part) {
    return list(
            new SqlText().add(DOUBLED, part),
            row -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The records of one layer between two numbers, the last one included.
  List<Kept> found(Layer layer, int part, long after, long upTo) {
    return with(connection -> KeptTable.found(connection, layer == Layer.CASE, part, after, upTo));
  }

  /// The rows of the next cases after this one, in the order of their ids.
  List<IntervalCheckTable.Rows> rows(int part, UUID after, int limit) {
    return with(
        connection ->
            IntervalCheckTable.rows(
                connection,
                rooms,
                part,
                IntervalCheckTable.cases(connection, rooms, part, after, limit)));
  }

  /// The rows of one case.
  IntervalCheckTable.Rows rows(int part, UUID caseId) {
    return with(connection -> IntervalCheckTable.rows(connection, rooms, part, List.of(caseId)))
        .getFirst();
  }

  private <T> List<T> list(SqlText question, SqlQueries.RowReader<T> reader) {
    return QuarkusTransaction.requiringNew()
        .timeout(LIMIT_IN_SECONDS)
        .call(() -> SqlQueries.list(database, question, reader));
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T with(Work<T> work) {
    return QuarkusTransaction.requiringNew()
        .timeout(LIMIT_IN_SECONDS)
        .call(
            () -> {
              try (var connection = database.getConnection()) {
                try (var statement = connection.createStatement()) {
                  statement.execute("set transaction isolation level repeatable read");
                  statement.execute("set local time zone 'UTC'");
                }
                return work.on(connection);
              }
            });
  }
}
