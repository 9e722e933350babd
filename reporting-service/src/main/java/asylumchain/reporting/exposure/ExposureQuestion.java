package asylumchain.reporting.exposure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What lateness costs, in which weeks.
///
/// @param knownAt `null`: as known at the watermark
/// @param from a day of the first week told
/// @param to a day of the last
public record ExposureQuestion(
    LocalDate asOf, @Nullable Instant knownAt, LocalDate from, LocalDate to) {}
