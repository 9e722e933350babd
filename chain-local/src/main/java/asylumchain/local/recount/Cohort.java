package asylumchain.local.recount;

import asylumchain.local.recount.told.Past;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A frozen cohort, by what was said when it was frozen.
///
/// @param definition name of what counted
/// @param lodgedBefore `null`: whenever lodged
record Cohort(
    String code,
    String definition,
    LocalDate asOf,
    Instant knownAt,
    @Nullable LocalDate lodgedBefore,
    Set<String> withoutTracks,
    Set<String> withoutUnits) {

  static Cohort of(JsonNode published) {
    return new Cohort(
        published.path("code").asText(),
        published.path("definition").asText(),
        LocalDate.parse(published.path("asOf").asText()),
        Instant.parse(published.path("knownAt").asText()),
        published.hasNonNull("lodgedBefore")
            ? LocalDate.parse(published.get("lodgedBefore").asText())
            : null,
        Definition.texts(published.path("excludeTracks")),
        Definition.texts(published.path("excludeUnits")));
  }

  /// Whether a case is a member.
  ///
  /// @param counting what counted when it was frozen
  boolean has(Past past, Definition counting) {
    var stood = past.stood(asOf, knownAt);
    if (stood == null || !counting.counts(stood.standing())) {
      return false;
    }
    var standing = stood.standing();
    return !withoutTracks.contains(standing.value("track"))
        && !withoutUnits.contains(standing.value("unit"))
        && (lodgedBefore == null
            || (standing.isLodged() && standing.since().isBefore(lodgedBefore)));
  }
}
