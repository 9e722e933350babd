package asylumchain.deadlines.rounds;

import asylumchain.deadlines.board.CaseTable;
import asylumchain.deadlines.board.DeadlineDesk;
import asylumchain.deadlines.law.register.RuleBookTable;
import asylumchain.deadlines.rounds.days.DayTable;
import asylumchain.kit.journal.JournalConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/// Goes through each business day since the last round: says which last days come near and which
/// passed, and evaluates the cases in which silence changes something that day.
///
/// A few hundred cases per transaction, under the lock that a batch of events takes, so that any
/// number of replicas say each thing once. What was said stands with what was journalled about the
/// case, in the transaction that journals it.
@ApplicationScoped
class DayRound {

  private static final int CASES_PER_STEP = 250;
  private static final int BEFORE_THE_CONSUMER = 500;

  private final DayTable days;
  private final RuleBookTable inUse;
  private final DeadlineDesk desk;
  private final int partitions;

  DayRound(DayTable days, RuleBookTable inUse, DeadlineDesk desk, JournalConfig config) {
    this.days = days;
    this.inUse = inUse;
    this.desk = desk;
    this.partitions = config.partitions();
  }

  void begin(@Observes @Priority(BEFORE_THE_CONSUMER) StartupEvent started) {
    begin(days.today());
  }

  /// A business date that lies before the last one is a correction: the days that were not yet come
  /// again.
  void begin(LocalDate today) {
    for (int part : inTransaction(connection -> begun(connection, today))) {
      inTransaction(
          connection -> {
            CaseTable.take(connection, part);
            days.goBack(connection, part, today);
            return part;
          });
    }
  }

  private Iterable<Integer> begun(Connection connection, LocalDate today) throws SQLException {
    days.begin(connection, partitions, today);
    return days.beyond(connection, today);
  }

  @Scheduled(
      every = "${chain.days.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void goThrough() {
    goThrough(days.today());
  }

  void goThrough(LocalDate today) {
    if (inUse.isOurs()) {
      for (int part : inTransaction(connection -> days.toGoThrough(connection, today))) {
        while (inTransaction(connection -> step(connection, part, today))) {
          // the next few hundred
        }
      }
    }
  }

  /// Whether there may be more to say.
  private boolean step(Connection connection, int part, LocalDate today) throws SQLException {
    CaseTable.take(connection, part);
    if (desk.wakeNext(connection, part, today, CASES_PER_STEP) > 0) {
      return true;
    }
    days.goTo(connection, part, today);
    return false;
  }

  /// One transaction's work.
  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (var connection = days.connection()) {
                return work.in(connection);
              } catch (SQLException e) {
                throw new IllegalStateException("a day could not be gone through", e);
              }
            });
  }
}
