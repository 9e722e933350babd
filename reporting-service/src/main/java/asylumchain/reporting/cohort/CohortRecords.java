package asylumchain.reporting.cohort;

import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Journals what became of cohorts, once per idempotency key.
@ApplicationScoped
class CohortRecords {

  private static final String FROZEN = "nl.asielketen.reporting.cohort-frozen";

  private final Journal journal;
  private final IdempotencyKeys keys;
  private final ObjectMapper json;
  private final Clock clock;

  CohortRecords(Journal journal, IdempotencyKeys keys, ObjectMapper json, Clock clock) {
    this.journal = journal;
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  Answer once(Supplier<Answer> command) {
    return keys.once(command);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void journal(CohortView cohort) {
    var id = UUID.nameUUIDFromBytes(("cohort:" + cohort.code()).getBytes(StandardCharsets.UTF_8));
    var subject = new Subject("cohort", id);
    var frozen =
        new NewEvent(
            EventIds.next(clock),
            subject,
            1,
            FROZEN,
            Audience.CHAIN,
            cohort.asOf(),
            null,
            text(cohort),
            null,
            null);
    journal.append(journal.partOf(subject), List.of(frozen));
  }

  private String text(CohortView cohort) {
    try {
      return json.writeValueAsString(cohort);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cohort is plain data", e);
    }
  }
}
