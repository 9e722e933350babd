package asylumchain.reporting.dashboard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// A login counts on the internal pages. Anywhere else the session is not looked at: the interface
/// asks systems for a token, and the public pages know nobody.
@ApplicationScoped
class Sessions {

  /// Before anybody asks who is calling.
  private static final int EARLY = 900;

  void register(@Observes Filters filters) {
    filters.register(Sessions::forget, EARLY);
  }

  private static void forget(RoutingContext request) {
    if (!request.normalizedPath().startsWith("/internal")) {
      request.request().headers().remove("Cookie");
    }
    request.next();
  }
}
