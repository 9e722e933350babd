package asylumchain.kit.http.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Ties what happens here to what happened at the caller: W3C `traceparent` and
/// `Fsc-Transaction-Id` go into every log line and into the access log.
@ApplicationScoped
class Correlation {

  static final String TRACE = "traceId";
  static final String TRANSACTION = "transactionId";

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  void register(@Observes Filters filters) {
    filters.register(this::correlate, Order.FIRST);
  }

  private void correlate(RoutingContext request) {
    MDC.put(TRACE, traceOf(request.request().getHeader("traceparent")));
    var transaction = request.request().getHeader("Fsc-Transaction-Id");
    if (transaction != null && UUID_SHAPE.matcher(transaction).matches()) {
      MDC.put(TRANSACTION, transaction);
      request.response().putHeader("Fsc-Transaction-Id", transaction);
    }
    request.next();
  }

  private static String traceOf(@Nullable String header) {
    var match = TRACEPARENT.matcher(header == null ? "" : header);
    return match.matches() ? match.group(1) : UUID.randomUUID().toString().replace("-", "");
  }
}
