package asylumchain.reporting.facts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One published record, in the words in which both its source and the facts can be put, so that
/// the two can be compared.
///
/// @param words everything that is kept of it
/// @param occurredOn the day that counts in law, `yyyy-mm-dd`; `null` where it names none
public record Kept(
    long seq, UUID caseId, Instant recordedAt, String words, @Nullable String occurredOn) {}
