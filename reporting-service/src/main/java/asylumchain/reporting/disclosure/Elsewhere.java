package asylumchain.reporting.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What other publications tell of the same people.
///
/// @param tables that share the total of all, with the counts as they are told there, rounded alike
/// @param least of what stands at these coordinates, as somebody knows who is told of others
///     exactly
/// @param most of what stands at these, in the same way
/// @param withheld what others withhold, by its coordinates: whatever is told of it is withheld too
public record Elsewhere(
    List<CountTable> tables,
    Map<Map<String, String>, Long> least,
    Map<Map<String, String>, Long> most,
    Set<Map<String, String>> withheld) {

  /// Nothing.
  public static final Elsewhere NOTHING = new Elsewhere(List.of(), Map.of(), Map.of(), Set.of());

  public Elsewhere {
    tables = List.copyOf(tables);
    least = Map.copyOf(least);
    most = Map.copyOf(most);
    withheld = Set.copyOf(withheld);
  }

  /// Whether this or something that it is part of is withheld there.
  boolean withholds(Map<String, String> at) {
    return withheld.stream().anyMatch(it -> at.entrySet().containsAll(it.entrySet()));
  }
}
