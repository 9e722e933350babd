package asylumchain.cases.identity.duplicates;

import asylumchain.cases.identity.duplicates.MergeTable.Merge;
import asylumchain.cases.lifecycle.Provenance;
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

  void judged(Verdict verdict, Provenance by) {
    verdicts.keep(verdict.one(), verdict.other(), verdict.same(), verdict.reason(), by);
  }

  void merged(UUID personId, Merge merge, Provenance by) {
    merges.keep(personId, merge);
    judged(new Verdict(personId, merge.into(), true, null), by);
  }

  /// The merge that is undone; empty when this person is not merged.
  Optional<Merge> undone(UUID personId, Provenance by) {
    var merge = merges.undo(personId);
    merge.ifPresent(it -> judged(new Verdict(personId, it.into(), false, null), by));
    return merge;
  }
}
