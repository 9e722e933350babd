package asylumchain.kit.toy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A toy as it is registered.
///
/// @param soldAt `null` while it stands in the shop
record NewToy(
    @NotBlank String name,
    @NotNull LocalDate madeOn,
    @NotNull Colour colour,
    @Max(10) int wheels,
    @Nullable Instant soldAt) {

  enum Colour {
    RED,
    GREEN
  }
}
