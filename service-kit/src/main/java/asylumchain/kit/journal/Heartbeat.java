package asylumchain.kit.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the relay says about a partition each second: everything journalled up to `at` has a number
/// not above `tail`.
///
/// @param processedSeq how far this service is with its own source; `null` if it has none
record Heartbeat(int part, long tail, int generation, Instant at, @Nullable Long processedSeq) {}
