package asylumchain.deadlines.rounds;

import asylumchain.deadlines.board.CaseTable;
import asylumchain.deadlines.board.DeadlineDesk;
import asylumchain.deadlines.board.RuleBookTable;
import asylumchain.kit.journal.JournalConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Goes round all cases that were evaluated under another rule book, or not yet.
///
/// A few hundred cases per transaction, under the lock that a batch of events takes: news waits for
/// one such step at most.
@ApplicationScoped
class Round {

  private static final System.Logger LOG = System.getLogger(Round.class.getName());
  private static final int CASES_PER_STEP = 250;
  private static final int BEFORE_THE_CONSUMER = 500;

  private final RoundTable table;
  private final RuleBookTable inUse;
  private final DeadlineDesk desk;
  private final int partitions;

  Round(RoundTable table, RuleBookTable inUse, DeadlineDesk desk, JournalConfig config) {
    this.table = table;
    this.inUse = inUse;
    this.desk = desk;
    this.partitions = config.partitions();
  }

  /// Puts the rule book of this release to use, unless a newer release did so already.
  ///
  /// @param even set it to bring an old book back on purpose
  void activate(
      @Observes @Priority(BEFORE_THE_CONSUMER) StartupEvent started,
      @ConfigProperty(name = "chain.rule-book.activate", defaultValue = "false") boolean even) {
    if (!inUse.activate(even)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "another rule book is in use; this replica pauses (chain.rule-book.activate=true"
              + " brings its book back)");
    }
  }

  @Scheduled(
      every = "${chain.round.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void goRound() {
    for (int part = 0; part < partitions && inUse.isOurs(); part++) {
      while (table.isHeldBack(part) && step(part) > 0) {
        LOG.log(System.Logger.Level.DEBUG, "a step of the round");
      }
    }
  }

  /// How many cases were evaluated.
  private int step(int part) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (var connection = table.connection()) {
                CaseTable.take(connection, part);
                return desk.evaluateNext(connection, part, CASES_PER_STEP);
              } catch (SQLException e) {
                throw new IllegalStateException("a step of the round failed", e);
              }
            });
  }
}
