package asylumchain.kit.imports.lines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fact, and when the source knew it: on a line, `recordedAt` stands among the fact's own fields.
///
/// @param recordedAt `null` means: now
public record Reported<E>(E event, @Nullable Instant recordedAt) {}
