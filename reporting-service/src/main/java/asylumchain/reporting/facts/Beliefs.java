package asylumchain.reporting.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was believed, moment by moment: each statement for as long as it is said unchanged.
///
/// @param <T> with equality by value
public final class Beliefs<T> {

  private final List<Belief<T>> over = new ArrayList<>();
  private Map<T, Instant> current = new LinkedHashMap<>();

  /// A statement and when it was believed.
  ///
  /// @param knownTo when it was no longer believed; `null` while it still is
  public record Belief<T>(T statement, Instant knownFrom, @Nullable Instant knownTo) {}

  /// Everything that is believed from this moment on; the moments come in order.
  ///
  /// @param statements no two alike
  public void learn(Instant moment, Collection<T> statements) {
    var now = new LinkedHashMap<T, Instant>();
    for (var statement : statements) {
      var since = current.remove(statement);
      now.put(statement, since == null ? moment : since);
    }
    current.forEach((statement, since) -> over.add(new Belief<>(statement, since, moment)));
    current = now;
  }

  /// All that was believed, what is over first.
  public List<Belief<T>> all() {
    var all = new ArrayList<>(over);
    current.forEach((statement, since) -> all.add(new Belief<>(statement, since, null)));
    return all;
  }
}
