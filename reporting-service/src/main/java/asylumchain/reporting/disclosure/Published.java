package asylumchain.reporting.disclosure;

import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the public may see of some tables.
public final class Published {

  /// How a count that is not shown stands in a table, and on a page.
  public static final String WITHHELD = "·";

  private final DisclosurePolicy policy;
  private final Map<Map<String, String>, Long> shown;
  private final Map<Map<String, String>, Long> all;

  /// @param shown the numbers that may be seen, as they may be seen
  /// @param all every number of the tables
  Published(
      DisclosurePolicy policy,
      Map<Map<String, String>, Long> shown,
      Map<Map<String, String>, Long> all) {
    this.policy = policy;
    this.shown = Map.copyOf(shown);
    this.all = Map.copyOf(all);
  }

  /// The policy that was applied, to be named beside the figures.
  public DisclosurePolicy policy() {
    return policy;
  }

  /// The number at these coordinates; empty where it is withheld. Where the tables had no such
  /// cell, nobody was counted: 0.
  public OptionalLong count(Map<String, String> at) {
    if (!all.containsKey(at)) {
      return OptionalLong.of(0);
    }
    var count = shown.get(at);
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /// The number as it stands in a cell of a CSV table: a number, or [#WITHHELD].
  public @Nullable Object cell(Map<String, String> at) {
    var count = count(at);
    return count.isPresent() ? (Object) count.getAsLong() : WITHHELD;
  }

  /// Every number that may be seen, by its coordinates.
  public Map<Map<String, String>, Long> shown() {
    return shown;
  }

  /// Whether anything is withheld.
  public boolean isPartial() {
    return shown.size() < all.size();
  }
}
