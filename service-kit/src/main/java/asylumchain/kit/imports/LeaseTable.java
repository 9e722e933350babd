package asylumchain.kit.imports;

import asylumchain.kit.access.Account;
import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who works on which delivery, and how far: a lease of fifteen seconds, renewed with each step.
@ApplicationScoped
public class LeaseTable {

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
      returning import_id, organisation, client, employee, migration, restatement, dry_run, epoch,
                chunks, done_chunks, attempts, reason, source
      """;

  private static final String DROP_CHUNK =
      "delete from import_chunk where import_id = ? and chunk = ?";

  private static final String CHUNK_DONE =
      """
      update import_job
         set done_chunks = ?, attempts = 0, lease_until = now() + interval '15 seconds'
       where import_id = ? and epoch = ?
      """;

  /// Why it was sent stands with its facts from then on, and goes with them.
  private static final String FINISH =
      """
      update import_job
         set state = 'DONE', finished_at = now(), lease_until = '-infinity', version = version + 1,
             reason = null, source = null
       where import_id = ? and epoch = ?
      """;

  private static final String DROP_REHEARSAL = "delete from import_rehearsal where import_id = ?";

  private static final String LATER =
      """
      update import_job set attempts = ?, lease_until = now() + ? * interval '1 millisecond'
       where import_id = ? and epoch = ?
      """;

  private static final String FAIL =
      """
      update import_job
         set state = 'FAILED', failure = ?, failure_detail = ?, failed_line = ?, attempts = ?,
             finished_at = now(), lease_until = '-infinity', version = version + 1
       where import_id = ? and epoch = ?
      """;

  /// Why a delivery cannot go on by itself.
  ///
  /// @param code kebab-case, part of the API
  /// @param detail what happened and what to do, for a person; never a word of a line
  /// @param line on which it failed; `null` where it was no single line
  record Failure(String code, String detail, @Nullable Long line) {}

  private final Sql sql;

  LeaseTable(Sql sql) {
    this.sql = sql;
  }

  /// A delivery that nobody works on, which is ours from now on: the oldest.
  @Transactional
  Optional<ImportJob> claim() {
    return sql.first(
        CLAIM,
        row ->
            new ImportJob(
                row.getObject("import_id", UUID.class),
                row.getString("organisation"),
                row.getString("client"),
                row.getString("employee"),
                row.getBoolean("migration"),
                row.getBoolean("restatement"),
                row.getBoolean("dry_run"),
                row.getLong("epoch"),
                row.getInt("chunks"),
                row.getInt("done_chunks"),
                row.getInt("attempts"),
                new Account(row.getString("reason"), row.getString("source"))));
  }

  /// Drops a chunk whose lines all have their results.
  ///
  /// @throws LeaseLost if another process works on the delivery
  @Transactional
  public void chunkDone(ImportJob job, int chunk) {
    sql.change(DROP_CHUNK, job.importId(), chunk);
    fenced(CHUNK_DONE, chunk, job.importId(), job.epoch());
  }

  /// @throws LeaseLost if another process works on the delivery
  @Transactional
  void finish(ImportJob job) {
    sql.change(DROP_REHEARSAL, job.importId());
    fenced(FINISH, job.importId(), job.epoch());
  }

  /// Lets go of a delivery for a while.
  ///
  /// @param attempts how often its next chunk failed for a reason of its own
  /// @throws LeaseLost if another process works on the delivery
  @Transactional
  void later(ImportJob job, int attempts, Duration pause) {
    fenced(LATER, attempts, pause.toMillis(), job.importId(), job.epoch());
  }

  /// Gives a delivery up until somebody resumes it; its spool stays.
  ///
  /// @throws LeaseLost if another process works on the delivery
  @Transactional
  void fail(ImportJob job, Failure failure, int attempts) {
    fenced(
        FAIL,
        failure.code(),
        failure.detail(),
        failure.line(),
        attempts,
        job.importId(),
        job.epoch());
  }

  private void fenced(String change, @Nullable Object... parameters) {
    if (sql.change(change, parameters) == 0) {
      throw new LeaseLost();
    }
  }
}
