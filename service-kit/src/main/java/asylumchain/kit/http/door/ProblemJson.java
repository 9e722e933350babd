package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.MDC;

/// A problem as it goes over the wire: RFC 9457.
final class ProblemJson {

  static final String TYPE = "application/problem+json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ProblemJson() {}

  static byte[] bytes(Problem problem) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:problem-type:" + problem.code());
    body.put("title", title(problem.code()));
    body.put("status", problem.status());
    body.put("detail", problem.detail());
    if (MDC.get(Correlation.TRACE) instanceof String trace) {
      body.put("instance", "urn:trace:" + trace);
    }
    if (!problem.violations().isEmpty()) {
      body.put("violations", problem.violations().stream().map(ProblemJson::violation).toList());
    }
    if (!problem.possible().isEmpty()) {
      body.put("possible", problem.possible());
    }
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> headers(Problem problem) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", TYPE);
    switch (problem.code()) {
      case "token-missing" -> headers.put("WWW-Authenticate", "Bearer realm=\"chain\"");
      case "token-refused" ->
          headers.put("WWW-Authenticate", "Bearer realm=\"chain\", error=\"invalid_token\"");
      case "missing-scope" ->
          headers.put("WWW-Authenticate", "Bearer realm=\"chain\", error=\"insufficient_scope\"");
      default -> {}
    }
    var wait = problem.retryAfter();
    if (wait != null) {
      headers.put("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }
    return headers;
  }

  /// Answers before, or instead of, a resource.
  static void send(RoutingContext request, Problem problem) {
    var response = request.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    response.setStatusCode(problem.status());
    headers(problem).forEach(response.headers()::set);
    response.end(Buffer.buffer(bytes(problem)));
  }

  private static String title(String code) {
    var words = code.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Map<String, String> violation(Violation violation) {
    var place = violation.pointer();
    var inBody = place.isEmpty() || place.startsWith("/");
    return Map.of(inBody ? "pointer" : "parameter", place, "reason", violation.reason());
  }
}
