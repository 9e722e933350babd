package asylumchain.cases.handover.repair;

import asylumchain.cases.handover.Participation;
import asylumchain.cases.handover.repair.RepairTable.Outcome;
import asylumchain.cases.handover.repair.RepairTable.Shared;
import asylumchain.cases.intake.CaseDesk;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.projection.Passing;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;

/// Walks through the cases that several partners share, some at a time, and has those put right in
/// which one takes part by no fact that counts.
@ApplicationScoped
class RepairWalk {

  private static final Logger LOG = Logger.getLogger(RepairWalk.class);
  private static final int AT_ONCE = 100;

  private final RepairTable table;
  private final CaseDesk cases;
  private final CaseJournal journal;
  private final BusinessDate businessDate;

  RepairWalk(RepairTable table, CaseDesk cases, CaseJournal journal, BusinessDate businessDate) {
    this.table = table;
    this.cases = cases;
    this.journal = journal;
    this.businessDate = businessDate;
  }

  /// Looks at the next cases. Each is put right in a transaction of its own: what is interrupted
  /// looks at some of them once more, and finds them right.
  ///
  /// @return whether there was anything to do
  @Transactional
  boolean next() {
    var walk = table.take().orElse(null);
    if (walk == null) {
      return false;
    }
    var some = table.next(walk, AT_ONCE);
    if (some.isEmpty()) {
      table.finish(walk);
    } else {
      table.seen(walk, some.getLast(), looked(some, walk.by()));
    }
    return true;
  }

  private Outcome looked(List<Shared> some, Provenance by) {
    var repaired = 0;
    var passedOver = 0;
    for (var each : some) {
      try {
        if (isLeftOver(each)
            && Deadlocks.broken(
                () -> cases.restatePartners(each.caseId(), by, businessDate.today()))) {
          repaired++;
        }
      } catch (RuntimeException e) {
        if (Passing.is(e)) {
          throw e;
        }
        LOG.errorf(e, "the partners of case %s cannot be put right", each.caseId());
        passedOver++;
      }
    }
    return new Outcome(some.size(), repaired, passedOver);
  }

  private boolean isLeftOver(Shared each) {
    var grounded = Participation.grounded(each.participants(), journal.facts(each.caseId()));
    return grounded.size() < each.participants().size();
  }
}
