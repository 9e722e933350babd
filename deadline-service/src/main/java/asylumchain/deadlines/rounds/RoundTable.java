package asylumchain.deadlines.rounds;

import asylumchain.deadlines.law.register.AmendmentTable;
import asylumchain.kit.journal.JournalConfig;
import asylumchain.kit.journal.ProcessedPositions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// How far each partition is: which events were evaluated, and whether cases are left that were
/// evaluated under another rule book.
@ApplicationScoped
class RoundTable implements ProcessedPositions {

  private static final String IS_BEHIND =
      """
      from public.rule_book r
      join case_board b
        on b.evaluated_under < r.version or b.evaluated_under > r.version
      """;

  private static final String BEHIND =
      "select exists (select 1 " + IS_BEHIND + " where b.part = ?)";

  private static final String PARTITIONS_BEHIND =
      "select count(*) from generate_series(0, ? - 1) as each(number) where exists (select 1 "
          + IS_BEHIND
          + " where b.part = each.number)";

  /// Every book that has no case behind it any more.
  private static final String FINISHED =
      """
      select r.version
        from public.rule_book r
       where exists (select 1
                       from public.law_change
                      where number is not null and finished_at is null)
         and not exists (select 1
                           from case_board b
                          where b.evaluated_under < r.version or b.evaluated_under > r.version)
      """;

  private static final String PROCESSED =
      "select applied_seq from projection_position where part = ? and source = 'case'";

  private final DataSource database;
  private final AmendmentTable amendments;
  private final Clock clock;
  private final int partitions;

  RoundTable(DataSource database, AmendmentTable amendments, Clock clock, JournalConfig config) {
    this.database = database;
    this.amendments = amendments;
    this.clock = clock;
    this.partitions = config.partitions();
  }

  int partitions() {
    return partitions;
  }

  /// The heartbeat waits for the round: until it has passed nobody may believe to know all that
  /// follows from the rule book in use.
  @Override
  public boolean isHeldBack(Connection connection, int part) throws SQLException {
    try (var query = connection.prepareStatement(BEHIND)) {
      query.setInt(1, part);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  /// Whether a round still has to pass here.
  boolean isBehind(int part) {
    try (var connection = database.getConnection()) {
      return isHeldBack(connection, part);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Whether a round still has to pass anywhere.
  boolean isAnyBehind() {
    for (int part = 0; part < partitions; part++) {
      if (isBehind(part)) {
        return true;
      }
    }
    return false;
  }

  /// In how many partitions a round still has to pass.
  int partitionsBehind() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(PARTITIONS_BEHIND)) {
      query.setInt(1, partitions);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Notes which amendments have now been applied to every case.
  void noteWhatIsFinished() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(FINISHED);
        var rows = query.executeQuery()) {
      if (rows.next()) {
        amendments.finish(rows.getString(1), clock.instant());
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public @Nullable Long processedSeq(Connection connection, int part) throws SQLException {
    try (var query = connection.prepareStatement(PROCESSED)) {
      query.setInt(1, part);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : null;
      }
    }
  }

  Connection connection() throws SQLException {
    return database.getConnection();
  }

  private static IllegalStateException unreadable(SQLException e) {
    return new IllegalStateException("the board cannot be read", e);
  }
}
