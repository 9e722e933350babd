package asylumchain.cases.handover;

import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.kit.journal.FeedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/// What a partner may see in the feed: the cases in which it takes part now.
@ApplicationScoped
class CasesInFeed implements FeedVisibility {

  private final CaseTable cases;

  CasesInFeed(CaseTable cases) {
    this.cases = cases;
  }

  @Override
  public Set<UUID> visible(String organisation, Set<UUID> subjects) {
    return cases.seenBy(organisation, subjects);
  }
}
