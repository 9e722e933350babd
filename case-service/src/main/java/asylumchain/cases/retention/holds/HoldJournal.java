package asylumchain.cases.retention.holds;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// That holds were placed and released. All of it is private; no free text.
@ApplicationScoped
class HoldJournal {

  private static final String TYPES = "nl.asielketen.legal-hold.";

  private final Journal journal;
  private final Clock clock;
  private final ObjectMapper json;

  HoldJournal(Journal journal, Clock clock, ObjectMapper json) {
    this.journal = journal;
    this.clock = clock;
    this.json = json;
  }

  record Noted(UUID caseId, LegalHold.Ground ground, Provenance by) {}

  UUID freshId() {
    return EventIds.next(clock);
  }

  void placed(LegalHold hold, Provenance by) {
    append(hold, 1, "hold-placed", hold.from(), by);
  }

  void released(LegalHold hold, LocalDate on, Provenance by) {
    append(hold, 2, "hold-released", on, by);
  }

  private void append(
      LegalHold hold, int version, String type, LocalDate occurredOn, Provenance by) {
    var subject = new Subject("legal-hold", hold.holdId());
    var event =
        new NewEvent(
            EventIds.next(clock),
            subject,
            version,
            TYPES + type,
            Audience.PRIVATE,
            occurredOn,
            null,
            null,
            text(new Noted(hold.caseId(), hold.ground(), by)),
            null);
    journal.append(journal.partOf(subject), List.of(event));
  }

  private String text(Noted noted) {
    try {
      return json.writeValueAsString(noted);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a hold can be written as JSON", e);
    }
  }
}
