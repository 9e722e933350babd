package asylumchain.kit.imports;

import asylumchain.kit.access.Caller;
import asylumchain.kit.database.Sql;
import asylumchain.kit.http.Problem;
import asylumchain.kit.imports.spool.Spool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Deliveries as those who deliver and those who operate see them. Who works on one, [LeaseTable]
/// knows.
@ApplicationScoped
public class JobTable {

  private static final String OPEN =
      """
      insert into import_job (import_id, organisation, client, employee, migration, restatement,
                              dry_run, reason, source, state, received_at, lease_until)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVING', now(), now() + interval '1 minute')
      """;

  private static final String ACCEPT =
      """
      update import_job
         set state = 'SPOOLED', chunks = ?, lines = ?, bytes = ?, received_at = now(),
             lease_until = '-infinity'
       where import_id = ? and state = 'RECEIVING'
      """;

  /// The pieces go with it.
  private static final String DISCARD = "delete from import_job where import_id = ?";

  private static final String STATE =
      "select state, version from import_job where import_id = ? for update";

  private static final String CANCEL =
      """
      update import_job
         set state = 'CANCELLED', epoch = epoch + 1, finished_at = now(),
             lease_until = '-infinity', version = version + 1, reason = null, source = null
       where import_id = ?
      """;

  private static final String DROP_CHUNKS = "delete from import_chunk where import_id = ?";

  private static final String DROP_REHEARSAL = "delete from import_rehearsal where import_id = ?";

  private static final String PASS_OVER =
      """
      with passed_over as (
        insert into import_line (import_id, line, result, reason, detail)
        select import_id, failed_line, 'REFUSED', ?, failure_detail
          from import_job
         where import_id = ? and failed_line is not null
            on conflict do nothing
        returning import_id)
      update import_job set refused = refused + 1
       where import_id in (select import_id from passed_over)
      """;

  private static final String RESUME =
      """
      update import_job
         set state = 'SPOOLED', attempts = 0, failure = null, failure_detail = null,
             failed_line = null, finished_at = null, version = version + 1
       where import_id = ?
      """;

  private final Sql sql;

  JobTable(Sql sql) {
    this.sql = sql;
  }

  /// What a delivery may do beyond bringing new lines.
  ///
  /// @param migration bring the source's own `recordedAt`
  /// @param restatement bring what was known before the latest published figures
  /// @param dryRun leave no trace but its results
  public record Options(boolean migration, boolean restatement, boolean dryRun) {}

  /// How a delivery stands.
  ///
  /// @param version counts how often it stopped, ended or was let go on
  record Held(ImportView.State state, long version) {}

  @Transactional
  public void open(UUID importId, Caller caller, Options options) {
    sql.change(
        OPEN,
        importId,
        caller.organisation(),
        caller.clientId(),
        caller.employee(),
        options.migration(),
        options.restatement(),
        options.dryRun(),
        caller.account().reason(),
        caller.account().source());
  }

  /// The spool is whole: in the transaction of the answer.
  ///
  /// @return `false` if the reception was given up meanwhile
  boolean accept(UUID importId, Spool.Received received) {
    return sql.change(ACCEPT, received.chunks(), received.lines(), received.bytes(), importId) == 1;
  }

  /// Forgets a reception with everything received.
  @Transactional
  void discard(UUID importId) {
    sql.change(DISCARD, importId);
  }

  /// How a delivery stands; until the transaction ends it stays so.
  ///
  /// @throws Problem 404 when there is none
  Held hold(UUID importId) {
    return sql.first(
            STATE,
            row -> new Held(ImportView.State.valueOf(row.getString(1)), row.getLong(2)),
            importId)
        .orElseThrow(Problem::notFound);
  }

  /// Ends a delivery: what was taken stays, the rest is dropped.
  void cancel(UUID importId) {
    sql.change(CANCEL, importId);
    sql.change(DROP_CHUNKS, importId);
    sql.change(DROP_REHEARSAL, importId);
  }

  /// Lets a delivery that failed go on.
  ///
  /// @param passOver whether the line on which it failed is refused
  /// @param reason what then stands beside the line
  void resume(UUID importId, boolean passOver, String reason) {
    if (passOver) {
      sql.change(PASS_OVER, reason, importId);
    }
    sql.change(RESUME, importId);
  }
}
