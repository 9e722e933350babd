package asylumchain.cases.history;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.JournalEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One fact in the journal of a case.
///
/// @param occurredOn the day that counts in law
/// @param recordedAt when the source knew it
/// @param journalledAt when this journal took it
/// @param data the fact itself; absent for a private one
/// @param confidential who reported it and what stays here, to auditors; of a private fact, to the
///   organisation that reported it as well
/// @param organisation for which it was reported; absent where that is not on record
/// @param by who reported it, why and from which source; to that organisation and to auditors
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventView(
    int version,
    UUID id,
    String type,
    Audience audience,
    @Nullable LocalDate occurredOn,
    Instant recordedAt,
    Instant journalledAt,
    String hash,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String data,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String confidential,
    @Nullable String organisation,
    @Nullable Provenance by) {

  /// The journal of one case.
  public record Journal(List<EventView> items) {}

  /// The same with another text of the fact itself.
  ///
  /// @param shown `null` for a private one
  public EventView saying(@Nullable String shown) {
    return new EventView(
        version,
        id,
        type,
        audience,
        occurredOn,
        recordedAt,
        journalledAt,
        hash,
        shown,
        confidential,
        organisation,
        by);
  }

  /// The fact with so much of what stays here as may be shown.
  ///
  /// @param confidential,by `null` for nothing of it
  /// @param organisation `null` where it is not on record, or not for the reader
  public static EventView of(
      JournalEvent row,
      @Nullable String confidential,
      @Nullable String organisation,
      @Nullable Provenance by) {
    return new EventView(
        row.version(),
        row.eventId(),
        row.type(),
        row.audience(),
        row.occurredOn(),
        row.recordedAt(),
        row.journalledAt(),
        row.hash(),
        row.chainPayload(),
        confidential,
        organisation,
        by);
  }
}
