package asylumchain.cases.retention.holds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case that must be kept whatever its period (bewaarplicht, vernietigingsstop).
///
/// @param number within the case, from 1
/// @param holdId by which the journal knows it
/// @param explanation in the words of who placed it; absent where nothing was said
/// @param from,until the days on which it keeps the case, both included; `until` absent for a hold
///   that stands until it is released
/// @param organisation whose hold it is
/// @param employee who placed it; absent when a system acted by itself
/// @param releasedAt,releasedBy when and by whom it was released; absent for one that stands
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalHold(
    UUID caseId,
    int number,
    @JsonIgnore UUID holdId,
    Ground ground,
    @Nullable String explanation,
    LocalDate from,
    @Nullable LocalDate until,
    String organisation,
    @Nullable String employee,
    Instant placedAt,
    @Nullable Instant releasedAt,
    @Nullable String releasedBy) {

  /// Why a case is held.
  public enum Ground {
    /// A court, an ombudsman or a committee has the case or asks for it (procedure).
    LITIGATION,
    /// An investigation: criminal, of an inspectorate, of parliament (onderzoek).
    INVESTIGATION,
    /// A complaint or a claim for damages (klacht, schadeclaim).
    CLAIM,
    /// The person asked that it be kept (AVG, art. 18).
    REQUEST_OF_THE_PERSON,
    /// An exception to the archive schedule (uitzondering op de selectielijst).
    ARCHIVAL_EXCEPTION
  }

  /// All holds of a case.
  ///
  /// @param items the first placed first
  public record All(List<LegalHold> items) {
    public All {
      items = List.copyOf(items);
    }

    /// Counts what was placed and what was released.
    long version() {
      return items.stream().mapToLong(LegalHold::version).sum();
    }
  }

  /// The place of its last event in its journal: 1 placed, 2 released.
  long version() {
    return releasedAt == null ? 1 : 2;
  }

  /// Whether it keeps the case on a day.
  public boolean isOn(LocalDate day) {
    return releasedAt == null && !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /// Why the case is kept, without the words of who placed it.
  public String sentence() {
    return "Legal hold %d of %s (%s) from %s%s."
        .formatted(
            number,
            organisation,
            ground,
            from,
            until == null ? " until it is released" : " up to and including " + until);
  }

  /// Explanations are free text and are not printed.
  @Override
  public String toString() {
    return sentence();
  }
}
