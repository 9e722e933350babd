package asylumchain.reporting.facts;

import asylumchain.events.CaseEvent;
import asylumchain.events.DeadlineEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// Reads what travels. Fields that a later release added are passed over; an event of an unknown
/// type, or one that lacks what it must have, is refused.
final class EventPayloads {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final ObjectReader CASE = JSON.readerFor(CaseEvent.class);
  private static final ObjectReader DEADLINE = JSON.readerFor(DeadlineEvent.class);

  private EventPayloads() {}

  /// @throws IllegalArgumentException if the text is not an event of a known type
  static CaseEvent caseEvent(String payload) {
    try {
      return CASE.readValue(payload);
    } catch (JsonProcessingException e) {
      throw refused(e);
    }
  }

  /// @throws IllegalArgumentException if the text is not an event of a known type
  static DeadlineEvent deadlineEvent(String payload) {
    try {
      return DEADLINE.readValue(payload);
    } catch (JsonProcessingException e) {
      throw refused(e);
    }
  }

  /// The message names the place, not the text: a payload does not belong in a log.
  private static IllegalArgumentException refused(JsonProcessingException e) {
    return new IllegalArgumentException("unreadable event: " + e.getClass().getSimpleName());
  }
}
