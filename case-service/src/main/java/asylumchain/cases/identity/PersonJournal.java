package asylumchain.cases.identity;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.Destruction;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What became known of persons. All of it is private.
@ApplicationScoped
class PersonJournal {

  private static final String KIND = "person";
  private static final String TYPES = "nl.asielketen.person.";
  private static final String REGISTERED = "person-registered";
  private static final String CORRECTED = "person-corrected";
  private static final Set<String> READINGS = Set.of(TYPES + REGISTERED, TYPES + CORRECTED);

  private final Journal journal;
  private final Destruction destruction;
  private final Clock clock;
  private final ObjectMapper json;

  PersonJournal(Journal journal, Destruction destruction, Clock clock, ObjectMapper json) {
    this.journal = journal;
    this.destruction = destruction;
    this.clock = clock;
    this.json = json;
  }

  record Registered(Person person, @Nullable Provenance by) {}

  /// @param reason in the words of who reported it; `null` where nothing was said
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Corrected(Person person, @Nullable String reason, Provenance by) {}

  /// @param other who the person turned out to be, or not to be
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Judged(UUID other, Provenance by) {}

  record Destroyed(Provenance by) {}

  int partOf(UUID personId) {
    return journal.partOf(new Subject(KIND, personId));
  }

  UUID freshId() {
    return EventIds.next(clock);
  }

  /// Journals persons nobody knew, all of one partition.
  void registered(int part, List<KnownPerson> newcomers, Function<KnownPerson, Provenance> by) {
    var events =
        newcomers.stream()
            .map(
                newcomer ->
                    event(
                        newcomer.personId(),
                        1,
                        REGISTERED,
                        new Registered(newcomer.person(), by.apply(newcomer))))
            .toList();
    if (!events.isEmpty()) {
      journal.append(part, events);
    }
  }

  void corrected(KnownPerson after, int version, @Nullable String reason, Provenance by) {
    var fact = new Corrected(after.person(), reason, by);
    journal.append(
        partOf(after.personId()), List.of(event(after.personId(), version, CORRECTED, fact)));
  }

  void merged(UUID personId, int version, UUID into, Provenance by) {
    journal.append(
        partOf(personId), List.of(event(personId, version, "person-merged", new Judged(into, by))));
  }

  void split(UUID personId, int version, UUID from, Provenance by) {
    journal.append(
        partOf(personId), List.of(event(personId, version, "person-split", new Judged(from, by))));
  }

  /// Says that a person is destroyed, the last fact about them, and destroys the payloads of all
  /// facts before.
  void destroyed(UUID personId, Provenance by) {
    var subject = new Subject(KIND, personId);
    var version = rows(personId).size() + 1;
    journal.append(
        partOf(personId), List.of(event(personId, version, "person-destroyed", new Destroyed(by))));
    destruction.destroy(partOf(personId), subject);
  }

  /// Every fact about a person in version order.
  List<JournalEvent> rows(UUID personId) {
    return journal.read(new Subject(KIND, personId));
  }

  /// As whom a person was reported, the first reading first; what was destroyed tells nothing.
  List<Person> readings(UUID personId) {
    return rows(personId).stream()
        .filter(row -> READINGS.contains(row.type()))
        .map(JournalEvent::privatePayload)
        .filter(Objects::nonNull)
        .map(this::person)
        .toList();
  }

  private Person person(String payload) {
    try {
      return json.treeToValue(json.readTree(payload).path("person"), Person.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a person in the journal can be read", e);
    }
  }

  private NewEvent event(UUID personId, int version, String type, Object payload) {
    return new NewEvent(
        EventIds.next(clock),
        new Subject(KIND, personId),
        version,
        TYPES + type,
        Audience.PRIVATE,
        null,
        null,
        null,
        text(payload),
        null);
  }

  private String text(Object payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a person can be written as JSON", e);
    }
  }
}
