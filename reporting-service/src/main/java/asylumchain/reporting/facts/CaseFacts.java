package asylumchain.reporting.facts;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything known of one case, from both topics.
///
/// @param facts in version order
public record CaseFacts(List<Fact> facts, List<Determination> determinations) {

  private static final Comparator<Determination> BY_KNOWLEDGE =
      Comparator.comparing(Determination::knownFrom).thenComparingLong(Determination::seq);

  /// The moments at which something became known.
  public SequencedSet<Instant> momentsOfKnowledge() {
    var moments = new TreeSet<Instant>();
    facts.forEach(fact -> moments.add(fact.recordedAt()));
    determinations.forEach(determination -> moments.add(determination.knownFrom()));
    return moments;
  }

  /// What counts, as it was known then: by the day that counts in law, corrections applied.
  public List<CaseEvent> eventsKnownAt(Instant knownAt) {
    var known =
        facts.stream()
            .filter(fact -> !fact.recordedAt().isAfter(knownAt))
            .map(Fact::inHistory)
            .toList();
    return CaseHistory.effective(known).stream().map(CaseHistory.Fact::event).toList();
  }

  /// The decision term as it was known then; `null` when none ran, or none was determined yet.
  public @Nullable Clock decisionTermKnownAt(Instant knownAt) {
    return determinations.stream()
        .filter(determination -> !determination.knownFrom().isAfter(knownAt))
        .max(BY_KNOWLEDGE)
        .map(Determination::decisionTerm)
        .orElse(null);
  }
}
