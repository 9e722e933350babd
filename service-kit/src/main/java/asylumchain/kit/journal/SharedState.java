package asylumchain.kit.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a partner that joins a subject is told first: all that was published about it before. It
/// stands in no journal; it is made for whoever joins, and the same each time.
@ApplicationScoped
class SharedState {

  private final Journal journal;
  private final Publisher publisher;
  private final ObjectMapper json;

  SharedState(Journal journal, Publisher publisher, ObjectMapper json) {
    this.journal = journal;
    this.publisher = publisher;
    this.json = json;
  }

  /// @param type of what is told
  private record State(String type, List<Known> events) {}

  /// One event of before.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Known(
      UUID id, String type, Instant time, int sequence, @JsonRawValue @Nullable String data) {}

  /// The state before an event by which an organisation joins; empty for any other event, and where
  /// nothing was published before.
  Optional<JournalEvent> before(
      JournalEvent event, String organisation, FeedVisibility visibility) {
    if (event.version() == 1 || !names(visibility.participants(event), organisation)) {
      return Optional.empty();
    }
    var earlier =
        journal.read(event.subject()).stream()
            .filter(row -> row.version() < event.version() && row.audience() == Audience.CHAIN)
            .toList();
    return earlier.isEmpty() || names(before(event, earlier, visibility), organisation)
        ? Optional.empty()
        : Optional.of(state(event, earlier));
  }

  private static Optional<Set<String>> before(
      JournalEvent event, List<JournalEvent> earlier, FeedVisibility visibility) {
    return visibility
        .participantsBefore(event)
        .or(
            () ->
                earlier.stream()
                    .flatMap(row -> visibility.participants(row).stream())
                    .reduce((_, last) -> last));
  }

  /// Whether this is such a state, and no event of the journal.
  boolean isOne(JournalEvent event) {
    return event.type().endsWith("." + publisher.sharedName());
  }

  private static boolean names(Optional<Set<String>> participants, String organisation) {
    return participants.filter(all -> all.contains(organisation)).isPresent();
  }

  /// Its place is just before the event: whoever has it goes on with the event itself.
  private JournalEvent state(JournalEvent joining, List<JournalEvent> earlier) {
    var last = earlier.getLast();
    var name = publisher.sharedName();
    return new JournalEvent(
        joining.part(),
        joining.seq() - 1,
        UUID.nameUUIDFromBytes((name + joining.eventId()).getBytes(StandardCharsets.UTF_8)),
        joining.subject(),
        last.version(),
        joining.type().substring(0, joining.type().lastIndexOf('.') + 1) + name,
        Audience.CHAIN,
        joining.occurredOn(),
        joining.recordedAt(),
        joining.journalledAt(),
        joining.generation(),
        last.hash(),
        text(new State(name, earlier.stream().map(SharedState::known).toList())),
        null,
        joining.processedSeq());
  }

  private static Known known(JournalEvent row) {
    return new Known(
        row.eventId(), row.type(), row.recordedAt(), row.version(), row.chainPayload());
  }

  private String text(State state) {
    try {
      return json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a state cannot be written", e);
    }
  }
}
