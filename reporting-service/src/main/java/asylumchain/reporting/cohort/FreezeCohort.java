package asylumchain.reporting.cohort;

import asylumchain.events.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The wish to freeze a cohort: the cases that awaited their first decision at the end of a day.
///
/// @param asOf the day
/// @param knownAt as it was known then; `null`: as known at the watermark
/// @param lodgedBefore only what was lodged before this day; `null`: whenever
/// @param excludeTracks procedure tracks left out; a case without a track is in
/// @param excludeUnits desks left out
public record FreezeCohort(
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "must be lower case and dashes")
        String code,
    @NotBlank @Size(max = 120) String nameNl,
    @NotBlank @Size(max = 120) String nameEn,
    @NotNull LocalDate asOf,
    @Nullable Instant knownAt,
    @Nullable LocalDate lodgedBefore,
    @Nullable @Size(max = 50) List<@NotNull Code> excludeTracks,
    @Nullable @Size(max = 50) List<@NotNull Code> excludeUnits) {

  List<String> tracksLeftOut() {
    return texts(excludeTracks);
  }

  List<String> unitsLeftOut() {
    return texts(excludeUnits);
  }

  /// Everything that makes one wish differ from another.
  String asUnderstood() {
    return String.join(
        "|",
        nameNl,
        nameEn,
        asOf.toString(),
        Objects.toString(knownAt),
        Objects.toString(lodgedBefore),
        tracksLeftOut().toString(),
        unitsLeftOut().toString());
  }

  private static List<String> texts(@Nullable List<Code> codes) {
    return codes == null ? List.of() : codes.stream().map(Code::text).sorted().toList();
  }
}
