package asylumchain.deadlines.rounds;

import asylumchain.kit.journal.ProcessedPositions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// How far each partition is: which events were evaluated, and whether cases are left that were
/// evaluated under another rule book.
@ApplicationScoped
class RoundTable implements ProcessedPositions {

  private static final String BEHIND =
      """
      select exists (select 1
                       from public.rule_book r
                       join case_board b
                         on b.evaluated_under < r.version or b.evaluated_under > r.version
                      where b.part = ?)
      """;

  private static final String PROCESSED =
      "select applied_seq from projection_position where part = ? and source = 'case'";

  private final DataSource database;

  RoundTable(DataSource database) {
    this.database = database;
  }

  /// Whether a round still has to pass here. The heartbeat waits for it: until then nobody may
  /// believe to know all that follows from the rule book in use.
  @Override
  public boolean isHeldBack(int part) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(BEHIND)) {
      query.setInt(1, part);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the board cannot be read", e);
    }
  }

  @Override
  public @Nullable Long processedSeq(int part) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(PROCESSED)) {
      query.setInt(1, part);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the positions cannot be read", e);
    }
  }

  Connection connection() throws SQLException {
    return database.getConnection();
  }
}
