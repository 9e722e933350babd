package asylumchain.cases.lifecycle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.EndEvent.CaseDestroyed;
import asylumchain.events.WireNames;
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
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts of cases, as they are written in the journal and read from it.
@ApplicationScoped
public class CaseJournal {

  private static final String KIND = "case";

  private final Journal journal;
  private final Destruction destruction;
  private final Clock clock;
  private final ObjectWriter eventWriter;
  private final ObjectReader eventReader;
  private final ObjectWriter privateWriter;
  private final ObjectReader privateReader;

  CaseJournal(Journal journal, Destruction destruction, Clock clock, ObjectMapper json) {
    this.journal = journal;
    this.destruction = destruction;
    this.clock = clock;
    this.eventWriter = json.writerFor(CaseEvent.class);
    this.eventReader = json.readerFor(CaseEvent.class);
    this.privateWriter = json.writerFor(PrivatePart.class);
    this.privateReader = json.readerFor(PrivatePart.class);
  }

  /// What stays in this service.
  ///
  /// @param by who reported the fact; `null` where another fact of the same delivery says so
  /// @param event the fact itself, when it does not travel
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PrivatePart(@Nullable Provenance by, @Nullable CaseEvent event) {}

  /// A fact on its way in.
  ///
  /// @param recordedAt when the source knew it; `null` means now
  /// @param by `null` where another fact of the same delivery says who reported it
  public record Entry(
      UUID caseId,
      int version,
      CaseEvent event,
      @Nullable Instant recordedAt,
      @Nullable Provenance by) {}

  /// The partition in which the case has its history.
  public int partOf(UUID caseId) {
    return journal.partOf(subject(caseId));
  }

  /// A name for a new case; it tells when it was made, and nothing else.
  public UUID freshId() {
    return EventIds.next(clock);
  }

  /// A name for a new case that has its history in this partition.
  public UUID freshId(int part) {
    var id = freshId();
    while (partOf(id) != part) {
      id = freshId();
    }
    return id;
  }

  /// Appends facts of one partition: the last step of a command.
  public void append(int part, List<Entry> entries) {
    journal.append(part, entries.stream().map(this::newEvent).toList());
  }

  /// Says that a case is destroyed, its last fact, and destroys the payloads of all facts before.
  ///
  /// @return the fact, as it stands in the journal
  public JournalEvent destroy(UUID caseId, int version, LocalDate on, Provenance by) {
    var fact = new Entry(caseId, version, new CaseDestroyed(on), null, by);
    var said = journal.append(partOf(caseId), List.of(newEvent(fact))).getFirst();
    destruction.destroy(partOf(caseId), subject(caseId));
    return said;
  }

  /// When the last fact of each case of one partition was known.
  public Map<UUID, Instant> lastKnown(int part, Collection<UUID> caseIds) {
    return journal.lastRecorded(part, caseIds);
  }

  /// Every row of the case in version order.
  public List<JournalEvent> rows(UUID caseId) {
    return journal.read(subject(caseId));
  }

  /// Every row of some cases, by case and version.
  public List<JournalEvent> rows(Collection<UUID> caseIds) {
    return journal.read(caseIds.stream().map(CaseJournal::subject).toList());
  }

  /// Every fact of the case in version order.
  public List<Fact> facts(UUID caseId) {
    return rows(caseId).stream().map(this::fact).toList();
  }

  /// Every fact of some cases in version order, by case; without those that have none.
  public Map<UUID, List<Fact>> facts(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? Map.of()
        : rows(caseIds).stream()
            .collect(groupingBy(row -> row.subject().id(), mapping(this::fact, toList())));
  }

  private Fact fact(JournalEvent row) {
    return new Fact(row.version(), event(row));
  }

  /// The fact in a row.
  ///
  /// @throws IllegalStateException if its payload was destroyed
  public CaseEvent event(JournalEvent row) {
    try {
      if (row.chainPayload() != null) {
        return eventReader.readValue(row.chainPayload());
      }
      var part = Objects.requireNonNull(privatePart(row), "the payload is destroyed");
      return Objects.requireNonNull(part.event(), "a private fact is in its private payload");
    } catch (JsonProcessingException | NullPointerException e) {
      throw new IllegalStateException("cannot be read: " + row, e);
    }
  }

  /// Who reported the fact in a row; `null` where an earlier fact of the same delivery says so.
  public @Nullable Provenance reportedBy(JournalEvent row) {
    try {
      var part = privatePart(row);
      return part == null ? null : part.by();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be read: " + row, e);
    }
  }

  private @Nullable PrivatePart privatePart(JournalEvent row) throws JsonProcessingException {
    return row.privatePayload() == null ? null : privateReader.readValue(row.privatePayload());
  }

  private NewEvent newEvent(Entry entry) {
    var event = entry.event();
    var travels = event.travels();
    var kept = new PrivatePart(entry.by(), travels ? null : event);
    return new NewEvent(
        EventIds.next(clock),
        subject(entry.caseId()),
        entry.version(),
        WireNames.of(event),
        travels ? Audience.CHAIN : Audience.PRIVATE,
        event.occurredOn(),
        entry.recordedAt(),
        travels ? json(eventWriter, event) : null,
        travels && entry.by() == null ? null : json(privateWriter, kept),
        null);
  }

  private static String json(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a fact can be written as JSON", e);
    }
  }

  private static Subject subject(UUID caseId) {
    return new Subject(KIND, caseId);
  }
}
