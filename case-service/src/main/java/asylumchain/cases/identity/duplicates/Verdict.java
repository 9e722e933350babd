package asylumchain.cases.identity.duplicates;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// What a reviewer says of two persons.
///
/// @param same whether they are one; `true` alone merges nothing
public record Verdict(@NotNull UUID one, @NotNull UUID other, @NotNull Boolean same) {}
