package asylumchain.reporting.facts;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.Clock;
import asylumchain.events.EndEvent;
import asylumchain.events.PenaltyEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything known of one case, from both topics.
///
/// @param facts in version order
/// @param penalties in the order in which they were published
/// @param suspensions in the order in which they were published
public record CaseFacts(
    List<Fact> facts,
    List<Determination> determinations,
    List<PenaltyFact> penalties,
    List<SuspensionFact> suspensions) {

  private static final Comparator<Determination> BY_KNOWLEDGE =
      Comparator.comparing(Determination::knownFrom).thenComparingLong(Determination::seq);

  /// A case of which nothing is said about penalties and suspensions.
  public CaseFacts(List<Fact> facts, List<Determination> determinations) {
    this(facts, determinations, List.of(), List.of());
  }

  /// A case of which nothing is known yet, to be filled.
  static CaseFacts empty() {
    return new CaseFacts(
        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /// Whether the case was destroyed: then nothing of it counts any more.
  public boolean areDestroyed() {
    return facts.stream().anyMatch(fact -> fact.event() instanceof EndEvent.CaseDestroyed);
  }

  /// The moments at which something became known that the backlog is counted by.
  public SequencedSet<Instant> momentsOfKnowledge() {
    var moments = new TreeSet<Instant>();
    facts.forEach(fact -> moments.add(fact.recordedAt()));
    determinations.forEach(determination -> moments.add(determination.knownFrom()));
    suspensions.forEach(suspension -> moments.add(suspension.recordedAt()));
    return moments;
  }

  /// The moments at which something became known of what happened in the case.
  public SequencedSet<Instant> momentsOfEvents() {
    return facts.stream().map(Fact::recordedAt).collect(Collectors.toCollection(TreeSet::new));
  }

  /// All moments at which something became known, of penalties too.
  public SequencedSet<Instant> allMoments() {
    var moments = momentsOfKnowledge();
    penalties.forEach(penalty -> moments.add(penalty.recordedAt()));
    return moments;
  }

  /// What was published about penalties by then, in the order in which it became known.
  public List<PenaltyEvent> penaltiesKnownAt(Instant knownAt) {
    return penalties.stream()
        .filter(penalty -> !penalty.recordedAt().isAfter(knownAt))
        .sorted(Comparator.comparing(PenaltyFact::recordedAt).thenComparingLong(PenaltyFact::seq))
        .map(PenaltyFact::event)
        .toList();
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

  /// How the case stood at the end of a day, as it was known then; `null` when nothing was.
  public @Nullable Standing standing(LocalDate asOf, Instant knownAt) {
    Standing standing = null;
    for (var event : eventsKnownAt(knownAt)) {
      if (event.occurredOn().isAfter(asOf)) {
        break;
      }
      standing = (standing == null ? Standing.on(event.occurredOn()) : standing).after(event);
    }
    return standing;
  }

  /// The decision term as it was known then; `null` when none ran, or none was determined yet.
  public @Nullable Clock decisionTermKnownAt(Instant knownAt) {
    return determinationKnownAt(knownAt).map(Determination::decisionTerm).orElse(null);
  }

  /// The day on which the decision term was known to end before it stood still: as determined last
  /// while it ran; `null` when it never was.
  public @Nullable LocalDate lastDueKnownAt(Instant knownAt) {
    return determinations.stream()
        .filter(determination -> !determination.knownFrom().isAfter(knownAt))
        .sorted(BY_KNOWLEDGE.reversed())
        .map(Determination::decisionTerm)
        .flatMap(term -> Optional.ofNullable(term == null ? null : term.dueOn()).stream())
        .findFirst()
        .orElse(null);
  }

  /// The days on which the decision term stood still, as they were known then.
  public List<Standstill> standstillsKnownAt(Instant knownAt) {
    return Standstill.of(
        Determination.DECISION_TERM,
        suspensions.stream()
            .filter(suspension -> !suspension.recordedAt().isAfter(knownAt))
            .sorted(
                Comparator.comparing(SuspensionFact::recordedAt)
                    .thenComparingLong(SuspensionFact::seq))
            .map(SuspensionFact::event)
            .toList());
  }

  /// All terms as they were known then; empty when none was determined yet.
  public List<Clock> clocksKnownAt(Instant knownAt) {
    return determinationKnownAt(knownAt).map(Determination::clocks).orElse(List.of());
  }

  private Optional<Determination> determinationKnownAt(Instant knownAt) {
    return determinations.stream()
        .filter(determination -> !determination.knownFrom().isAfter(knownAt))
        .max(BY_KNOWLEDGE);
  }
}
