package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/// Whether a request can be read at all: an address and headers of reasonable length, and an
/// address that is one. The engine beneath has limits too, further out, and refuses what lies
/// beyond them with an answer that has no page.
@ApplicationScoped
class Legible {

  private static final int SEPARATORS = 4;

  private final int addressLimit;
  private final int headerLimit;

  Legible(HttpConfig config) {
    this.addressLimit = config.addressLimit();
    this.headerLimit = config.headerLimit();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, Order.LEGIBLE);
  }

  private void check(RoutingContext request) {
    if (request.request().uri().length() > addressLimit) {
      ProblemJson.send(request, Statuses.problem(414));
    } else if (headerBytes(request.request()) > headerLimit) {
      ProblemJson.send(request, Statuses.problem(431));
    } else if (!isAddress(request.request().uri())) {
      ProblemJson.send(
          request, Problem.of(400, "invalid-request", "The address is not well-formed."));
    } else {
      request.next();
    }
  }

  private static int headerBytes(HttpServerRequest request) {
    int bytes = 0;
    for (var header : request.headers()) {
      bytes += header.getKey().length() + header.getValue().length() + SEPARATORS;
    }
    return bytes;
  }

  private static boolean isAddress(String text) {
    try {
      return !new URI(text).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
