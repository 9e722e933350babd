package asylumchain.kit.projection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of a source's journal, as it came over the topic or from the feed.
///
/// @param seq the number within the source's partition, without gaps
/// @param generation which life of the source wrote it
/// @param type the full wire name
/// @param version the number within the subject, from 1, without gaps
/// @param payload JSON; `null` for an event that stays with its source
/// @param processedSeq how far the source had read its own source at that moment; `null` where it
///     says nothing about that
public record ReceivedEvent(
    Source source,
    int part,
    long seq,
    int generation,
    UUID eventId,
    String type,
    UUID subjectId,
    int version,
    Instant recordedAt,
    Instant journalledAt,
    @Nullable String payload,
    @Nullable Long processedSeq) {}
