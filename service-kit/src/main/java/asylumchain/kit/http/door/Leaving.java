package asylumchain.kit.http.door;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/// The end of a request, however it comes.
final class Leaving {

  private Leaving() {}

  /// Does this once: when the request is answered or its client goes away, or now if that was
  /// before.
  static void of(RoutingContext request, Runnable leave) {
    var left = new AtomicBoolean();
    Runnable once =
        () -> {
          if (left.compareAndSet(false, true)) {
            leave.run();
          }
        };
    request.addEndHandler(_ -> once.run());
    var answer = request.response();
    if (answer.ended() || answer.closed()) {
      once.run();
    }
  }
}
