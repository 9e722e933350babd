package asylumchain.cases.destruction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A run as it is proposed.
///
/// @param asOn the business day on which the cases are due, not in the future; today if absent
/// @param includeUnverified whether cases are listed whose period was not read in a source; no if
///   absent
/// @param most how many cases at most, up to 2000; 500 if absent
public record NewRun(
    @Nullable LocalDate asOn,
    @Nullable Boolean includeUnverified,
    @Min(1) @Max(2000) @Nullable Integer most) {}
