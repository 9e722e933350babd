package asylumchain.kit.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/// The envelope of an event on the topic: CloudEvents 1.0, binary mode, and our own numbers.
///
/// @param source who publishes: `urn:nld:oin:<oin>:systeem:<service>`
record CloudEvent(String source) {

  static final String HEARTBEAT = "nl.asielketen.heartbeat";
  private static final String SCHEMA = "urn:nl:asielketen:schema:v1:";

  Map<String, String> headers(JournalEvent row) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", row.eventId().toString());
    headers.put("ce_source", source);
    headers.put("ce_type", row.type());
    headers.put("ce_time", row.recordedAt().toString());
    headers.put("ce_subject", row.subject().id().toString());
    headers.put("ce_dataschema", SCHEMA + row.type().substring(row.type().lastIndexOf('.') + 1));
    headers.put("ce_sequence", "%010d".formatted(row.version()));
    headers.put("content-type", "application/json");
    headers.put("seq", Long.toString(row.seq()));
    headers.put("generation", Integer.toString(row.generation()));
    headers.put("hash", row.hash());
    headers.put("journalledat", row.journalledAt().toString());
    headers.put("audience", row.audience().name());
    if (row.occurredOn() != null) {
      headers.put("occurredon", row.occurredOn().toString());
    }
    if (row.processedSeq() != null) {
      headers.put("processedseq", row.processedSeq().toString());
    }
    return headers;
  }

  Map<String, String> headers(Heartbeat beat) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_type", HEARTBEAT);
    headers.put("seq", Long.toString(beat.tail()));
    headers.put("generation", Integer.toString(beat.generation()));
    headers.put("at", beat.at().toString());
    if (beat.processedSeq() != null) {
      headers.put("processedseq", beat.processedSeq().toString());
    }
    return headers;
  }
}
