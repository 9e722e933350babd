package asylumchain.cases.lifecycle;

import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Which cases were destroyed.
@ApplicationScoped
public class DestroyedTable {

  private static final String READ =
      "select run_id, destroyed_on from destroyed_case where part = ? and case_id = ?";

  private final Sql sql;
  private final CaseJournal journal;

  DestroyedTable(Sql sql, CaseJournal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /// That a case was destroyed.
  ///
  /// @param runId the run that lists it
  public record Destroyed(UUID runId, LocalDate on) {}

  /// Empty for a case that was not.
  public Optional<Destroyed> destroyed(UUID caseId) {
    return sql.first(
        READ,
        row -> new Destroyed(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
        journal.partOf(caseId),
        caseId);
  }
}
