package asylumchain.kit.http.door;

import asylumchain.kit.time.BusinessDate;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The headers of every answer, refusals and crashes included. A page that sets one of the
/// security headers itself keeps its own.
@ApplicationScoped
class EveryAnswer {

  private static final Map<String, String> SECURITY =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer");

  private final String version;
  private final String document;
  private final BusinessDate businessDate;

  EveryAnswer(
      @ConfigProperty(name = "quarkus.smallrye-openapi.info-version") String version,
      @ConfigProperty(name = "quarkus.smallrye-openapi.path") String document,
      BusinessDate businessDate) {
    this.version = version;
    this.document = document;
    this.businessDate = businessDate;
  }

  void register(@Observes Filters filters) {
    filters.register(this::announce, Order.HEADERS);
  }

  private void announce(RoutingContext request) {
    request.addHeadersEndHandler(_ -> complete(request));
    request.next();
  }

  /// Adds what is missing; for an answer that is given before this one's turn came, too.
  void complete(RoutingContext request) {
    complete(request.response().headers(), document.equals(request.request().path()));
  }

  private void complete(MultiMap headers, boolean isDocument) {
    var ours = new LinkedHashMap<>(SECURITY);
    ours.put("API-Version", version);
    ours.put("Business-Date", businessDate.today().toString());
    if (isDocument) {
      ours.put("Access-Control-Allow-Origin", "*");
    }
    ours.forEach(
        (name, value) -> {
          if (!headers.contains(name)) {
            headers.set(name, value);
          }
        });
  }
}
