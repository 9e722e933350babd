package asylumchain.cases.intake.bulk;

import asylumchain.cases.intake.bulk.ImportView.Refusal;
import asylumchain.cases.intake.bulk.LineResult.Result;
import asylumchain.cases.lifecycle.TableUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// How deliveries are getting on, for the organisation that delivered them.
@ApplicationScoped
class ImportQueries {

  private static final String PROGRESS =
      """
      select import_id, state, dry_run, lines, taken, already_taken, refused, events, received_at,
             started_at, finished_at
        from import_job
       where import_id = ? and organisation = ? and state <> 'RECEIVING'
      """;

  private static final String REFUSALS =
      """
      select line, reason, detail
        from import_line
       where import_id = ? and result = 'REFUSED' and line > ?
       order by line
       limit ?
      """;

  private static final String RESULTS =
      """
      select line, result, case_id, reason, detail
        from import_line
       where import_id = ? and line > ?
       order by line
       limit ?
      """;

  private final DataSource database;

  ImportQueries(DataSource database) {
    this.database = database;
  }

  Optional<ImportView> progress(UUID importId, String organisation) {
    return list(PROGRESS, ImportQueries::view, importId, organisation).stream().findFirst();
  }

  List<Refusal> refusals(UUID importId, long after, int limit) {
    return list(
        REFUSALS,
        row -> new Refusal(row.getLong(1), row.getString(2), row.getString(3)),
        importId,
        after,
        limit);
  }

  List<LineResult> results(UUID importId, long after, int limit) {
    return list(
        RESULTS,
        row ->
            new LineResult(
                row.getLong(1),
                Result.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5)),
        importId,
        after,
        limit);
  }

  private static ImportView view(ResultSet row) throws SQLException {
    return new ImportView(
        row.getObject(1, UUID.class),
        ImportView.State.valueOf(row.getString(2)),
        row.getBoolean(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        moment(row, 10),
        moment(row, 11));
  }

  private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String query, Row<T> reader, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<T>();
        while (rows.next()) {
          all.add(reader.read(rows));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }
}
