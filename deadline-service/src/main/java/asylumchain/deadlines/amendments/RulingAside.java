package asylumchain.deadlines.amendments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The wish that a ruling on a decree or a moratorium counts no more.
///
/// @param citation of the ruling, as it was posted
/// @param by what that rests on
public record RulingAside(
    @NotNull @Pattern(regexp = RulingPosted.CITATION, message = RulingPosted.CITED) String citation,
    @NotBlank
        @Size(max = 120)
        @Schema(
            description =
                "The ruling that quashed it (nl: vernietigd), or that it was posted by mistake.")
        String by) {}
