package asylumchain.kit.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;

/// An event with its envelope as one JSON document: CloudEvents 1.0, structured mode, with the same
/// attributes as on the topic.
@ApplicationScoped
public class EventDocument {

  public static final String MEDIA_TYPE = "application/cloudevents+json";

  private static final String CONTENT_TYPE = "content-type";

  private final CloudEvent envelope;
  private final ObjectMapper json;

  EventDocument(Publisher publisher, ObjectMapper json) {
    this.envelope = new CloudEvent(publisher.source());
    this.json = json;
  }

  /// The document; without data where the payload was destroyed.
  ///
  /// @param position the place in the feed behind this event
  public String of(JournalEvent event, String position) {
    var document = json.createObjectNode();
    envelope
        .headers(event)
        .forEach(
            (name, value) ->
                document.put(
                    name.equals(CONTENT_TYPE) ? "datacontenttype" : name.replaceFirst("^ce_", ""),
                    value));
    document.put("feedposition", position);
    if (event.chainPayload() != null) {
      document.putRawValue("data", new RawValue(event.chainPayload()));
    }
    return text(document);
  }

  private String text(ObjectNode document) {
    try {
      return json.writeValueAsString((JsonNode) document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event cannot be written", e);
    }
  }
}
