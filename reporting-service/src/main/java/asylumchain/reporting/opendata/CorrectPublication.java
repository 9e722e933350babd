package asylumchain.reporting.opendata;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The wish to correct what was published of a period.
///
/// @param period a month or a quarter
/// @param reason for everybody to read
public record CorrectPublication(
    @Schema(description = "A month or a quarter, such as 2021-01 or 2021-Q1.")
        @NotNull
        @Pattern(
            regexp = "\\d{4}-(0[1-9]|1[0-2]|Q[1-4])",
            message = "must be a month or a quarter, such as 2021-01 or 2021-Q1")
        String period,
    @Schema(description = "Why, for everybody to read; never about a single case.")
        @NotBlank
        @Size(max = 300)
        String reason) {}
