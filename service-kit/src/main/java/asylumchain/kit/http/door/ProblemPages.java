package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Turns whatever goes wrong into a problem page: one place, for resources and for what never
/// reaches one.
@ApplicationScoped
class ProblemPages {

  private static final Logger LOG = Logger.getLogger(ProblemPages.class);

  /// After every other route and failure handler that answers by itself.
  private static final int LAST = 100_000;

  /// For what was sent before it broke off.
  private static final Duration READERS_PATIENCE = Duration.ofMinutes(1);

  private final EveryAnswer headers;
  private final CurrentVertxRequest current;

  ProblemPages(EveryAnswer headers, CurrentVertxRequest current) {
    this.headers = headers;
    this.current = current;
  }

  void register(@Observes Router router) {
    router.route().order(LAST).handler(it -> ProblemJson.send(it, Problem.notFound()));
    router
        .route()
        .order(-LAST)
        .failureHandler(
            it -> {
              headers.complete(it);
              if (it.failure() instanceof AuthenticationRedirectException login) {
                it.response()
                    .setStatusCode(login.getCode())
                    .putHeader("Location", login.getRedirectUri())
                    .end();
              } else if (leadsElsewhere(it.response())) {
                it.response().end();
              } else {
                ProblemJson.send(it, known(it.failure(), it.statusCode()));
              }
            });
  }

  /// Whether the answer that was begun leads to a login, or back from one.
  private static boolean leadsElsewhere(HttpServerResponse response) {
    return !response.ended()
        && response.getStatusCode() / 100 == 3
        && response.headers().contains("Location");
  }

  @ServerExceptionMapper({
    Throwable.class,
    WebApplicationException.class,
    ValidationException.class,
    AuthenticationFailedException.class,
    UnauthorizedException.class,
    ForbiddenException.class
  })
  Response page(Throwable failure, ResourceInfo resource, UriInfo uri) {
    breakOffWhatIsOnItsWay(failure);
    var problem = known(failure, 500);
    var response = Response.status(problem.status()).entity(ProblemJson.bytes(problem));
    ProblemJson.headers(problem).forEach(response::header);
    if (problem.status() == 405) {
      response.header("Allow", String.join(", ", AllowedMethods.at(uri.getPath())));
    }
    return response.build();
  }

  /// What has begun to leave cannot become a page any more. That it fails must show all the same: a
  /// list that just ended would look whole.
  private void breakOffWhatIsOnItsWay(Throwable failure) {
    var request = current.getCurrent();
    if (request != null && request.response().headWritten()) {
      LOG.errorf("an answer that was on its way is broken off: %s", failure.getClass().getName());
      breakOff(request.request());
    }
  }

  /// In HTTP/2 what follows a reset is dropped. In HTTP/1 the connection has to be gone before
  /// anything follows, for that would be the end of a whole list.
  private static void breakOff(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
      return;
    }
    var gone = request.connection().close().toCompletionStage().toCompletableFuture();
    if (!Context.isOnEventLoopThread()) {
      gone.completeOnTimeout(null, READERS_PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
  }

  private static Problem known(@Nullable Throwable failure, int status) {
    if (failure == null || (status >= 400 && status < 500)) {
      return Statuses.problem(status < 400 ? 500 : status);
    }
    var problem = Failures.problem(failure);
    if (problem.status() >= 500) {
      LOG.errorf(failure, "answered with %d %s", problem.status(), problem.code());
    }
    return problem;
  }
}
