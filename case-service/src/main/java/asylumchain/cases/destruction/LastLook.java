package asylumchain.cases.destruction;

import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.cases.retention.Situations;
import asylumchain.kit.journal.Destruction;
import asylumchain.kit.journal.JournalEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A case on a list as it is when its turn comes, and the fact that it is destroyed.
@ApplicationScoped
class LastLook {

  private final CaseTable cases;
  private final CaseJournal journal;
  private final Situations situations;
  private final DueQueries queries;

  LastLook(CaseTable cases, CaseJournal journal, Situations situations, DueQueries queries) {
    this.cases = cases;
    this.journal = journal;
    this.situations = situations;
    this.queries = queries;
  }

  /// What is found.
  sealed interface Found {

    /// Something keeps it.
    record Kept(String reason, String detail) implements Found {}

    /// It may be destroyed.
    ///
    /// @param version of its last fact
    /// @param rows how many facts it has
    /// @param digest over them
    /// @param lastOfPerson whether its person has no other case
    record Due(UUID personId, int version, int rows, String digest, boolean lastOfPerson)
        implements Found {}
  }

  /// The applicant of a case; empty for one that is not there.
  Optional<UUID> applicant(ListedCase listed) {
    return queries.applicant(listed.part(), listed.caseId());
  }

  /// Locks the case and looks at it again.
  Found look(ListedCase listed, LocalDate today, boolean unverified) {
    var dossier = cases.locked(listed.caseId());
    if (dossier.isEmpty()) {
      return new Found.Kept("GONE", "It is not there any more.");
    }
    var assessment = situations.assess(dossier.get(), today);
    if (!assessment.isDue()) {
      var keeper = assessment.keepers().getFirst();
      return new Found.Kept(keeper.reason().name(), keeper.detail());
    }
    if (!Lists.counts(assessment, unverified)) {
      return new Found.Kept("UNVERIFIED_RULE", "Its period is not read in a source.");
    }
    if (queries.isStillDelivered(listed.caseId())) {
      return new Found.Kept(
          "DELIVERY_PENDING", "A delivery that told of it is not done and holds it in the raw.");
    }
    var personId = dossier.get().applicant().personId();
    var rows = journal.rows(listed.caseId());
    return new Found.Due(
        personId,
        dossier.get().file().version(),
        rows.size(),
        Destruction.digest(rows),
        situations.isOnlyCase(dossier.get()));
  }

  /// Journals that a case is destroyed, and destroys what the journal knew of it.
  JournalEvent destroyed(ListedCase listed, Found.Due due, LocalDate today, Provenance by) {
    return journal.destroy(listed.caseId(), due.version() + 1, today, by);
  }
}
