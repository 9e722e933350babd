package asylumchain.cases.destruction;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What persons decided about runs. All of it is private; no free text.
@ApplicationScoped
class RunJournal {

  private static final String TYPES = "nl.asielketen.destruction-run.";

  private final Journal journal;
  private final Clock clock;
  private final ObjectMapper json;

  RunJournal(Journal journal, Clock clock, ObjectMapper json) {
    this.journal = journal;
    this.clock = clock;
    this.json = json;
  }

  /// @param by who decided; `null` for what the service did by itself
  /// @param caseId the case that was taken off; `null` for the whole run
  /// @param cases how many stand on the list; `null` where that is not what it is about
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Noted(@Nullable Provenance by, @Nullable UUID caseId, @Nullable Integer cases) {}

  UUID freshId() {
    return EventIds.next(clock);
  }

  /// Notes what became of a run.
  ///
  /// @param version of the run after it
  /// @param what `run-proposed`, `run-approved`, …
  void append(UUID runId, int version, String what, Noted noted) {
    var subject = new Subject("destruction-run", runId);
    var event =
        new NewEvent(
            EventIds.next(clock),
            subject,
            version,
            TYPES + what,
            Audience.PRIVATE,
            null,
            null,
            null,
            text(noted),
            null);
    journal.append(journal.partOf(subject), List.of(event));
  }

  private String text(Noted noted) {
    try {
      return json.writeValueAsString(noted);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run can be written as JSON", e);
    }
  }
}
