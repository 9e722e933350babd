package asylumchain.kit.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of the journal.
///
/// @param part the partition; its rows are numbered by `seq`, from 1, without gaps
/// @param recordedAt when the source knew it
/// @param journalledAt when this journal took it; never falls within a partition
/// @param generation of the source, as it was when the row was written
/// @param hash of this row and, through its predecessor, of all before it in the partition;
///     hexadecimal
/// @param chainPayload `null` for a private event, and after destruction
/// @param privatePayload `null` if there was none, and after destruction
public record JournalEvent(
    int part,
    long seq,
    UUID eventId,
    Subject subject,
    int version,
    String type,
    Audience audience,
    @Nullable LocalDate occurredOn,
    Instant recordedAt,
    Instant journalledAt,
    int generation,
    String hash,
    @Nullable String chainPayload,
    @Nullable String privatePayload,
    @Nullable Long processedSeq) {

  /// The same row, telling less to whoever is shown it.
  public JournalEvent telling(String otherPayload) {
    return new JournalEvent(
        part,
        seq,
        eventId,
        subject,
        version,
        type,
        audience,
        occurredOn,
        recordedAt,
        journalledAt,
        generation,
        hash,
        otherPayload,
        privatePayload,
        processedSeq);
  }

  /// Payloads may hold personal data and are not printed.
  @Override
  public String toString() {
    return "%d/%d %s v%d of %s %s"
        .formatted(part, seq, type, version, subject.kind(), subject.id());
  }
}
