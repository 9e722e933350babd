package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Holds no more of the large bodies of all clients in memory at once than there is room for.
/// Small ones are always taken in, and a large one that comes alone.
@ApplicationScoped
class BodyRoom {

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final long SMALL = 16 << 10;

  private final long most;
  private final long longest;
  private final CurrentVertxRequest current;
  private final AtomicLong taken = new AtomicLong();

  BodyRoom(HttpConfig config, CurrentVertxRequest current) {
    this.most = config.bodyBytesAtOnce();
    this.longest = config.bodyLimit();
    this.current = current;
  }

  /// Makes room for a body until its request is answered; call it before the body is read.
  ///
  /// @param announced its length in bytes; negative where it was not announced: then it can be as
  ///   long as a body may be
  /// @throws Problem 503 while others take the room
  void take(long announced) {
    long bytes = announced < 0 ? longest : Math.min(announced, longest);
    if (bytes <= SMALL) {
      return;
    }
    long before;
    do {
      before = taken.get();
      if (before > 0 && before + bytes > most) {
        throw Problem.unavailable(WAIT, "Too many large bodies at once.");
      }
    } while (!taken.compareAndSet(before, before + bytes));
    Leaving.of(current.getCurrent(), () -> taken.addAndGet(-bytes));
  }
}
