package asylumchain.deadlines.board.walk;

import asylumchain.deadlines.board.CaseTable;
import asylumchain.deadlines.board.KnownCase;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Goes through many cases, some partitions at a time, with all that is known of each.
@ApplicationScoped
public class CaseWalk {

  static final int CASES_AT_ONCE = 500;
  private static final int WORKERS = 3;

  private final CaseTable cases;
  private final JournalConfig journal;

  CaseWalk(CaseTable cases, JournalConfig journal) {
    this.cases = cases;
    this.journal = journal;
  }

  /// What somebody does with one partition.
  public interface Look<T> {
    T at(Connection connection, int part) throws SQLException;
  }

  /// What was found in each partition, in their order.
  public <T> List<T> partitions(Look<T> look) {
    var tasks = new ArrayList<Callable<T>>();
    for (int part = 0; part < journal.partitions(); part++) {
      var at = part;
      tasks.add(() -> look(look, at));
    }
    try (var threads = Executors.newFixedThreadPool(WORKERS)) {
      var found = new ArrayList<T>();
      for (var done : threads.invokeAll(tasks)) {
        found.add(done.get());
      }
      return found;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Problem answer) {
        throw answer;
      }
      throw new IllegalStateException("the cases cannot be gone through", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("whoever went through the cases was interrupted", e);
    }
  }

  private <T> T look(Look<T> look, int part) throws SQLException {
    try (var connection = cases.connection()) {
      return look.at(connection, part);
    }
  }

  /// Shows these cases of a partition one by one; some are held at a time. Of one that is gone
  /// meanwhile nothing is known.
  ///
  /// @param id by which a candidate is known
  public static <C> void show(
      Connection connection,
      int part,
      List<C> candidates,
      Function<C, UUID> id,
      BiConsumer<C, KnownCase> each)
      throws SQLException {
    show(candidates, id, ids -> CaseTable.of(connection, part, ids), each);
  }

  /// What is known of some cases.
  interface Known {
    Map<UUID, KnownCase> of(List<UUID> cases) throws SQLException;
  }

  static <C> void show(
      List<C> candidates, Function<C, UUID> id, Known cases, BiConsumer<C, KnownCase> each)
      throws SQLException {
    for (int from = 0; from < candidates.size(); from += CASES_AT_ONCE) {
      var some = candidates.subList(from, Math.min(from + CASES_AT_ONCE, candidates.size()));
      var known = cases.of(some.stream().map(id).toList());
      for (var candidate : some) {
        each.accept(
            candidate,
            known.getOrDefault(id.apply(candidate), new KnownCase(List.of(), List.of())));
      }
    }
  }
}
