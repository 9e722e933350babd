package asylumchain.cases.intake.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a delivery is.
///
/// @param lines how many were sent
/// @param events how many facts were taken
/// @param startedAt,finishedAt absent as long as it has not
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
    UUID id,
    State state,
    boolean dryRun,
    long lines,
    long taken,
    long alreadyTaken,
    long refused,
    long events,
    Instant receivedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  enum State {
    RECEIVING,
    SPOOLED,
    RUNNING,
    DONE,
    FAILED
  }

  /// A line that was refused.
  record Refusal(long line, String reason, String detail) {}
}
