package asylumchain.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// The append-only journal of this service, read and written in the transaction of the caller.
@ApplicationScoped
public class Journal {

  private final DataSource database;
  private final Partitioning partitioning;
  private final JournalAppend append;
  private final TransactionSynchronizationRegistry transactions;
  private final RelayBell bell;

  Journal(
      DataSource database,
      JournalConfig config,
      Clock clock,
      TransactionSynchronizationRegistry transactions,
      RelayBell bell) {
    this.database = database;
    this.partitioning = config.partitioning();
    this.append = new JournalAppend(partitioning, clock);
    this.transactions = transactions;
    this.bell = bell;
  }

  /// The partition in which this subject has its history.
  public int partOf(Subject subject) {
    return partitioning.partOf(subject);
  }

  /// Takes the partition until the transaction ends, and says from when on what is appended now is
  /// known: for a command that draws its conclusions from that very moment. What stands between
  /// this and [#append] must be short.
  ///
  /// @throws IllegalStateException without a transaction
  public Instant hold(int part) {
    requireTransaction();
    return query(connection -> append.hold(connection, part));
  }

  /// Appends facts of one partition, in the order given: the last step of a command, for
  /// it holds the partition until the transaction ends. Who needs several partitions
  /// takes them in ascending order.
  ///
  /// @throws VersionConflict if another command wrote a subject first
  /// @throws RecordedAtRefused if a source brought a time of knowledge that cannot be true
  /// @throws IllegalStateException without a transaction
  public List<JournalEvent> append(int part, List<NewEvent> events) {
    return append(part, events, SourceTimes.ASCENDING);
  }

  /// The same, where the caller may have looked after the order of times itself.
  public List<JournalEvent> append(int part, List<NewEvent> events, SourceTimes times) {
    requireTransaction();
    var rows = query(connection -> append.append(connection, part, events, times));
    transactions.registerInterposedSynchronization(new RingAfterCommit(bell));
    return rows;
  }

  /// The whole history of a subject, in order of version; empty if it has none.
  public List<JournalEvent> read(Subject subject) {
    return query(connection -> JournalQueries.ofSubject(connection, partOf(subject), subject));
  }

  /// The whole histories of some subjects, by id and version.
  public List<JournalEvent> read(List<Subject> subjects) {
    return query(connection -> JournalQueries.ofSubjects(connection, subjects, this::partOf));
  }

  /// A stretch of a partition, in order of number.
  public List<JournalEvent> readPart(int part, long afterSeq, int limit) {
    return query(connection -> JournalQueries.ofPart(connection, part, afterSeq, limit));
  }

  /// When the last fact of each subject of one partition was known; without those that have none.
  public Map<UUID, Instant> lastRecorded(int part, Collection<UUID> subjects) {
    return query(connection -> JournalQueries.lastRecorded(connection, part, subjects));
  }

  /// The last number of a partition; 0 while it is empty.
  public long head(int part) {
    return query(connection -> JournalQueries.head(connection, part));
  }

  /// Counts up when this source is restored from a copy that lacked rows.
  public int generation() {
    return query(JournalQueries::generation);
  }

  private void requireTransaction() {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("the journal is written in the transaction of the command");
    }
  }

  private interface Query<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T query(Query<T> query) {
    try (var connection = database.getConnection()) {
      return query.on(connection);
    } catch (SQLException failed) {
      throw new JournalUnavailable(failed);
    }
  }

  private record RingAfterCommit(RelayBell bell) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        bell.ring();
      }
    }
  }
}
