package asylumchain.kit.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a rebuild is getting on.
///
/// @param state REQUESTED, RUNNING, DONE or FAILED
/// @param events how many rows of journals went in so far
/// @param startedAt `null` until it starts
/// @param finishedAt `null` until it ends
/// @param detail why it failed; `null` otherwise
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildView(
    UUID id,
    String state,
    String reason,
    long events,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String detail) {}
