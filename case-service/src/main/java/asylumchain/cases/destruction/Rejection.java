package asylumchain.cases.destruction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why a run does not go on.
///
/// @param ground in words, of the run and not of a case; at most 500 characters
public record Rejection(@NotBlank @Size(max = 500) String ground) {}
