package asylumchain.cases.intake.bulk;

import asylumchain.cases.intake.bulk.LineResult.Result;
import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.kit.access.Caller;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Deliveries: their spool, who works on them, and what became of each line.
@ApplicationScoped
class ImportTable {

  private static final String OPEN =
      """
      insert into import_job (import_id, organisation, client, employee, migration, dry_run, state,
                              received_at)
      values (?, ?, ?, ?, ?, ?, 'RECEIVING', now())
      """;

  private static final String SPOOL =
      "insert into import_chunk (import_id, chunk, first_line, body) values (?, ?, ?, ?)";

  private static final String ACCEPT =
      """
      update import_job set state = 'SPOOLED', chunks = ?, lines = ?, bytes = ?, received_at = now()
       where import_id = ?
      """;

  private static final String DROP_CHUNKS = "delete from import_chunk where import_id = ?";

  private static final String DROP_JOB = "delete from import_job where import_id = ?";

  private static final String CLAIM =
      """
      update import_job
         set epoch = epoch + 1, state = 'RUNNING', started_at = coalesce(started_at, now()),
             lease_until = now() + interval '15 seconds'
       where import_id = (select import_id
                            from import_job
                           where state in ('SPOOLED', 'RUNNING') and lease_until < now()
                           order by received_at
                           limit 1
                             for update skip locked)
      returning import_id, organisation, client, employee, migration, dry_run, epoch, chunks,
                done_chunks
      """;

  private static final String CHUNK =
      "select first_line, body from import_chunk where import_id = ? and chunk = ?";

  private static final String DONE_LINES =
      "select line from import_line where import_id = ? and line between ? and ?";

  private static final String RECORD =
      """
      insert into import_line (import_id, line, result, case_id, reason, detail)
      select ?, l.* from unnest(?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::text[]) as l
      """;

  private static final String PROGRESS =
      """
      update import_job
         set taken = taken + ?, already_taken = already_taken + ?, refused = refused + ?,
             events = events + ?, lease_until = now() + interval '15 seconds'
       where import_id = ? and epoch = ?
      """;

  private static final String DROP_CHUNK =
      "delete from import_chunk where import_id = ? and chunk = ?";

  private static final String CHUNK_DONE =
      """
      update import_job
         set done_chunks = ?, lease_until = now() + interval '15 seconds'
       where import_id = ? and epoch = ?
      """;

  private static final String FINISH =
      """
      update import_job set state = ?, finished_at = now(), lease_until = '-infinity'
       where import_id = ? and epoch = ?
      """;

  private static final String DROP_REHEARSAL = "delete from import_rehearsal where import_id = ?";

  /// A chunk of whole lines.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Chunk(long firstLine, byte[] body) {}

  private final DataSource database;

  ImportTable(DataSource database) {
    this.database = database;
  }

  @Transactional
  void open(UUID importId, Caller caller, boolean dryRun) {
    change(
        OPEN,
        importId,
        caller.organisation(),
        caller.clientId(),
        caller.employee(),
        caller.has("cases:migrate"),
        dryRun);
  }

  @Transactional
  void spool(UUID importId, int chunk, long firstLine, byte[] body) {
    change(SPOOL, importId, chunk, firstLine, body);
  }

  /// The spool is whole: in the transaction of the answer.
  void accept(UUID importId, Spool.Received received) {
    change(ACCEPT, received.chunks(), received.lines(), received.bytes(), importId);
  }

  @Transactional
  void discard(UUID importId) {
    change(DROP_CHUNKS, importId);
    change(DROP_JOB, importId);
  }

  /// A delivery that nobody works on, which is ours from now on.
  @Transactional
  Optional<ImportJob> claim() {
    return query(
        CLAIM,
        row ->
            new ImportJob(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getLong(7),
                row.getInt(8),
                row.getInt(9)));
  }

  @Transactional
  Chunk chunk(UUID importId, int chunk) {
    return query(CHUNK, row -> new Chunk(row.getLong(1), row.getBytes(2)), importId, chunk)
        .orElseThrow(LeaseLost::new);
  }

  /// The lines in a range that have their result already.
  @Transactional
  Set<Long> done(UUID importId, long from, long to) {
    var lines = new HashSet<Long>();
    query(
        DONE_LINES,
        row -> {
          do {
            lines.add(row.getLong(1));
          } while (row.next());
          return lines;
        },
        importId,
        from,
        to);
    return lines;
  }

  /// Keeps results, in the transaction that brings them about.
  ///
  /// @throws LeaseLost if another process works on the delivery
  void record(ImportJob job, List<LineResult> results, long events) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(RECORD)) {
      new Columns(connection, statement)
          .value(job.importId())
          .texts("bigint", results, LineResult::line)
          .texts("text", results, LineResult::result)
          .texts("uuid", results, LineResult::caseId)
          .texts("text", results, LineResult::reason)
          .texts("text", results, LineResult::detail)
          .done()
          .executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
    fenced(
        PROGRESS,
        count(results, Result.TAKEN),
        count(results, Result.ALREADY_TAKEN),
        count(results, Result.REFUSED),
        events,
        job.importId(),
        job.epoch());
  }

  @Transactional
  void chunkDone(ImportJob job, int chunk) {
    change(DROP_CHUNK, job.importId(), chunk);
    fenced(CHUNK_DONE, chunk, job.importId(), job.epoch());
  }

  @Transactional
  void finish(ImportJob job, ImportView.State state) {
    change(DROP_REHEARSAL, job.importId());
    fenced(FINISH, state.name(), job.importId(), job.epoch());
  }

  private void fenced(String change, @Nullable Object... parameters) {
    if (change(change, parameters) == 0) {
      throw new LeaseLost();
    }
  }

  private static long count(List<LineResult> results, Result result) {
    return results.stream().filter(line -> line.result() == result).count();
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> query(String query, Row<T> reader, @Nullable Object... parameters) {
    try (var connection = database.getConnection();
        var statement = prepared(connection, query, parameters);
        var row = statement.executeQuery()) {
      return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  private int change(String change, @Nullable Object... parameters) {
    try (var connection = database.getConnection();
        var statement = prepared(connection, change, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
