package asylumchain.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The counts of one table as it stands on a page, with what adds up to what in it.
///
/// Every whole is taken as known to the reader, wherever else it stands: a table is then safe
/// beside each other table and each other page that shares no more with it than its totals.
public final class Sheet {

  private final DisclosurePolicy policy;
  private final Map<At, Long> counts = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<List<At>> bound = new ArrayList<>();
  private final List<List<Pair>> passages = new ArrayList<>();
  private final Set<At> withheld = new HashSet<>();

  public Sheet(DisclosurePolicy policy) {
    this.policy = policy;
  }

  /// Where a count stands.
  ///
  /// @param row counted from 0
  public record At(int row, String column) {}

  /// What came in and what went out of one stock: of each other the reader knows by how many more.
  public record Pair(At in, At out) {}

  private record Sum(@Nullable At whole, List<At> parts) {}

  private record Run(List<At> totals, List<At> steps) {}

  /// A count of the table.
  public void count(At at, long count) {
    counts.put(at, count);
  }

  /// These are all the parts of a total that the reader knows.
  public void sum(List<At> parts) {
    sums.add(new Sum(null, List.copyOf(parts)));
  }

  /// These are parts of another count of the table; what is left of it stands nowhere.
  public void parts(At whole, List<At> parts) {
    sums.add(new Sum(whole, List.copyOf(parts)));
  }

  /// Each of these totals is the one before and a step.
  ///
  /// @param totals as many as there are steps
  public void running(List<At> totals, List<At> steps) {
    runs.add(new Run(List.copyOf(totals), List.copyOf(steps)));
  }

  /// Of these, one gives the others away: all are shown or none.
  public void together(List<At> counts) {
    bound.add(List.copyOf(counts));
  }

  /// These are all the stocks of a total that the reader knows, each before and after: where both
  /// numbers of one are withheld, the smaller of them is all that hides the larger.
  public void through(List<Pair> stocks) {
    passages.add(List.copyOf(stocks));
  }

  /// What may not be shown. Where the policy rounds, that is nothing.
  public Set<At> withheld() {
    if (policy.method() == DisclosurePolicy.Method.ROUND) {
      return Set.of();
    }
    counts.forEach(
        (at, count) -> {
          if (policy.isSmall(Math.abs(count))) {
            withheld.add(at);
          }
        });
    int before;
    do {
      before = withheld.size();
      sums.forEach(this::protect);
      passages.forEach(this::protect);
      bound.stream().filter(this::isTouched).forEach(withheld::addAll);
    } while (withheld.size() > before);
    runs.forEach(this::interrupt);
    return Set.copyOf(withheld);
  }

  private void protect(Sum sum) {
    if (sum.whole() != null && withheld.contains(sum.whole())) {
      sum.parts().stream().filter(part -> number(part) > 0).forEach(withheld::add);
      return;
    }
    while (!hides(unknown(sum))) {
      var next = smallestShown(sum);
      if (next.isEmpty()) {
        return;
      }
      withheld.addAll(next);
    }
  }

  private void protect(List<Pair> stocks) {
    while (!hides(stocks.stream().filter(this::isHidden).map(this::smaller).toList())) {
      var shown = stocks.stream().filter(it -> !isHidden(it) && smaller(it) > 0).toList();
      long least = shown.stream().mapToLong(this::smaller).min().orElse(0);
      if (shown.isEmpty()) {
        return;
      }
      shown.stream()
          .filter(it -> smaller(it) == least)
          .forEach(it -> withheld.addAll(List.of(it.in(), it.out())));
    }
  }

  /// Whether both are withheld, and either is some.
  private boolean isHidden(Pair stock) {
    return withheld.contains(stock.in())
        && withheld.contains(stock.out())
        && number(stock.in()) + number(stock.out()) > 0;
  }

  private long smaller(Pair stock) {
    return Math.min(number(stock.in()), number(stock.out()));
  }

  /// The smallest that is still shown, and whatever is as large: another table of the same counts
  /// must not choose the other.
  private List<At> smallestShown(Sum sum) {
    var shown =
        sum.parts().stream().filter(it -> !withheld.contains(it) && number(it) > 0).toList();
    long least = shown.stream().mapToLong(this::number).min().orElse(0);
    return shown.stream().filter(it -> number(it) == least).toList();
  }

  /// The parts of a whole that nobody is shown; what stands nowhere matters if it is small.
  private List<Long> unknown(Sum sum) {
    var hidden = sum.parts().stream().filter(withheld::contains).map(this::number);
    if (sum.whole() == null) {
      return hidden.toList();
    }
    long rest = number(sum.whole()) - sum.parts().stream().mapToLong(this::number).sum();
    var some = hidden.toList();
    return rest > 0 && (policy.isSmall(rest) || !some.isEmpty())
        ? Stream.concat(some.stream(), Stream.of(rest)).toList()
        : some;
  }

  /// Whether each of these can have as many values as the policy demands, for somebody who knows
  /// what they add up to and that none is less than 1.
  private boolean hides(List<Long> unknown) {
    long sum = unknown.stream().mapToLong(Long::longValue).sum();
    return unknown.isEmpty() || (unknown.size() > 1 && sum - unknown.size() + 1 >= policy.range());
  }

  /// A running total is told again once enough was withheld since it was told last.
  private void interrupt(Run run) {
    var since = new ArrayList<Long>();
    for (int i = 0; i < run.steps().size(); i++) {
      if (withheld.contains(run.steps().get(i))) {
        since.add(number(run.steps().get(i)));
      }
      if (withheld.contains(run.totals().get(i)) || !hides(since)) {
        withheld.add(run.totals().get(i));
      } else {
        since.clear();
      }
    }
  }

  private boolean isTouched(List<At> together) {
    return together.stream().anyMatch(withheld::contains);
  }

  private long number(At at) {
    return counts.getOrDefault(at, 0L);
  }
}
