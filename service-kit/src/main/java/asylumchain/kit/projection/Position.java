package asylumchain.kit.projection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far one partition of one source is applied, as the tables say.
///
/// @param generation the life of the source; 0 while nothing was applied
/// @param lastEventId the event at `appliedSeq`; `null` while nothing was applied
/// @param kafkaOffset where to seek; `null` for the beginning. A hint, nothing more
/// @param knownThrough everything journalled up to here is applied; `null` while unknown
/// @param processedSeq how far the source had read its own source; `null` while it never said
record Position(
    String source,
    int part,
    int generation,
    long appliedSeq,
    @Nullable UUID lastEventId,
    @Nullable Instant journalledAt,
    @Nullable Long kafkaOffset,
    @Nullable Instant knownThrough,
    @Nullable Long processedSeq) {}
