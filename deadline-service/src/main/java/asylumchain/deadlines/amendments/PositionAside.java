package asylumchain.deadlines.amendments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The wish that what the authority of a decree was told here to hold counts no more.
///
/// @param by what that rests on
public record PositionAside(
    @NotBlank
        @Size(max = 120)
        @Schema(description = "On what it rests, or that it was posted by mistake.")
        String by) {}
