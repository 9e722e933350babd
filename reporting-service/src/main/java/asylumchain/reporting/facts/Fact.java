package asylumchain.reporting.facts;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import java.time.Instant;

/// One procedural event of a case, as case-service published it.
///
/// @param version place within the case, from 1
/// @param recordedAt when the source knew it
public record Fact(int version, Instant recordedAt, CaseEvent event) {

  CaseHistory.Fact inHistory() {
    return new CaseHistory.Fact(version, event);
  }
}
