package asylumchain.reporting.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A frozen cohort.
///
/// @param definition what counted as stock when it was frozen, with its version
/// @param lodgedBefore `null`: whenever lodged
/// @param members how many cases; never changes
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortView(
    String code,
    String nameNl,
    String nameEn,
    String definition,
    LocalDate asOf,
    Instant knownAt,
    @Nullable LocalDate lodgedBefore,
    List<String> excludeTracks,
    List<String> excludeUnits,
    long members,
    Instant frozenAt) {}
