package asylumchain.cases.identity.corrections;

import asylumchain.cases.identity.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How a person should have read.
///
/// @param person the whole person; its `familyRef` is the one that was reported, or absent
/// @param family with whom the person applies; `null` where that stays as it is
/// @param withoutNumber whether the V-number that is known was never that of this record, and none
///   is known that was; `null` reads as no
/// @param reason why, in one's own words; `null` where nothing is said
public record PersonCorrection(
    @NotNull @Valid Person person,
    @Nullable @Valid Membership family,
    @Nullable Boolean withoutNumber,
    @Nullable @Size(max = 2000) String reason) {

  /// Whether the V-number that is known is let go, and none takes its place.
  boolean dropsNumber() {
    return Boolean.TRUE.equals(withoutNumber);
  }

  /// The family to which a person belongs.
  ///
  /// @param ref how the source calls it; `null` for a person alone
  /// @param source of yours that calls it so; `null` for a family that you reported case by case
  public record Membership(
      @Nullable @Size(min = 1, max = 100) String ref,
      @Nullable @Size(min = 1, max = 40) String source) {}
}
