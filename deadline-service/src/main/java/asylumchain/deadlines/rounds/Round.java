package asylumchain.deadlines.rounds;

import asylumchain.deadlines.board.CaseTable;
import asylumchain.deadlines.board.DeadlineDesk;
import asylumchain.deadlines.law.register.RuleBookTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Goes round all cases that were evaluated under another rule book, or not yet.
///
/// Several workers, in this replica and in others, share the partitions between them. Each step
/// evaluates a few hundred cases under the lock that a batch of events takes: news waits for one
/// such step at most. A step that a crash undid is done again, for each case keeps under which book
/// it was evaluated.
@ApplicationScoped
class Round {

  private static final System.Logger LOG = System.getLogger(Round.class.getName());
  private static final int CASES_PER_STEP = 500;
  private static final int BEFORE_THE_CONSUMER = 500;

  private final RoundTable table;
  private final RuleBookTable inUse;
  private final DeadlineDesk desk;
  private final int workers;
  private volatile boolean stopping;

  Round(
      RoundTable table,
      RuleBookTable inUse,
      DeadlineDesk desk,
      @ConfigProperty(name = "chain.round.workers", defaultValue = "3") int workers) {
    this.table = table;
    this.inUse = inUse;
    this.desk = desk;
    this.workers = workers;
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

  /// Evaluates what is behind, in whichever partitions nobody else has.
  ///
  /// @return whether anything was; never while this replica pauses
  boolean goRound() {
    if (!inUse.isOurs()) {
      return false;
    }
    var behind = table.isAnyBehind();
    if (behind) {
      goTogether();
    }
    table.noteWhatIsFinished();
    return behind && !stopping;
  }

  /// Has every worker end after the step that it is at: what is left waits for another replica, or
  /// for the next start.
  void stop() {
    stopping = true;
  }

  private boolean goesOn() {
    return !stopping && inUse.isOurs() && table.isAnyBehind();
  }

  private void goTogether() {
    var tasks = new ArrayList<Callable<Integer>>();
    for (int worker = 0; worker < workers; worker++) {
      tasks.add(new Worker(worker)::goRound);
    }
    try (var threads = Executors.newFixedThreadPool(workers)) {
      for (var done : threads.invokeAll(tasks)) {
        LOG.log(System.Logger.Level.DEBUG, "a worker of the round evaluated {0} cases", done.get());
      }
    } catch (ExecutionException e) {
      LOG.log(System.Logger.Level.ERROR, "the round stopped", e.getCause());
      throw new IllegalStateException("the round stopped", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("the round ends here").initCause(e);
    }
  }

  /// Goes from partition to partition until none is behind.
  private final class Worker {
    private final int startingAt;
    private int evaluated;

    Worker(int number) {
      this.startingAt = number * table.partitions() / workers;
    }

    /// How many cases it evaluated.
    int goRound() {
      var waits = false;
      while (goesOn()) {
        waits = !pass(waits);
      }
      return evaluated;
    }

    /// Goes once along all partitions.
    ///
    /// @param waits for a partition that somebody else has, instead of going to the next
    /// @return whether it got anything done
    private boolean pass(boolean waits) {
      var before = evaluated;
      for (int i = 0; i < table.partitions() && !stopping; i++) {
        var part = (startingAt + i) % table.partitions();
        if (table.isBehind(part)) {
          goThrough(part, waits);
        }
      }
      return evaluated > before;
    }

    private void goThrough(int part, boolean waits) {
      var done = step(part, waits);
      while (done > 0 && !stopping) {
        evaluated += done;
        done = step(part, waits);
      }
    }

    /// How many cases were evaluated; 0 also where somebody else has the partition.
    private int step(int part, boolean waits) {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                try (var connection = table.connection()) {
                  if (waits) {
                    CaseTable.take(connection, part);
                  } else if (!CaseTable.takeIfFree(connection, part)) {
                    return 0;
                  }
                  return desk.evaluateNext(connection, part, CASES_PER_STEP);
                } catch (SQLException e) {
                  throw new IllegalStateException("a step of the round failed", e);
                }
              });
    }
  }
}
