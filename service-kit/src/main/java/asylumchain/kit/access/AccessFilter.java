package asylumchain.kit.access;

import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets in who has a good token with the scope the operation asks for: 401, then 403.
@ApplicationScoped
class AccessFilter {

  private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F-]{36}");

  private final Tokens tokens;
  private final CurrentCaller current;
  private final AccessLog log;

  /// The scopes of which one opens an operation: they stay what they are while the process runs.
  private final Map<Method, List<String>> opening = new ConcurrentHashMap<>();

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
    var enough = opening.computeIfAbsent(operation, ScopeNames::opening);
    if (enough.isEmpty()) {
      throw Problem.of(403, "closed-operation", "Nobody may use this operation.");
    }
    if (enough.stream().noneMatch(caller::has)) {
      log.record(caller, operation.getName(), subjects(request), Outcome.REFUSED);
      throw Problem.missingScope(String.join(" or ", enough));
    }
    var admitted = caller.giving(Account.of(request::getHeaderString));
    var audits = caller.has(Scope.AUDIT) && enough.contains(Scope.AUDIT);
    current.is(audits ? admitted.auditing(reading(operation, request)) : admitted);
  }

  /// A body is no part of the question: it may tell who somebody is. Nothing of an address does.
  private static AuditedReading reading(Method operation, ContainerRequestContext request) {
    var room = operation.getDeclaringClass().getSimpleName();
    var uri = request.getUriInfo().getRequestUri();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new AuditedReading(
        operation.getName() + room.replaceFirst("Resource(_.*)?$", ""),
        request.getMethod() + " " + uri.getRawPath() + query);
  }

  /// Whoever the address names, in its path or its query.
  private static List<UUID> subjects(ContainerRequestContext request) {
    var uri = request.getUriInfo();
    return Stream.of(uri.getPathParameters(), uri.getQueryParameters())
        .flatMap(named -> named.values().stream())
        .flatMap(Collection::stream)
        .filter(text -> UUID_SHAPE.matcher(text).matches())
        .map(AccessFilter::uuid)
        .distinct()
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
