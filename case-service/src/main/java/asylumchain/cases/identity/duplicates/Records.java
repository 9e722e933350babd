package asylumchain.cases.identity.duplicates;

import asylumchain.cases.identity.duplicates.MergeTable.Merge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// What was decided of pairs of persons: a merge is a verdict as well, and so is undoing it.
@ApplicationScoped
class Records {

  private final VerdictTable verdicts;
  private final MergeTable merges;

  Records(VerdictTable verdicts, MergeTable merges) {
    this.verdicts = verdicts;
    this.merges = merges;
  }

  void judged(UUID one, UUID other, boolean same, String organisation) {
    verdicts.keep(one, other, same, organisation);
  }

  void merged(UUID personId, Merge merge, String organisation) {
    merges.keep(personId, merge);
    judged(personId, merge.into(), true, organisation);
  }

  /// The merge that is undone; empty when this person is not merged.
  Optional<Merge> undone(UUID personId, String organisation) {
    var merge = merges.undo(personId);
    merge.ifPresent(it -> judged(personId, it.into(), false, organisation));
    return merge;
  }
}
