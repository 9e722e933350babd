package asylumchain.reporting.integrity;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.integrity.DiscrepancyCases.Found;
import java.time.LocalDate;
import java.util.UUID;

/// The steps behind the numbers of a reconciliation.
final class DiscrepancyQueries {

  private static final String OF_ONE =
      """
      select part, subject_id, 1 as times, cast(? as date) as on_day
        from reconciliation_discrepancy
       where reconciliation = ? and subject_id is not null and
      """;

  private DiscrepancyQueries() {}

  /// A query for the records of a number, each on the day of the reconciliation.
  static SqlText found(Found number, UUID run, LocalDate day) {
    var noted = new SqlText().add(OF_ONE, day, run);
    return switch (number) {
      case WRONG -> noted.add("true");
      case UNREPAIRED -> noted.add("repaired_at is null");
      case VANISHED -> noted.add("kind = 'VANISHED'");
      case DOUBLED -> noted.add("kind = 'DOUBLED'");
      case BACK_DATED -> BackDatedQueries.steps(run, day);
    };
  }
}
