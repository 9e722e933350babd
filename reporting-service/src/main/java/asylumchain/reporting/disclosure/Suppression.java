package asylumchain.reporting.disclosure;

import asylumchain.reporting.disclosure.CountTable.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Leaves small counts out, and others with them, until nobody who adds and subtracts everything
/// that is shown can bring a small count down to fewer values than the policy demands.
///
/// Leaving out more never makes a count easier to find, so each small count is looked at once.
final class Suppression {

  private static final Comparator<Map<String, String>> IN_ORDER =
      Comparator.comparing((Map<String, String> at) -> new TreeMap<>(at).toString());

  private final DisclosurePolicy policy;
  private final Map<Map<String, String>, Long> numbers = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final Set<Map<String, String>> withheld = new HashSet<>();

  /// @throws IllegalArgumentException if two tables give one number two values
  Suppression(DisclosurePolicy policy, List<CountTable> tables) {
    this.policy = policy;
    for (var table : tables) {
      table
          .numbers()
          .forEach(
              (at, count) -> {
                var other = numbers.putIfAbsent(at, count);
                if (other != null && !other.equals(count)) {
                  throw new IllegalArgumentException(at + " is both " + other + " and " + count);
                }
              });
      sums.addAll(table.sums());
    }
  }

  Published published() {
    var small =
        numbers.keySet().stream()
            .filter(at -> policy.isSmall(number(at)))
            .sorted(IN_ORDER)
            .toList();
    withheld.addAll(small);
    for (var at : small) {
      while (!isProtected(at)) {
        withheld.addAll(next(at));
      }
    }
    var shown = new HashMap<>(numbers);
    shown.keySet().removeAll(withheld);
    return new Published(policy, shown, numbers);
  }

  private boolean isProtected(Map<String, String> at) {
    var known = new WithheldCounts(connected(equations(), at));
    return known.most(at) - known.least(at) + 1 >= policy.range();
  }

  /// Those that have anything to do with a count, over however many steps.
  private static List<WithheldCounts.Equation> connected(
      List<WithheldCounts.Equation> equations, Map<String, String> at) {
    var reached = new HashSet<>(Set.of(at));
    var connected = new HashSet<WithheldCounts.Equation>();
    for (boolean further = true; further; ) {
      further = false;
      for (var equation : equations) {
        if (!Collections.disjoint(equation.factors().keySet(), reached)
            && connected.add(equation)) {
          further |= reached.addAll(equation.factors().keySet());
        }
      }
    }
    return List.copyOf(connected);
  }

  /// What the public knows: each sum with something withheld in it.
  private List<WithheldCounts.Equation> equations() {
    var equations = new ArrayList<WithheldCounts.Equation>();
    for (var sum : sums) {
      var unknown = new HashMap<Map<String, String>, Integer>();
      long known = 0;
      for (var part : sum.parts()) {
        if (withheld.contains(part)) {
          unknown.put(part, 1);
        } else {
          known -= number(part);
        }
      }
      if (withheld.contains(sum.total())) {
        unknown.put(sum.total(), -1);
      } else {
        known += number(sum.total());
      }
      if (!unknown.isEmpty()) {
        equations.add(new WithheldCounts.Equation(unknown, known));
      }
    }
    return equations;
  }

  /// The smallest count that is still shown beside one that is not protected, in one of its own
  /// sums where there is any, else in a sum of what is withheld with it; and whatever is as large
  /// beside it: another table of the same counts must not choose the other.
  private Set<Map<String, String>> next(Map<String, String> at) {
    var some = smallest(Set.of(at));
    var chosen = some.isEmpty() ? smallest(withheld) : some;
    if (chosen.isEmpty()) {
      throw new IllegalStateException("everything is withheld, and " + at + " shows");
    }
    return chosen;
  }

  private Set<Map<String, String>> smallest(Set<Map<String, String>> those) {
    var shown =
        sums.stream()
            .map(Suppression::members)
            .filter(members -> members.stream().anyMatch(those::contains))
            .flatMap(List::stream)
            .filter(member -> !withheld.contains(member) && number(member) > 0)
            .collect(Collectors.toSet());
    long least = shown.stream().mapToLong(this::number).min().orElse(0);
    return shown.stream().filter(it -> number(it) == least).collect(Collectors.toSet());
  }

  private static List<Map<String, String>> members(Sum sum) {
    var members = new ArrayList<>(sum.parts());
    members.add(sum.total());
    return members;
  }

  private long number(Map<String, String> at) {
    return Objects.requireNonNull(numbers.get(at));
  }
}
