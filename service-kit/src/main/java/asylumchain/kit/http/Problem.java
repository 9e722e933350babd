package asylumchain.kit.http;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer that says no, and why (RFC 9457). Throw it anywhere; it leaves as
/// `application/problem+json`. It is an answer, not a bug: it has no stack trace.
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final transient List<Violation> violations;
  private final transient List<String> possible;
  private final transient @Nullable Duration retryAfter;

  private Problem(
      int status,
      String code,
      String detail,
      List<Violation> violations,
      List<String> possible,
      @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.violations = List.copyOf(violations);
    this.possible = List.copyOf(possible);
    this.retryAfter = retryAfter;
  }

  private Problem(int status, String code, String detail) {
    this(status, code, detail, List.of(), List.of(), null);
  }

  /// 400. Give all that is wrong at once.
  public static Problem badRequest(List<Violation> violations) {
    return new Problem(
        400,
        "invalid-request",
        "The request breaks the rules listed.",
        violations,
        List.of(),
        null);
  }

  /// 400 for a single violation.
  public static Problem badRequest(String pointer, String reason) {
    return badRequest(List.of(new Violation(pointer, reason)));
  }

  /// 403. Only for a missing scope; someone else's case is [#notFound()].
  public static Problem missingScope(String scope) {
    return new Problem(403, "missing-scope", "The token lacks the scope " + scope + ".");
  }

  /// 404, also for what exists and is none of the caller's business.
  public static Problem notFound() {
    return new Problem(404, "not-found", "There is nothing here.");
  }

  /// 409.
  ///
  /// @param code kebab-case, part of the API: `case-parked`, `already-lodged`
  public static Problem conflict(String code, String detail) {
    return new Problem(409, code, detail);
  }

  /// 409, with what could be asked instead.
  ///
  /// @param possible names that the API knows, such as those of events
  public static Problem conflict(String code, String detail, Collection<String> possible) {
    return new Problem(409, code, detail, List.of(), List.copyOf(possible), null);
  }

  /// 412.
  public static Problem preconditionFailed() {
    return new Problem(412, "version-differs", "If-Match names another version.");
  }

  /// 413.
  public static Problem tooLarge(long limit) {
    return new Problem(413, "body-too-large", "The body may have " + limit + " bytes.");
  }

  /// 428.
  public static Problem preconditionRequired() {
    return new Problem(
        428,
        "if-match-required",
        "A change needs If-Match with the ETag last read, or If-Match: *.");
  }

  /// 429.
  public static Problem tooMany(Duration retryAfter) {
    return new Problem(
        429,
        "too-many-requests",
        "This client has too many requests under way at once.",
        List.of(),
        List.of(),
        retryAfter);
  }

  /// 503.
  public static Problem unavailable(Duration retryAfter, String detail) {
    return new Problem(503, "unavailable", detail, List.of(), List.of(), retryAfter);
  }

  /// Any other HTTP status.
  public static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Violation> violations() {
    return violations;
  }

  /// What could be asked instead; empty where that is not said.
  public List<String> possible() {
    return possible;
  }

  /// How long to wait before trying again; `null` where that would not help.
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
