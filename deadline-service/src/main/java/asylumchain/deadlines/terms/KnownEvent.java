package asylumchain.deadlines.terms;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import java.time.Instant;

/// A journalled event of a case.
///
/// @param version within the case, from 1
/// @param recordedAt when the source knew it
public record KnownEvent(int version, Instant recordedAt, CaseEvent event) {

  /// The same, where it no longer matters when it was known.
  public CaseHistory.Fact inHistory() {
    return new CaseHistory.Fact(version, event);
  }
}
