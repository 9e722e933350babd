package asylumchain.kit.projection;

import asylumchain.kit.projection.Transactions.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Takes parked subjects in again: reads their whole history from the sources and folds anew.
final class Unparking {

  private static final System.Logger LOG = System.getLogger(Unparking.class.getName());

  private static final String PART = "select part from parked_case where subject_id = ?";

  private static final String FOR_ANOTHER_RELEASE =
      "select subject_id from parked_case where release <> ? order by part, subject_id limit 1000";

  private final Projection projection;
  private final Transactions transactions;
  private final Feed feed;
  private final Applier applier;
  private final Release release;

  Unparking(
      Projection projection,
      Transactions transactions,
      Feed feed,
      Applier applier,
      Release release) {
    this.projection = projection;
    this.transactions = transactions;
    this.feed = feed;
    this.applier = applier;
    this.release = release;
  }

  /// What came of it.
  enum Outcome {
    NOT_PARKED,
    FOLDED,
    STILL_PARKED
  }

  /// Tries one subject.
  ///
  /// @throws FeedUnavailable if a source does not answer
  Outcome retry(UUID subject) {
    var part = transactions.call(Tables.LIVE, connection -> part(connection, subject));
    if (part.isEmpty()) {
      return Outcome.NOT_PARKED;
    }
    try {
      return transactions.call(Tables.LIVE, connection -> fold(connection, part.get(), subject));
    } catch (Superseded e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (Passing.is(e)) {
        throw e;
      }
      LOG.log(System.Logger.Level.ERROR, "subject " + subject + " stays parked", e);
      transactions.run(
          Tables.LIVE,
          connection ->
              ParkedTable.stillParked(connection, part.get(), subject, e, release.name()));
      return Outcome.STILL_PARKED;
    }
  }

  /// Tries every subject that another release parked.
  void retryAfterRelease() {
    for (var waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
      waiting.forEach(this::retry);
    }
  }

  /// The position is locked first, so that the history read is at least as long as what was
  /// applied.
  private Outcome fold(Connection connection, int part, UUID subject) throws SQLException {
    release.requireOurs(connection);
    PositionTable.lock(connection, part);
    if (part(connection, subject).isEmpty()) {
      return Outcome.NOT_PARKED;
    }
    refold(connection, part, subject);
    return Outcome.FOLDED;
  }

  /// Takes one subject in again, parked or not.
  ///
  /// @throws FeedUnavailable if a source does not answer
  void again(int part, UUID subject) {
    transactions.run(
        Tables.LIVE,
        connection -> {
          release.requireOurs(connection);
          PositionTable.lock(connection, part);
          refold(connection, part, subject);
        });
  }

  private void refold(Connection connection, int part, UUID subject) throws SQLException {
    var history =
        projection.sources().stream().map(source -> feed.subject(source, subject)).toList();
    applier.refold(connection, part, subject, history);
  }

  private List<UUID> waiting() {
    return transactions.call(
        Tables.LIVE,
        connection -> {
          try (var query = connection.prepareStatement(FOR_ANOTHER_RELEASE)) {
            query.setString(1, release.name());
            var subjects = new ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                subjects.add(rows.getObject(1, UUID.class));
              }
            }
            return subjects;
          }
        });
  }

  private static Optional<Integer> part(Connection connection, UUID subject) throws SQLException {
    try (var query = connection.prepareStatement(PART)) {
      query.setObject(1, subject);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getInt(1)) : Optional.<Integer>empty();
      }
    }
  }
}
