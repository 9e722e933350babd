package asylumchain.deadlines.amendments;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/// How many cases still wait to be evaluated with the law in use.
@ApplicationScoped
class ProgressQueries {

  private static final String WAITING =
      """
      select count(*)
        from public.rule_book r
        join case_board b
          on b.evaluated_under < r.version or b.evaluated_under > r.version
      """;

  private final DataSource database;

  ProgressQueries(DataSource database) {
    this.database = database;
  }

  long waiting() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(WAITING);
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the board cannot be read", e);
    }
  }
}
