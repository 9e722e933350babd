package asylumchain.deadlines.board;

import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.Destruction;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Forgets the cases that case-service has destroyed: what was posted here about them, what was
/// concluded, and what the journal knew. The journal says so, in rows that stay.
@ApplicationScoped
class Forgetting {

  /// Stays here: to others the case is destroyed already.
  private static final String TYPE = "nl.asielketen.deadline.clocks-destroyed";

  private final Journal journal;
  private final Destruction destruction;
  private final Clock clock;

  Forgetting(Journal journal, Destruction destruction, Clock clock) {
    this.journal = journal;
    this.destruction = destruction;
    this.clock = clock;
  }

  /// In the transaction of the batch that tells that they are destroyed; all of one partition.
  ///
  /// @param processedSeq up to which number of the source this service has worked
  void forget(Connection connection, int part, Collection<UUID> cases, @Nullable Long processedSeq)
      throws SQLException {
    for (var caseId : cases.stream().sorted().toList()) {
      var subject = new Subject("case", caseId);
      var rows = journal.read(subject);
      if (!rows.isEmpty() && !rows.getLast().type().equals(TYPE)) {
        journal.append(part, List.of(said(subject, rows.getLast().version() + 1, processedSeq)));
        destruction.destroy(part, subject);
      }
      DeterminedTable.forget(connection, part, caseId);
    }
  }

  private NewEvent said(Subject subject, int version, @Nullable Long processedSeq) {
    return new NewEvent(
        EventIds.next(clock),
        subject,
        version,
        TYPE,
        Audience.PRIVATE,
        null,
        null,
        null,
        null,
        processedSeq);
  }
}
