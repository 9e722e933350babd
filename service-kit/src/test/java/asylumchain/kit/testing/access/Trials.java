package asylumchain.kit.testing.access;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.access.Cell.Tried;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// Tries cells at the door of the service under test.
final class Trials {

  /// Fewer than one client may have under way.
  private static final int AT_ONCE = 16;

  private final Questions questions;

  Trials(Questions questions) {
    this.questions = questions;
  }

  /// Tries them, several at a time; in their order.
  List<Tried> of(List<Cell> cells) {
    return of(cells, false);
  }

  /// The same, each to its last page.
  List<Tried> toTheEnd(List<Cell> cells) {
    return of(cells, true);
  }

  private List<Tried> of(List<Cell> cells, boolean toTheEnd) {
    var room = new Semaphore(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Tried>>();
      for (var cell : cells) {
        room.acquireUninterruptibly();
        running.add(
            threads.submit(
                () -> {
                  try {
                    return tried(cell, toTheEnd);
                  } finally {
                    room.release();
                  }
                }));
      }
      return running.stream().map(Trials::outcome).toList();
    }
  }

  private static Tried outcome(Future<Tried> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Tried tried(Cell cell, boolean toTheEnd) {
    var transaction = UUID.randomUUID().toString();
    var asked = questions.of(cell);
    var pages = new ArrayList<HttpResponse<String>>();
    var address = Optional.of(asked.address());
    while (address.isPresent()) {
      var page = knock(cell, address.get(), asked.body(), transaction);
      pages.add(page);
      address =
          toTheEnd
              ? page.headers().firstValue("Link").flatMap(AccessLines::next)
              : Optional.empty();
    }
    return new Tried(cell, transaction, asked.id(), List.copyOf(pages));
  }

  private static HttpResponse<String> knock(
      Cell cell, String address, String body, String transaction) {
    var operation = cell.operation();
    var door =
        Door.knock(operation.method(), address)
            .as(cell.partner(), cell.scope())
            .with("Fsc-Transaction-Id", transaction);
    if (cell.named() != null && operation.expectsVersion()) {
      door.with("If-Match", "*");
    }
    if (operation.takesJson()) {
      door.json(body);
    } else if (cell.named() != null && operation.takesStream()) {
      door.with("Content-Type", "text/csv").body(body);
    }
    return door.answer();
  }
}
