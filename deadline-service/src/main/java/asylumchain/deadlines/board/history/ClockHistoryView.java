package asylumchain.deadlines.board.history;

import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.board.EventPayloads;
import asylumchain.events.WireNames;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
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

/// All that was said here about the clocks of one case, in the order in which it was.
///
/// @param version of what was last said, as in the `ETag` of the case here
public record ClockHistoryView(UUID caseId, int version, List<Entry> items) {

  /// Something that was posted, or that followed.
  ///
  /// @param type as it travels
  /// @param occurredOn the day that counts in law; absent for what follows from several
  /// @param recordedAt since when it is known
  /// @param journalledAt when the journal here took it
  /// @param data the event as it travels; absent for one that stays here, such as an objection to a
  ///   penalty, which shows to whoever said it and to an auditor
  /// @param by who said it, for which organisation, why and from which source: to that organisation
  ///   itself and to an auditor; absent for what followed by itself
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ClockHistoryEntry")
  public record Entry(
      int version,
      String type,
      @Nullable LocalDate occurredOn,
      Instant recordedAt,
      Instant journalledAt,
      @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String data,
      @Nullable Author by) {}

  /// @param journalled of the case, in version order
  static ClockHistoryView of(
      UUID caseId, int version, List<JournalEvent> journalled, Caller reader) {
    return new ClockHistoryView(
        caseId,
        version,
        journalled.stream()
            .<Entry>mapMulti(
                (row, entries) -> {
                  var by = isPosted(row) ? shown(row.privatePayload(), reader) : null;
                  if (row.chainPayload() != null || by != null) {
                    entries.accept(entry(row, by));
                  }
                })
            .toList());
  }

  /// What the journal says of itself has other private words.
  private static boolean isPosted(JournalEvent row) {
    return WireNames.all().containsValue(row.type());
  }

  private static Entry entry(JournalEvent row, @Nullable Author by) {
    return new Entry(
        row.version(),
        row.type(),
        row.occurredOn(),
        row.recordedAt(),
        row.journalledAt(),
        row.chainPayload(),
        by);
  }

  private static @Nullable Author shown(@Nullable String by, Caller reader) {
    var author = by == null ? null : EventPayloads.author(by);
    return author != null
            && (reader.has(Scope.AUDIT) || author.organisation().equals(reader.organisation()))
        ? author
        : null;
  }
}
