package asylumchain.cases.history;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.journal.JournalEvent;
import org.jspecify.annotations.Nullable;

/// Who looks at a journal.
///
/// @param everything an auditor, who reads private facts and who reported what
public record Reader(String organisation, boolean everything) {

  public static Reader of(Caller caller) {
    return new Reader(caller.organisation(), caller.has(Scope.AUDIT));
  }

  /// Who reported a fact, and why: for themselves and for auditors.
  @Nullable Provenance shown(@Nullable Provenance by) {
    return by != null && (everything || by.organisation().equals(organisation)) ? by : null;
  }

  /// What stays with the journal, as it was written.
  @Nullable String confidential(JournalEvent row) {
    return everything ? row.privatePayload() : null;
  }

  /// The fact itself; a private one for auditors only.
  @Nullable String fact(JournalEvent row) {
    return row.chainPayload() == null ? confidential(row) : row.chainPayload();
  }
}
