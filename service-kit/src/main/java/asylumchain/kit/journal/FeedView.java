package asylumchain.kit.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of the feed.
///
/// @param next what to give as `after` for the page that follows, now or later
/// @param head the last number of the partition; `null` unless one was asked for
/// @param more whether there is more to read now; a page can be empty and yet have more behind it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(List<Event> events, String next, @Nullable Long head, boolean more) {

  /// An event, with the same fields as on the topic.
  ///
  /// @param generation of the source as it is now, not as it was when the row was written
  /// @param data the event itself; `null` for a private event, and after destruction
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Event(
      UUID id,
      String source,
      String type,
      UUID subject,
      Instant time,
      Instant journalledAt,
      @Nullable LocalDate occurredOn,
      int sequence,
      int part,
      long seq,
      int generation,
      String hash,
      Audience audience,
      @Nullable Long processedSeq,
      @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String data) {

    static Event of(JournalEvent row, int generation, String source) {
      return new Event(
          row.eventId(),
          source,
          row.type(),
          row.subject().id(),
          row.recordedAt(),
          row.journalledAt(),
          row.occurredOn(),
          row.version(),
          row.part(),
          row.seq(),
          generation,
          row.hash(),
          row.audience(),
          row.processedSeq(),
          row.chainPayload());
    }
  }
}
