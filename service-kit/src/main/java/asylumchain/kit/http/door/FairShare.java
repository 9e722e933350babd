package asylumchain.kit.http.door;

import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.http.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Works on no more requests of one client at a time than leaves room for the others.
@ApplicationScoped
class FairShare {

  private static final Duration WAIT = Duration.ofSeconds(1);

  private final int most;
  private final CurrentCaller caller;
  private final CurrentVertxRequest current;
  private final ConcurrentMap<String, Integer> inside = new ConcurrentHashMap<>();

  FairShare(HttpConfig config, CurrentCaller caller, CurrentVertxRequest current) {
    this.most = config.requestsAtOncePerClient();
    this.caller = caller;
    this.current = current;
  }

  /// Counts the request among those of its client.
  ///
  /// @throws Problem 429
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void admit(ResourceInfo resource) {
    if (resource.getResourceMethod().isAnnotationPresent(PublicOperation.class)) {
      return;
    }
    var client = caller.get().clientId();
    if (inside.merge(client, 1, Integer::sum) > most) {
      leave(client);
      throw Problem.tooMany(WAIT);
    }
    Leaving.of(current.getCurrent(), () -> leave(client));
  }

  private void leave(String client) {
    inside.computeIfPresent(client, (_, requests) -> requests == 1 ? null : requests - 1);
  }
}
