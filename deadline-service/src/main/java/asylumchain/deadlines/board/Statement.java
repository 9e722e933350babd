package asylumchain.deadlines.board;

import asylumchain.events.DeadlineEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something to be journalled about a case, and who says so.
///
/// @param recordedAt when the source knew it; `null` means now
public record Statement(DeadlineEvent event, @Nullable Instant recordedAt, Author author) {}
