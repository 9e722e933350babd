package asylumchain.cases.identity.duplicates;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a reviewer says of two persons.
///
/// @param same whether they are one; `true` alone merges nothing
/// @param reason why, in the reviewer's words; `null` where nothing is said
public record Verdict(
    @NotNull UUID one,
    @NotNull UUID other,
    @NotNull Boolean same,
    @Nullable @Size(min = 1, max = 1000) String reason) {

  /// Safe to print: the reason may tell of a person.
  @Override
  public String toString() {
    return "a verdict";
  }
}
