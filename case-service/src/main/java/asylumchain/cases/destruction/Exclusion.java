package asylumchain.cases.destruction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A case that is taken off a list.
///
/// @param ground why, in words; at most 500 characters. It goes when the case is destroyed later.
public record Exclusion(@NotNull UUID caseId, @NotBlank @Size(max = 500) String ground) {}
