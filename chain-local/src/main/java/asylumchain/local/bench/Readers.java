package asylumchain.local.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One who asks about the stock, one question after the other, while something else goes on.
final class Readers implements AutoCloseable {

  private final Door door;
  private final StockQuestions questions;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private volatile boolean asking;

  Readers(Door door, StockQuestions questions) {
    this.door = door;
    this.questions = questions;
  }

  /// What may take a while.
  interface Work {
    void run() throws Exception;
  }

  /// Asks until the work is done; a question that fails fails all.
  ///
  /// @return how long each answer took, in milliseconds, the shortest first
  List<Double> during(Work work) {
    asking = true;
    Future<List<Double>> taken = thread.submit(this::ask);
    try {
      work.run();
      asking = false;
      return taken.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a question failed meanwhile", e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException("it failed while questions were asked", e);
    } finally {
      asking = false;
    }
  }

  private List<Double> ask() {
    var taken = new ArrayList<Double>();
    for (int turn = 0; asking; turn++) {
      taken.add(door.milliseconds(questions.atDoor(turn)));
    }
    Collections.sort(taken);
    return taken;
  }

  /// A value that a share of the others does not exceed.
  static double percentile(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
