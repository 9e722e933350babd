package asylumchain.kit.http;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The version a client has just written elsewhere, from the header `After`: this service waits
/// until it has seen that version.
///
/// ```java
/// DeadlinesView show(@HeaderParam("After") @Nullable String after, …) {
///   After.parse(after).await(() -> board.seenVersion(caseId));
/// ```
///
/// @param version 0 when the request has no such header
public record After(long version) {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /// Waits up to three seconds, outside any transaction. A subject that stays unknown is for the
  /// caller to answer with 404.
  ///
  /// @param seen the version seen so far; empty while the subject is unknown
  /// @throws Problem 503 when the version does not come in time
  public void await(Supplier<OptionalLong> seen) {
    if (version == 0) {
      return;
    }
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var now = seen.get();
    while (now.isEmpty() || now.getAsLong() < version) {
      if (System.nanoTime() - deadline > 0) {
        if (now.isEmpty()) {
          return;
        }
        throw Problem.unavailable(
            Duration.ofSeconds(1), "Version " + version + " is not here yet.");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      now = seen.get();
    }
  }

  /// What the header says.
  ///
  /// @param header `null` when the request has none
  /// @throws Problem 400 when it is not one entity tag
  public static After parse(@Nullable String header) {
    if (header == null) {
      return new After(0);
    }
    try {
      return new After(Long.parseLong(EntityTags.in("After", header.strip()).iterator().next()));
    } catch (NumberFormatException | NoSuchElementException _) {
      throw Problem.badRequest("After", "must be the entity tag of a case, such as \"3\"");
    }
  }
}
