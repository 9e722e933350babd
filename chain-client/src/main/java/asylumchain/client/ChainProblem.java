package asylumchain.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// That a service said no, and why (`application/problem+json`, RFC 9457).
public final class ChainProblem extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "urn:problem-type:";

  private final int status;
  private final String reason;
  private final transient List<Wrong> wrong;
  private final transient List<String> possible;
  private final transient Optional<Duration> retryAfter;

  /// One thing that is wrong with a request.
  ///
  /// @param place a JSON pointer into the body, or the name of a parameter
  public record Wrong(String place, String reason) {}

  private ChainProblem(int status, JsonNode problem, Optional<Duration> retryAfter) {
    super(
        "%d %s: %s"
            .formatted(
                status, reason(status, problem), problem.path("detail").asText("no reason")));
    this.status = status;
    this.reason = reason(status, problem);
    this.wrong = all(problem.path("violations")).map(ChainProblem::wrong).toList();
    this.possible = all(problem.path("possible")).map(JsonNode::asText).toList();
    this.retryAfter = retryAfter;
  }

  /// @param body as it came; what is no problem page, such as a gateway's, gives a reason such as
  ///     `http-502`
  static ChainProblem of(int status, HttpHeaders headers, String body) {
    var wait = headers.firstValue("Retry-After").filter(it -> it.matches("\\d{1,9}"));
    return new ChainProblem(
        status, read(body), wait.map(it -> Duration.ofSeconds(Long.parseLong(it))));
  }

  public int status() {
    return status;
  }

  /// Why, as a code that is part of the API: `already-lodged`, `not-yours`, `version-differs`.
  public String reason() {
    return reason;
  }

  /// All that is wrong with the request; empty unless the status is 400.
  public List<Wrong> wrong() {
    return wrong;
  }

  /// The events that are possible now, by their types; empty unless an event was refused.
  public List<String> possible() {
    return possible;
  }

  /// How long to wait before asking again; empty where that would not help.
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  private static String reason(int status, JsonNode problem) {
    var type = problem.path("type").asText();
    return type.startsWith(TYPE) ? type.substring(TYPE.length()) : "http-" + status;
  }

  private static Wrong wrong(JsonNode violation) {
    var place = violation.has("pointer") ? violation.path("pointer") : violation.path("parameter");
    return new Wrong(place.asText(), violation.path("reason").asText());
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException _) {
      return JSON.missingNode();
    }
  }

  private static Stream<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
