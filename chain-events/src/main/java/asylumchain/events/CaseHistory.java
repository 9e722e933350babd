package asylumchain.events;

import asylumchain.events.IntakeEvent.FactCorrected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of one case as they count, corrections applied. The one home of that rule.
public final class CaseHistory {

  private static final Comparator<Fact> AS_THEY_COUNT =
      Comparator.comparing((Fact fact) -> fact.event().occurredOn())
          .thenComparingInt(Fact::version);

  private CaseHistory() {}

  /// A journalled event and its version within the case, from 1.
  public record Fact(int version, CaseEvent event) {}

  /// What a correction is about, as it was journalled; `null` where the case has no such fact.
  public static @Nullable CaseEvent target(FactCorrected correction, List<Fact> journalled) {
    return journalled.stream()
        .filter(fact -> fact.version() == correction.version())
        .map(Fact::event)
        .findFirst()
        .orElse(null);
  }

  /// What counts: each corrected event replaced by its latest correction, or left out where that
  /// says it never happened; ordered by the day that counts in law and then by version.
  ///
  /// @param journalled in version order; a prefix gives the history as it was known then
  public static List<Fact> effective(List<Fact> journalled) {
    var corrections = new HashMap<Integer, FactCorrected>();
    for (var fact : journalled) {
      if (fact.event() instanceof FactCorrected correction) {
        corrections.put(correction.version(), correction);
      }
    }
    var counts = new ArrayList<Fact>(journalled.size());
    for (var fact : journalled) {
      var counting = corrected(fact, corrections.get(fact.version()));
      if (counting != null) {
        counts.add(counting);
      }
    }
    counts.sort(AS_THEY_COUNT);
    return counts;
  }

  /// What counts of a fact; `null` for nothing.
  private static @Nullable Fact corrected(Fact fact, @Nullable FactCorrected correction) {
    if (correction == null) {
      return fact.event() instanceof FactCorrected ? null : fact;
    }
    var replacement = correction.replacement();
    return replacement == null || fact.event() instanceof FactCorrected
        ? null
        : new Fact(fact.version(), replacement);
  }
}
