package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Every resource has one path. Another way to write it (a trailing or double slash, dots, percent
/// encoding, path parameters) is unknown here, so that no check on paths can be walked around.
@ApplicationScoped
class StrictPaths {

  /// Possessive: what it has read it never gives back, so that a long path needs no deep stack.
  private static final Pattern ONE_WAY =
      Pattern.compile("/|(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~!$&'()*+,=:@-]++)++");

  void register(@Observes Filters filters) {
    filters.register(StrictPaths::check, Order.PATHS);
  }

  private static void check(RoutingContext request) {
    if (isCanonical(request.request().path())) {
      request.next();
    } else {
      ProblemJson.send(request, Problem.notFound());
    }
  }

  static boolean isCanonical(@Nullable String path) {
    return path != null && ONE_WAY.matcher(path).matches();
  }
}
