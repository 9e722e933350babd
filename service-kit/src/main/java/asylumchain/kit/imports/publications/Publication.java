package asylumchain.kit.imports.publications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Figures went out.
///
/// @param knownAt the moment of knowledge on which they rest
/// @param figures which
public record Publication(
    @NotNull @Schema(description = "The moment of knowledge on which they rest (nl: peilmoment).")
        Instant knownAt,
    @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "Which figures, such as the name of the report.")
        String figures) {}
