package asylumchain.kit.http;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Tries a whole transaction again when the database broke a deadlock at its cost.
public final class Deadlocks {

  private static final String DEADLOCK = "40P01";
  private static final int TRIES = 5;

  private Deadlocks() {}

  /// Runs the transaction, up to five times.
  ///
  /// @throws Problem 503 when it went wrong five times in a row
  public static <T> T broken(Supplier<T> transaction) {
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (!isDeadlock(e)) {
          throw e;
        }
      }
    }
    throw Problem.unavailable(Duration.ofSeconds(1), "Too many writers at once; try again.");
  }

  private static boolean isDeadlock(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState()));
  }
}
