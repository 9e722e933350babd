package asylumchain.kit.imports;

import asylumchain.kit.database.Sql;
import asylumchain.kit.http.Download;
import asylumchain.kit.imports.ImportView.Refusal;
import asylumchain.kit.imports.ImportView.Stopped;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.LineResult.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How deliveries are getting on, for the organisation that delivered them.
@ApplicationScoped
public class ImportQueries {

  private static final String PROGRESS =
      """
      select *
        from import_job
       where import_id = ? and organisation = ? and state <> 'RECEIVING'
      """;

  private static final String FAILED =
      "select * from import_job where import_id = ? and state = 'FAILED'";

  private static final String NEWEST =
      """
      select *
        from import_job
       where organisation = ? and state <> 'RECEIVING'
         and (?::text is null or state = ?)
         and (?::uuid is null or import_id < ?)
       order by import_id desc
       limit ?
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
      select line, result, subject_id, reason, detail
        from import_line
       where import_id = ? and line > ?
       order by line
       limit ?
      """;

  private static final int DOWNLOADED_AT_ONCE = 1_000;

  private final Sql sql;

  ImportQueries(Sql sql) {
    this.sql = sql;
  }

  public Optional<ImportView> progress(UUID importId, String organisation) {
    return sql.first(PROGRESS, ImportQueries::view, importId, organisation);
  }

  /// A delivery that failed, whoever delivered it.
  Optional<ImportView> failed(UUID importId) {
    return sql.first(FAILED, ImportQueries::view, importId);
  }

  /// The deliveries of an organisation, the newest first.
  ///
  /// @param state `null` for any
  /// @param before the last one seen; `null` at the beginning
  List<ImportView> newest(
      String organisation, ImportView.@Nullable State state, @Nullable UUID before, int limit) {
    var name = state == null ? null : state.name();
    return sql.list(NEWEST, ImportQueries::view, organisation, name, name, before, before, limit);
  }

  /// The lines that were refused, in order.
  ///
  /// @param after the last line seen; 0 at the beginning
  public List<Refusal> refusals(UUID importId, long after, int limit) {
    return sql.list(
        REFUSALS,
        row -> new Refusal(row.getLong(1), row.getString(2), row.getString(3)),
        importId,
        after,
        limit);
  }

  /// What became of each line, in order.
  ///
  /// @param after the last line seen; 0 at the beginning
  public List<LineResult> results(UUID importId, long after, int limit) {
    return sql.list(
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

  /// What became of every line, however many there are.
  Download<LineResult> allResults(UUID importId) {
    return new Download<>(
        List.of("line", "result", "subjectId", "reason", "detail"),
        each ->
            Arrays.asList(
                each.line(), each.result(), each.subjectId(), each.reason(), each.detail()),
        last -> results(importId, last == null ? 0 : last.line(), DOWNLOADED_AT_ONCE));
  }

  private static ImportView view(ResultSet row) throws SQLException {
    return new ImportView(
        row.getObject("import_id", UUID.class),
        ImportView.State.valueOf(row.getString("state")),
        row.getBoolean("dry_run"),
        row.getBoolean("restatement"),
        row.getLong("lines"),
        row.getLong("taken"),
        row.getLong("already_taken"),
        row.getLong("refused"),
        row.getLong("events"),
        received(row),
        Sql.moment(row, "started_at"),
        Sql.moment(row, "finished_at"),
        stopped(row),
        row.getLong("version"));
  }

  private static Instant received(ResultSet row) throws SQLException {
    return Objects.requireNonNull(Sql.moment(row, "received_at"), "is not null");
  }

  private static @Nullable Stopped stopped(ResultSet row) throws SQLException {
    var code = row.getString("failure");
    return code == null
        ? null
        : new Stopped(
            code, row.getString("failure_detail"), row.getObject("failed_line", Long.class));
  }
}
