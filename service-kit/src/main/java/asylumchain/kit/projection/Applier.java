package asylumchain.kit.projection;

import asylumchain.kit.journal.Destruction;
import asylumchain.kit.projection.Transactions.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts batches into one set of tables: what they change and the new position in one transaction.
final class Applier {

  private static final System.Logger LOG = System.getLogger(Applier.class.getName());
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int TOO_MANY = 50;

  private final Projection projection;
  private final Transactions transactions;
  private final Tables tables;
  private final Release release;
  private final Clock clock;

  Applier(
      Projection projection,
      Transactions transactions,
      Tables tables,
      Release release,
      Clock clock) {
    this.projection = projection;
    this.transactions = transactions;
    this.tables = tables;
    this.release = release;
    this.clock = clock;
  }

  /// Applies the batch. Where it fails and will fail again, halves it until the one record that is
  /// to blame stands alone, and parks that one's subject; each piece has its own transaction.
  ///
  /// @throws PositionMoved if the position is not right before the batch
  /// @throws SourceChanged if the live tables were made of another life of the source
  /// @throws TooManyParked if this would park more than fifty within a minute
  /// @throws RuntimeException a failure that passes, so that the same can be tried later
  void apply(Batch batch) {
    try {
      transactions.run(tables, connection -> within(connection, batch));
    } catch (PositionMoved | SourceChanged | Superseded e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (Passing.is(e)) {
        throw e;
      }
      if (batch.events().size() == 1) {
        park(batch, e);
      } else {
        apply(batch.front());
        apply(batch.back());
      }
    }
  }

  /// The same inside a transaction that is already there.
  void within(Connection connection, Batch batch) throws SQLException {
    var first = batch.first();
    var position = lock(connection, first);
    if (tables == Tables.LIVE) {
      requireSameLife(position, batch.events());
    }
    var parked = ParkedTable.subjects(connection, first.part());
    var due = parked.isEmpty() ? batch.events() : due(connection, batch, parked);
    forgetDestroyed(connection, batch);
    if (!due.isEmpty()) {
      projection.apply(connection, first.part(), due);
    }
    var processed = processed(position, batch.events());
    if (processed != null) {
      projection.progressed(connection, first.part(), first.source(), processed);
    }
    PositionTable.advance(connection, batch.events(), batch.kafkaOffset(), processed);
  }

  private Position lock(Connection connection, ReceivedEvent first) throws SQLException {
    if (tables == Tables.LIVE) {
      release.requireOurs(connection);
    }
    var position = PositionTable.lock(connection, first.part()).get(first.source().name());
    if (position == null || position.appliedSeq() != first.seq() - 1) {
      throw new PositionMoved(first);
    }
    return position;
  }

  private static void requireSameLife(Position position, List<ReceivedEvent> events) {
    if (position.generation() == 0) {
      return;
    }
    for (var event : events) {
      if (event.generation() > position.generation()) {
        throw SourceChanged.newGeneration(event.source(), event.generation());
      }
    }
  }

  /// What is applied while some are parked. A subject that its source has destroyed is nobody's to
  /// mend any more: what was left of it goes, and the event that says so counts again.
  private List<ReceivedEvent> due(Connection connection, Batch batch, Set<UUID> parked)
      throws SQLException {
    var due = new ArrayList<ReceivedEvent>();
    var passedBy = new ArrayList<ReceivedEvent>();
    for (var event : batch.events()) {
      if (Destruction.isSaidBy(event.type()) && parked.remove(event.subjectId())) {
        projection.forget(connection, event.part(), event.subjectId());
        ParkedTable.unpark(connection, event.part(), event.subjectId(), clock.instant());
      }
      (parked.contains(event.subjectId()) ? passedBy : due).add(event);
    }
    if (!passedBy.isEmpty()) {
      noteSeen(connection, passedBy);
      projection.parked(connection, batch.first().part(), passedBy);
    }
    return due;
  }

  private static void forgetDestroyed(Connection connection, Batch batch) throws SQLException {
    var destroyed =
        batch.events().stream()
            .filter(event -> Destruction.isSaidBy(event.type()))
            .map(ReceivedEvent::subjectId)
            .distinct()
            .toList();
    if (!destroyed.isEmpty()) {
      ParkedTable.forget(connection, batch.first().part(), destroyed);
    }
  }

  private static void noteSeen(Connection connection, List<ReceivedEvent> passedBy)
      throws SQLException {
    Map<UUID, Integer> seen = new HashMap<>();
    passedBy.forEach(event -> seen.merge(event.subjectId(), event.version(), Math::max));
    var first = passedBy.getFirst();
    ParkedTable.seen(connection, first.part(), first.source(), seen);
  }

  /// What the last record says that its source had read, where that is news.
  private static @Nullable Long processed(Position position, List<ReceivedEvent> events) {
    for (var event : events.reversed()) {
      if (event.processedSeq() != null) {
        return Objects.equals(event.processedSeq(), position.processedSeq())
            ? null
            : event.processedSeq();
      }
    }
    return null;
  }

  private void park(Batch batch, Throwable why) {
    var event = batch.first();
    LOG.log(
        System.Logger.Level.ERROR,
        "parked %s: %s part %d seq %d (%s) cannot be applied"
            .formatted(
                event.subjectId(), event.source().name(), event.part(), event.seq(), event.type()),
        why);
    transactions.run(
        tables,
        connection -> {
          lock(connection, event);
          var recently =
              ParkedTable.parkedWithin(connection, event.part(), clock.instant(), A_MINUTE);
          if (recently >= TOO_MANY) {
            throw new TooManyParked(event.part(), why);
          }
          ParkedTable.park(connection, event, why, clock.instant(), release.name());
          projection.parked(connection, event.part(), List.of(event));
          PositionTable.advance(connection, batch.events(), batch.kafkaOffset(), null);
        });
  }

  /// Takes a parked subject in again, from its whole history in all sources.
  ///
  /// @param history per source; what lies beyond the position is left to come by itself
  void refold(Connection connection, int part, UUID subject, List<List<ReceivedEvent>> history)
      throws SQLException {
    var positions = PositionTable.lock(connection, part);
    projection.forget(connection, part, subject);
    for (var events : history) {
      var applied =
          events.stream()
              .filter(event -> event.seq() <= reached(positions, event.source()))
              .toList();
      if (!applied.isEmpty()) {
        projection.apply(connection, part, applied);
      }
    }
    ParkedTable.unpark(connection, part, subject, clock.instant());
  }

  private static long reached(Map<String, Position> positions, Source source) {
    var position = positions.get(source.name());
    return position == null ? 0 : position.appliedSeq();
  }
}
