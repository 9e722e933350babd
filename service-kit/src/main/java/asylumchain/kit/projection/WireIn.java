package asylumchain.kit.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Reads what a relay wrote: CloudEvents in binary mode with the headers of the journal.
final class WireIn {

  private static final String HEARTBEAT = ".heartbeat";

  private WireIn() {}

  static Message message(Source source, ConsumerRecord<byte[], byte[]> record) {
    try {
      var headers = record.headers();
      var type = text(headers, "ce_type");
      if (type.endsWith(HEARTBEAT)) {
        return heartbeat(headers, record.offset());
      }
      return new Message.Event(event(source, type, record), record.offset());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return new Message.Unreadable(String.valueOf(e.getMessage()), record.offset());
    }
  }

  private static Message heartbeat(Headers headers, long offset) {
    return new Message.Heartbeat(
        Long.parseLong(text(headers, "seq")),
        Integer.parseInt(text(headers, "generation")),
        Instant.parse(text(headers, "at")),
        number(headers, "processedseq"),
        offset);
  }

  private static ReceivedEvent event(
      Source source, String type, ConsumerRecord<byte[], byte[]> record) {
    var headers = record.headers();
    var value = record.value();
    return new ReceivedEvent(
        source,
        record.partition(),
        Long.parseLong(text(headers, "seq")),
        Integer.parseInt(text(headers, "generation")),
        UUID.fromString(text(headers, "ce_id")),
        type,
        UUID.fromString(text(headers, "ce_subject")),
        Integer.parseInt(text(headers, "ce_sequence")),
        Instant.parse(text(headers, "ce_time")),
        Instant.parse(text(headers, "journalledat")),
        value == null ? null : new String(value, StandardCharsets.UTF_8),
        number(headers, "processedseq"));
  }

  private static String text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException("no header " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private static @Nullable Long number(Headers headers, String name) {
    return headers.lastHeader(name) == null ? null : Long.valueOf(text(headers, name));
  }
}
