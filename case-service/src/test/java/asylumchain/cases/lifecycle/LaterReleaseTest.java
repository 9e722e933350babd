package asylumchain.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.Subject;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// During a roll-out, replicas of two releases write into one journal.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
@SuppressWarnings("NullAway.Init")
class LaterReleaseTest {

  @Inject CaseJournal journal;

  @Test
  void what_a_later_release_says_besides_is_passed_over() {
    var row =
        row(
            """
            {"type":"interview-held","occurredOn":"2021-08-01","besides":[1]}\
            """,
            """
            {"by":{"organisation":"IND","client":"indigo","besides":"words"},"besides":{"a":1}}\
            """);
    assertThat(journal.event(row)).isInstanceOf(InterviewHeld.class);
    var by = journal.reportedBy(row);
    assertThat(by).isNotNull().extracting(Provenance::organisation).isEqualTo("IND");
  }

  private static JournalEvent row(String chain, String kept) {
    return new JournalEvent(
        1,
        1,
        UUID.randomUUID(),
        new Subject("case", UUID.randomUUID()),
        1,
        "nl.asielketen.case.interview-held",
        Audience.CHAIN,
        LocalDate.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        1,
        "00",
        chain,
        kept,
        null);
  }
}
