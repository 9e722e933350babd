package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/// What an exception means to the caller. Its text never leaves: it may name classes or tables.
final class Failures {

  /// Lock timeout, deadlock, serialisation failure, a transaction that was let go because nobody
  /// asked anything: the next try may well succeed.
  private static final Set<String> PASSING = Set.of("25P03", "40001", "40P01", "55P03", "57014");

  private Failures() {}

  static Problem problem(Throwable failure) {
    return chain(failure)
        .flatMap(each -> known(each).stream())
        .findFirst()
        .orElseGet(() -> Statuses.problem(500));
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(20);
  }

  private static Optional<Problem> known(Throwable failure) {
    return switch (failure) {
      case Problem problem -> Optional.of(problem);
      case ConstraintViolationException broken -> Constraints.problem(broken);
      case WebApplicationException web when web.getCause() instanceof Problem -> Optional.empty();
      case WebApplicationException web ->
          Optional.of(Statuses.problem(web.getResponse().getStatus()));
      case AuthenticationFailedException _, UnauthorizedException _ ->
          Optional.of(Statuses.problem(401));
      case ForbiddenException _ -> Optional.of(Statuses.problem(403));
      case RejectedExecutionException _ -> Optional.of(away());
      case SQLException sql when isPassing(sql) -> Optional.of(away());
      default -> Optional.empty();
    };
  }

  private static boolean isPassing(SQLException failure) {
    var state = failure.getSQLState();
    if (state == null) {
      return String.valueOf(failure.getMessage()).contains("Acquisition timeout");
    }
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || PASSING.contains(state);
  }

  private static Problem away() {
    return Problem.unavailable(Duration.ofSeconds(1), "The service is busy or cannot be reached.");
  }
}
