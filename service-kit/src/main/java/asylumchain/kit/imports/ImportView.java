package asylumchain.kit.imports;

import asylumchain.kit.imports.lines.LineResult;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a delivery is.
///
/// @param lines how many were sent, without empty ones
/// @param events how many facts were taken
/// @param startedAt,finishedAt absent as long as it has not
/// @param failure why it stopped; absent unless it failed, and stays where it was cancelled since
/// @param version counts how often it stopped, ended or was let go on; progress does not
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
    UUID id,
    State state,
    boolean dryRun,
    boolean restatement,
    long lines,
    long taken,
    long alreadyTaken,
    long refused,
    long events,
    Instant receivedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Stopped failure,
    @JsonIgnore long version) {

  /// RECEIVING is never shown.
  public enum State {
    RECEIVING,
    SPOOLED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /// Why a delivery stopped, and what to do.
  ///
  /// @param line the line on which it failed; absent where it was no single line
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stopped(String code, String detail, @Nullable Long line) {}

  /// A page of results.
  public record Results(List<LineResult> items) {}

  /// A line that was refused.
  public record Refusal(long line, String reason, String detail) {}
}
