package asylumchain.deadlines.amendments;

import asylumchain.deadlines.board.StampTable;
import asylumchain.deadlines.law.LawInUse;
import asylumchain.kit.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/// How many cases still wait to be evaluated with the law in use.
@ApplicationScoped
class ProgressQueries {

  private final DataSource database;
  private final LawInUse law;
  private final int partitions;

  ProgressQueries(DataSource database, LawInUse law, JournalConfig config) {
    this.database = database;
    this.law = law;
    this.partitions = config.partitions();
  }

  long waiting() {
    try (var connection = database.getConnection()) {
      return StampTable.waiting(connection, partitions, law.book());
    } catch (SQLException e) {
      throw new IllegalStateException("the board cannot be read", e);
    }
  }
}
