package asylumchain.cases.retention.holds;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A hold as it is placed.
///
/// @param explanation at most 500 characters; absent for none. It is destroyed with the case.
/// @param from first day on which it keeps the case; today if absent
/// @param until last day, included; absent for a hold that stands until it is released
public record NewHold(
    @NotNull LegalHold.Ground ground,
    @Size(max = 500) @Nullable String explanation,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {}
