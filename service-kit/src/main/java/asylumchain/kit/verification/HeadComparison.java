package asylumchain.kit.verification;

import asylumchain.kit.journal.JournalReport.Finding;
import asylumchain.kit.journal.JournalReport.Harm;
import asylumchain.kit.verification.HeadQueries.Gone;
import asylumchain.kit.verification.VerificationView.Restored;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// What the published heads say about the journal.
final class HeadComparison {

  private static final int MOST = 1000;

  private final HeadQueries queries;
  private final List<Restoration> restorations;
  private final IntPredicate parts;
  /// Each once: every replica publishes the same heads.
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Map<Integer, Long> lost = new HashMap<>();
  private long compared;

  /// @param restorations those that somebody vouches for outside the database
  /// @param parts which partitions are looked at
  HeadComparison(HeadQueries queries, List<Restoration> restorations, IntPredicate parts) {
    this.queries = queries;
    this.restorations = restorations;
    this.parts = parts;
  }

  void compare(List<Head> some) {
    var heads = some.stream().filter(head -> parts.test(head.part())).toList();
    compared += heads.size();
    for (var gone : queries.gone(heads)) {
      var explained =
          restorations.stream().filter(it -> it.explains(gone.head(), gone.standing())).findFirst();
      if (explained.isPresent()) {
        lost.merge(explained.get().generation(), 1L, Long::sum);
      } else if (findings.size() < MOST) {
        findings.add(new Finding(gone.head().part(), gone.head().seq(), harm(gone)));
      }
    }
  }

  /// Rows of a later generation in its place look like a restoration; one that nobody vouches for
  /// is told apart, and is none.
  private Harm harm(Gone gone) {
    var later = gone.latest() > gone.head().generation();
    var vouchedFor =
        restorations.stream().anyMatch(it -> it.generation() > gone.head().generation());
    return later && !vouchedFor ? Harm.RESTORED_UNWITNESSED : Harm.REWRITTEN;
  }

  Set<Finding> findings() {
    return findings;
  }

  VerificationView.Heads heads() {
    var restored = lost.values().stream().mapToLong(Long::longValue).sum();
    return new VerificationView.Heads(compared, restored);
  }

  /// Every generation after the first, by what the database and what operators say of it.
  List<Restored> restored() {
    var begun =
        queries.generations().stream()
            .collect(Collectors.toMap(HeadQueries.Generation::number, Function.identity()));
    var witnessed =
        restorations.stream()
            .collect(
                Collectors.toMap(
                    Restoration::generation, Function.identity(), (first, _) -> first));
    var numbers = new TreeSet<>(begun.keySet());
    numbers.addAll(witnessed.keySet());
    return numbers.stream()
        .map(it -> Restored.of(it, begun.get(it), witnessed.get(it), lost.getOrDefault(it, 0L)))
        .toList();
  }
}
