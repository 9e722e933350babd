package asylumchain.kit.http.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The OpenAPI document can be read, and nothing else can be done with it.
@ApplicationScoped
class PublishedDocument {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final String path;

  PublishedDocument(@ConfigProperty(name = "quarkus.smallrye-openapi.path") String path) {
    this.path = path;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, Order.PATHS);
  }

  private void check(RoutingContext request) {
    if (path.equals(request.request().path())
        && !READING.contains(request.request().method().name())) {
      request.response().putHeader("Allow", "GET, HEAD, OPTIONS");
      ProblemJson.send(request, Statuses.problem(405));
    } else {
      request.next();
    }
  }
}
