package asylumchain.cases.identity.corrections;

import asylumchain.cases.identity.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How a person should have read.
///
/// @param person the whole person; the family stays the one that was reported
/// @param reason why, in one's own words; `null` where nothing is said
public record PersonCorrection(
    @NotNull @Valid Person person, @Nullable @Size(max = 2000) String reason) {}
