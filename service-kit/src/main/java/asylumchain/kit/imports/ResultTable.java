package asylumchain.kit.imports;

import asylumchain.kit.database.Sql;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.LineResult.Result;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What became of each line.
@ApplicationScoped
public class ResultTable {

  private static final String DONE_LINES =
      "select line from import_line where import_id = ? and line between ? and ?";

  private static final String RECORD =
      """
      insert into import_line (import_id, line, result, subject_id, reason, detail)
      select ?, l.* from unnest(?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::text[]) as l
      """;

  private static final String PROGRESS =
      """
      update import_job
         set taken = taken + ?, already_taken = already_taken + ?, refused = refused + ?,
             events = events + ?, lease_until = now() + interval '15 seconds'
       where import_id = ? and epoch = ?
      """;

  private final Sql sql;

  ResultTable(Sql sql) {
    this.sql = sql;
  }

  /// The lines in a range that have their result already.
  ///
  /// @param from,to both included
  Set<Long> done(UUID importId, long from, long to) {
    return new HashSet<>(sql.list(DONE_LINES, row -> row.getLong(1), importId, from, to));
  }

  /// Keeps results, in the transaction that brings them about, before it appends to the journal.
  ///
  /// @param events how many facts the lines brought
  /// @throws LeaseLost if another process works on the delivery
  @Transactional(TxType.MANDATORY)
  public void record(ImportJob job, List<LineResult> results, long events) {
    sql.change(
        RECORD,
        (connection, statement) ->
            new Columns(connection, statement)
                .value(job.importId())
                .texts("bigint", results, LineResult::line)
                .texts("text", results, LineResult::result)
                .texts("uuid", results, LineResult::subjectId)
                .texts("text", results, LineResult::reason)
                .texts("text", results, LineResult::detail));
    var known =
        sql.change(
            PROGRESS,
            count(results, Result.TAKEN),
            count(results, Result.ALREADY_TAKEN),
            count(results, Result.REFUSED),
            events,
            job.importId(),
            job.epoch());
    if (known == 0) {
      throw new LeaseLost();
    }
  }

  private static long count(List<LineResult> results, Result result) {
    return results.stream().filter(line -> line.result() == result).count();
  }
}
