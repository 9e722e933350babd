package asylumchain.cases.history;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.JournalEvent;
import org.jspecify.annotations.Nullable;

/// Who looks at a journal.
///
/// @param everything an auditor, who reads private facts and who reported what, whosever they are
public record Reader(String organisation, boolean everything) {

  public static Reader of(Caller caller) {
    return new Reader(caller.organisation(), caller.has(Scope.AUDIT));
  }

  /// Who reported a fact, and why: for themselves and for auditors.
  @Nullable Provenance shown(@Nullable Provenance by) {
    return everything || isOwn(by) ? by : null;
  }

  /// What stays with the journal, as it was written: for auditors, and a private fact for those who
  /// reported it, for nowhere else could they read what they said.
  ///
  /// @param by who reported it
  @Nullable String confidential(JournalEvent row, @Nullable Provenance by) {
    var own = row.audience() == Audience.PRIVATE && isOwn(by);
    return everything || own ? row.privatePayload() : null;
  }

  /// The fact itself; a private one for those who may read it.
  ///
  /// @param by who reported it
  @Nullable String fact(JournalEvent row, @Nullable Provenance by) {
    return row.chainPayload() == null ? confidential(row, by) : row.chainPayload();
  }

  private boolean isOwn(@Nullable Provenance by) {
    return by != null && by.organisation().equals(organisation);
  }
}
