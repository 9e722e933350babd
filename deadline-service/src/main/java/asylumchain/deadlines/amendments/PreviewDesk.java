package asylumchain.deadlines.amendments;

import asylumchain.deadlines.board.CaseTable;
import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.board.ReachTable;
import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.deadlines.law.register.Reach;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.JournalConfig;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Evaluates cases under another rule book and writes nothing.
@ApplicationScoped
class PreviewDesk {

  private static final int CASES_AT_ONCE = 500;
  private static final int WORKERS = 3;
  private static final int MOST_WAITING = 4;
  private static final Duration UNTIL_THE_OTHER_IS_DONE = Duration.ofSeconds(5);

  private final CaseTable cases;
  private final LawInUse law;
  private final PreviewedCases shown;
  private final Today today;
  private final Semaphore oneAtATime = new Semaphore(1);

  PreviewDesk(CaseTable cases, LawInUse law, PreviewedCases shown, Today today) {
    this.cases = cases;
    this.law = law;
    this.shown = shown;
    this.today = today;
  }

  /// The day, the moment, and how many partitions there are.
  @ApplicationScoped
  static class Today {
    private final BusinessDate businessDate;
    private final Clock clock;
    private final JournalConfig config;

    Today(BusinessDate businessDate, Clock clock, JournalConfig config) {
      this.businessDate = businessDate;
      this.clock = clock;
      this.config = config;
    }

    Comparison comparing(RuleBook before, Amendment amendment) {
      var now = clock.instant();
      var after = amendment.to(before, before.version(), now);
      return new Comparison(before, after, businessDate.today(), now);
    }

    int partitions() {
      return config.partitions();
    }
  }

  /// What an amendment would change if it were applied now.
  ///
  /// @throws Problem 503 when another preview takes long
  PreviewView of(Amendment amendment, Caller caller) {
    awaitTurn();
    try {
      var book = law.book();
      var comparison = today.comparing(book, amendment);
      var looked = look(comparison, amendment.reach(book));
      var view = PreviewView.of(comparison, looked);
      return view.showing(shown.to(caller, looked));
    } finally {
      oneAtATime.release();
    }
  }

  /// Most previews take less than what somebody would be asked to wait. Few wait at a time: each
  /// holds a thread.
  private void awaitTurn() {
    try {
      if (oneAtATime.getQueueLength() < MOST_WAITING
          && oneAtATime.tryAcquire(UNTIL_THE_OTHER_IS_DONE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw Problem.unavailable(UNTIL_THE_OTHER_IS_DONE, "Another preview is being made.");
  }

  private PreviewView.Looked look(Comparison comparison, Reach reach) {
    var tasks = new ArrayList<Callable<PreviewView.Looked>>();
    for (int part = 0; part < today.partitions(); part++) {
      var at = part;
      tasks.add(() -> look(comparison, reach, at));
    }
    try (var threads = Executors.newFixedThreadPool(WORKERS)) {
      var all = PreviewView.Looked.NOTHING;
      for (var done : threads.invokeAll(tasks)) {
        all = all.and(done.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the preview stopped", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the preview was interrupted", e);
    }
  }

  private PreviewView.Looked look(Comparison comparison, Reach reach, int part)
      throws SQLException {
    try (var connection = cases.connection()) {
      var candidates = ReachTable.candidates(connection, part, reach);
      var changed = new ArrayList<ChangedCase>();
      for (int from = 0; from < candidates.size(); from += CASES_AT_ONCE) {
        var some = candidates.subList(from, Math.min(from + CASES_AT_ONCE, candidates.size()));
        var known =
            CaseTable.of(
                connection, part, some.stream().map(ReachTable.Candidate::caseId).toList());
        for (var candidate : some) {
          var compared =
              comparison.of(
                  candidate,
                  known.getOrDefault(candidate.caseId(), new KnownCase(List.of(), List.of())));
          if (compared.isChanged()) {
            changed.add(compared);
          }
        }
      }
      return new PreviewView.Looked(candidates.size(), List.copyOf(changed));
    }
  }
}
