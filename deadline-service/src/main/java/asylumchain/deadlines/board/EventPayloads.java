package asylumchain.deadlines.board;

import asylumchain.deadlines.rounds.days.Saying;
import asylumchain.deadlines.terms.Timeline;
import asylumchain.events.CaseEvent;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.MissingFields;
import asylumchain.kit.projection.UnknownEventType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Events as JSON. A newer source may add fields; they are passed over, types are not.
public final class EventPayloads {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final ObjectReader CASE_EVENT = JSON.readerFor(CaseEvent.class);
  private static final ObjectWriter DEADLINE_EVENT_TEXT = JSON.writerFor(DeadlineEvent.class);
  private static final ObjectReader DEADLINE_EVENT = JSON.readerFor(DeadlineEvent.class);
  private static final ObjectReader MOMENTS =
      JSON.readerFor(new TypeReference<List<Timeline.Moment>>() {});

  private static final ObjectReader SAYINGS = JSON.readerFor(new TypeReference<List<Saying>>() {});

  private EventPayloads() {}

  /// The event of a case, whole.
  ///
  /// @throws UnknownEventType if this release does not know the type
  /// @throws IllegalArgumentException if it cannot be read, or lacks what it must have
  static CaseEvent caseEvent(String payload) {
    CaseEvent event;
    try {
      event = CASE_EVENT.readValue(payload);
    } catch (InvalidTypeIdException e) {
      throw new UnknownEventType(String.valueOf(e.getTypeId()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an event of a case", e);
    }
    var missing = MissingFields.in(event);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("incomplete event: lacks " + missing);
    }
    return event;
  }

  /// The event of a case, where this release can read it.
  ///
  /// @param payload `null` for an event that does not travel
  static Optional<CaseEvent> readable(@Nullable String payload) {
    try {
      return Optional.ofNullable(payload).map(EventPayloads::caseEvent);
    } catch (UnknownEventType | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// An event that was read before, when it came in.
  static CaseEvent kept(String text) {
    try {
      return CASE_EVENT.readValue(text);
    } catch (JsonProcessingException e) {
      throw ours(e);
    }
  }

  /// An event of this service's own journal.
  static DeadlineEvent keptShift(String text) {
    try {
      return DEADLINE_EVENT.readValue(text);
    } catch (JsonProcessingException e) {
      throw ours(e);
    }
  }

  static List<Timeline.Moment> moments(String text) {
    try {
      return MOMENTS.readValue(text);
    } catch (JsonProcessingException e) {
      throw ours(e);
    }
  }

  static List<Saying> sayings(String text) {
    try {
      return SAYINGS.readValue(text);
    } catch (JsonProcessingException e) {
      throw ours(e);
    }
  }

  static String said(List<Saying> sayings) {
    return write(JSON.writer(), sayings);
  }

  public static String text(DeadlineEvent event) {
    return write(DEADLINE_EVENT_TEXT, event);
  }

  public static String text(Author author) {
    return write(JSON.writer(), author);
  }

  /// Who stated something, from this service's own journal.
  public static Author author(String text) {
    try {
      return JSON.readValue(text, Author.class);
    } catch (JsonProcessingException e) {
      throw ours(e);
    }
  }

  static String text(List<Timeline.Moment> moments) {
    return write(JSON.writer(), moments);
  }

  static String text(Joining joining) {
    return write(JSON.writer(), joining);
  }

  static Joining joining(String text) {
    try {
      return JSON.readValue(text, Joining.class);
    } catch (JsonProcessingException e) {
      throw ours(e);
    }
  }

  private static IllegalStateException ours(JsonProcessingException e) {
    return new IllegalStateException("we kept this ourselves", e);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event is always writable", e);
    }
  }
}
