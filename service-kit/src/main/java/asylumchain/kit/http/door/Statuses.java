package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import java.time.Duration;

/// The problem that belongs to a bare HTTP status.
final class Statuses {

  private Statuses() {}

  static Problem problem(int status) {
    return switch (status) {
      case 401 -> Problem.of(401, "token-refused", "The token is not valid here, or no longer.");
      case 403 -> Problem.of(403, "forbidden", "This is not allowed.");
      case 404 -> Problem.notFound();
      case 405 -> Problem.of(405, "method-not-allowed", "This resource knows other methods.");
      case 406 -> Problem.of(406, "not-acceptable", "The answer has no form that Accept names.");
      case 413 -> Problem.of(413, "body-too-large", "The body is too large.");
      case 414 -> Problem.of(414, "uri-too-long", "The address is too long.");
      case 415 -> Problem.of(415, "unsupported-media-type", "The body has another media type.");
      case 429 -> Problem.tooMany(Duration.ofSeconds(1));
      case 431 -> Problem.of(431, "headers-too-large", "The headers are too large.");
      case 503 -> Problem.of(503, "unavailable", "The service cannot answer now.");
      default ->
          status < 500
              ? Problem.of(status, "invalid-request", "The request is not understood.")
              : Problem.of(500, "internal-error", "Something went wrong here; it has been logged.");
    };
  }
}
