package asylumchain.cases.handover.repair;

import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Where a walk is asked for.
@ApplicationScoped
class RepairDesk {

  private final RepairTable table;
  private final CaseJournal journal;
  private final IdempotencyKeys idempotency;

  RepairDesk(RepairTable table, CaseJournal journal, IdempotencyKeys idempotency) {
    this.table = table;
    this.journal = journal;
    this.idempotency = idempotency;
  }

  /// Asks for a walk, or names the one that is under way.
  @Transactional
  Answer order(Caller caller) {
    return idempotency.once(
        () -> {
          var repairId = table.order(journal.freshId(), Provenance.posted(caller));
          return Answer.accepted("/v1/partner-repairs/" + repairId);
        });
  }
}
