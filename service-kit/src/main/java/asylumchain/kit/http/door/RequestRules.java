package asylumchain.kit.http.door;

import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.http.IdempotentRequest;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Safe;
import asylumchain.kit.http.StreamedBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// What every request must satisfy once it is known who calls which operation.
@ApplicationScoped
class RequestRules {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

  private final long bodyLimit;
  private final Duration bodyTime;
  private final CurrentCaller caller;
  private final IdempotentRequest idempotent;

  RequestRules(HttpConfig config, CurrentCaller caller, IdempotentRequest idempotent) {
    this.bodyLimit = config.bodyLimit();
    this.bodyTime = config.bodyTime();
    this.caller = caller;
    this.idempotent = idempotent;
  }

  @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    var operation = resource.getResourceMethod();
    QueryParameters.check(operation, request.getUriInfo());
    if (carriesBody(request)) {
      typedBody(request, operation, resource.getResourceClass());
    }
    if (mayBeRead(request) && !operation.isAnnotationPresent(StreamedBody.class)) {
      request.setEntityStream(
          new LimitedBody(request.getEntityStream(), bodyLimit, bodyTime, System::nanoTime));
    }
    if (!operation.isAnnotationPresent(PublicOperation.class)
        && !operation.isAnnotationPresent(Safe.class)) {
      takeKey(request);
    }
  }

  private void takeKey(ContainerRequestContext request) {
    var key = request.getHeaderString("Idempotency-Key");
    if (key == null || request.getMethod().equals("GET")) {
      return;
    }
    if (!KEY.matcher(key).matches()) {
      throw Problem.badRequest(
          "Idempotency-Key", "must have 1 to 255 printable characters without spaces");
    }
    var address = request.getUriInfo().getRequestUri();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    idempotent.open(
        caller.get().clientId(), key, request.getMethod() + " " + address.getPath() + query);
  }

  private static void typedBody(
      ContainerRequestContext request, Method operation, Class<?> resource) {
    var named =
        operation.isAnnotationPresent(Consumes.class)
            || resource.isAnnotationPresent(Consumes.class);
    if (named && request.getHeaderString("Content-Type") == null) {
      throw Statuses.problem(415);
    }
  }

  /// Whether an operation may read what came as a body. None that is asked by GET does, and to open
  /// a body that nobody reads costs a change of threads.
  private static boolean mayBeRead(ContainerRequestContext request) {
    return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
  }

  private static boolean carriesBody(ContainerRequestContext request) {
    var length = request.getHeaderString("Content-Length");
    return request.getHeaderString("Transfer-Encoding") != null
        || (length != null && !length.equals("0"));
  }
}
