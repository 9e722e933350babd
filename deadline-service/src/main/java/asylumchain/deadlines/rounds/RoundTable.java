package asylumchain.deadlines.rounds;

import asylumchain.deadlines.board.StampTable;
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

  private static final String ARE_BEHIND =
      """
        from generate_series(?::integer, ?::integer) as asked (part)
       cross join public.rule_book book
       where exists (
      """
          + StampTable.ARE_BEHIND
          + ")";

  private static final String BEHIND = "select count(*) " + ARE_BEHIND;

  /// The book in use, if a change of law is under way and no case is behind it any more.
  private static final String FINISHED =
      """
      select r.version
        from public.rule_book r
       where exists (select 1
                       from public.law_change
                      where number is not null and finished_at is null)
         and not exists (select 1
      """
          + ARE_BEHIND
          + ")";

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
    return behind(connection, part, part) > 0;
  }

  /// Whether a round still has to pass here.
  boolean isBehind(int part) {
    return behind(part, part) > 0;
  }

  /// Whether a round still has to pass anywhere.
  boolean isAnyBehind() {
    return partitionsBehind() > 0;
  }

  /// In how many partitions a round still has to pass.
  int partitionsBehind() {
    return behind(0, partitions - 1);
  }

  private int behind(int first, int last) {
    try (var connection = database.getConnection()) {
      return behind(connection, first, last);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static int behind(Connection connection, int first, int last) throws SQLException {
    try (var query = connection.prepareStatement(BEHIND)) {
      query.setInt(1, first);
      query.setInt(2, last);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /// Notes which amendments have now been applied to every case.
  void noteWhatIsFinished() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(FINISHED)) {
      query.setInt(1, 0);
      query.setInt(2, partitions - 1);
      try (var rows = query.executeQuery()) {
        if (rows.next()) {
          amendments.finish(rows.getString(1), clock.instant());
        }
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
