package asylumchain.reporting.backlog;

import asylumchain.events.Clock;
import asylumchain.reporting.facts.Standing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A case stood like this on these days, as it was known during this time.
///
/// @param validFrom first day
/// @param validTo first day no longer; `null` when open-ended
/// @param knownFrom since when this was known
/// @param knownTo when it was no longer believed; `null` while it still is
/// @param term the decision term as known; `null` when none ran
public record Interval(
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant knownFrom,
    @Nullable Instant knownTo,
    Standing standing,
    @Nullable Clock term) {}
