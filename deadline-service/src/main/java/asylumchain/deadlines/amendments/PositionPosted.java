package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.CaseLaw;
import asylumchain.deadlines.law.CaseLaw.Held;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the authority of a decree holds of it where courts disagree, as it is posted.
///
/// @param by who chose, such as `IND`
/// @param ground on what the choice rests: a ruling, a policy or a decision
public record PositionPosted(
    @NotNull @Schema(description = "Whether the authority takes the decree for valid.") Held answer,
    @NotBlank @Size(max = 120) @Schema(description = "Which authority holds it, such as IND.")
        String by,
    @NotBlank
        @Size(max = 120)
        @Schema(description = "On what it rests (nl: grond): a ruling, a policy, a decision.")
        String ground) {

  /// The same as a position; from when it is known is said once it is applied.
  CaseLaw.Position on(LocalDate today) {
    return new CaseLaw.Position(answer, by, ground, today, null, null);
  }

  boolean isSame(CaseLaw.Position position) {
    return position.answer() == answer
        && position.by().equals(by)
        && position.ground().equals(ground);
  }
}
