package asylumchain.kit.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact on its way into the journal.
///
/// @param eventId a UUID version 7, see [EventIds]
/// @param version the number of this event within its subject, from 1; exactly one more
///     than the last
/// @param type the full wire name
/// @param occurredOn when it counts in law; `null` where that has no meaning
/// @param recordedAt when the source knew it; `null` means now, by our own clock
/// @param chainPayload JSON that travels; `null` for an event that does not
/// @param privatePayload JSON that never leaves this service (actor, person, reasons);
///     `null` if none
/// @param processedSeq up to which number of its own source this service had worked when it
///     drew this conclusion; `null` for a service without a source
public record NewEvent(
    UUID eventId,
    Subject subject,
    int version,
    String type,
    Audience audience,
    @Nullable LocalDate occurredOn,
    @Nullable Instant recordedAt,
    @Nullable String chainPayload,
    @Nullable String privatePayload,
    @Nullable Long processedSeq) {

  public NewEvent {
    if (version < 1) {
      throw new IllegalArgumentException("versions count from 1");
    }
    if (audience == Audience.PRIVATE && chainPayload != null) {
      throw new IllegalArgumentException("a private event has no chain payload: " + type);
    }
  }

  /// Payloads may hold personal data and are not printed.
  @Override
  public String toString() {
    return "%s v%d of %s %s".formatted(type, version, subject.kind(), subject.id());
  }
}
