package asylumchain.events;

import asylumchain.events.IntakeEvent.FactCorrected;
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
    return journalled.stream()
        .filter(fact -> !(fact.event() instanceof FactCorrected))
        .mapMulti(
            (Fact fact, java.util.function.Consumer<Fact> counts) -> {
              var event = corrected(fact, corrections.get(fact.version()));
              if (event != null) {
                counts.accept(new Fact(fact.version(), event));
              }
            })
        .sorted(AS_THEY_COUNT)
        .toList();
  }

  private static @Nullable CaseEvent corrected(Fact fact, @Nullable FactCorrected correction) {
    return correction == null ? fact.event() : correction.replacement();
  }
}
