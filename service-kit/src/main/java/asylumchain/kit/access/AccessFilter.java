package asylumchain.kit.access;

import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets in who has a good token with the scope the operation asks for: 401, then 403.
@ApplicationScoped
class AccessFilter {

  private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F-]{36}");

  private final Tokens tokens;
  private final CurrentCaller current;
  private final AccessLog log;

  AccessFilter(Tokens tokens, CurrentCaller current, AccessLog log) {
    this.tokens = tokens;
    this.current = current;
    this.log = log;
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public void admit(ContainerRequestContext request, ResourceInfo resource) {
    var operation = resource.getResourceMethod();
    if (operation.isAnnotationPresent(PublicOperation.class)) {
      return;
    }
    var caller = tokens.caller();
    current.is(caller);
    var scope = operation.getAnnotation(Scope.class);
    if (scope == null) {
      throw Problem.of(403, "closed-operation", "Nobody may use this operation.");
    }
    var enough = ScopeNames.of(scope.value());
    if (enough.stream().noneMatch(caller::has)) {
      log.record(caller, operation.getName(), subjects(request), Outcome.REFUSED);
      throw Problem.missingScope(String.join(" or ", enough));
    }
    current.is(caller.giving(Account.of(request::getHeaderString)));
  }

  private static List<UUID> subjects(ContainerRequestContext request) {
    return request.getUriInfo().getPathParameters().values().stream()
        .flatMap(Collection::stream)
        .filter(text -> UUID_SHAPE.matcher(text).matches())
        .map(AccessFilter::uuid)
        .toList();
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return new UUID(0, 0);
    }
  }
}
