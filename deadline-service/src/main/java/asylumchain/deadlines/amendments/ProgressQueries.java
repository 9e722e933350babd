package asylumchain.deadlines.amendments;

import asylumchain.kit.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/// How many cases still wait to be evaluated with the law in use.
@ApplicationScoped
class ProgressQueries {

  /// From the index of each partition, which has what waits at its two ends: where nothing waits,
  /// nothing is counted.
  private static final String WAITING =
      """
      select coalesce(sum(older.cases + newer.cases), 0)
        from generate_series(0, ?::integer - 1) as asked (part)
       cross join public.rule_book book
       cross join lateral (select count(*) as cases
                             from case_board
                            where part = asked.part and evaluated_under < book.version) older
       cross join lateral (select count(*) as cases
                             from case_board
                            where part = asked.part and evaluated_under > book.version) newer
      """;

  private final DataSource database;
  private final int partitions;

  ProgressQueries(DataSource database, JournalConfig config) {
    this.database = database;
    this.partitions = config.partitions();
  }

  long waiting() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(WAITING)) {
      query.setInt(1, partitions);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the board cannot be read", e);
    }
  }
}
