package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes in no more than can be answered: who comes on top of that is asked to come back.
@ApplicationScoped
class Overload {

  private final int most;
  private final AtomicInteger inside = new AtomicInteger();

  Overload(HttpConfig config) {
    this.most = config.requestsAtOnce();
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, Order.OVERLOAD);
  }

  private void admit(RoutingContext request) {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      var wait = Duration.ofSeconds(1);
      ProblemJson.send(request, Problem.unavailable(wait, "Too many requests at once."));
      return;
    }
    request.addEndHandler(_ -> inside.decrementAndGet());
    request.next();
  }
}
