package asylumchain.reporting.flows;

import asylumchain.reporting.backlog.Per.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts stocks, flows and corrections side by side, each counted apart from the others, and says
/// what does not add up.
///
/// @param periods in order, each beginning on the day after the one before it
/// @param opening the stock before the first period, as first known, by group
/// @param closings the stock at the end of each period, by group
record Balance(
    List<Period> periods,
    Map<List<String>, Long> opening,
    List<Map<List<String>, Long>> closings,
    List<Flow> flows,
    List<Correction> corrections) {

  /// One line of the balance; a correction of which nothing is known that made it is left
  /// unexplained: `closing = opening + corrections + in − out + movedIn − movedOut +
  /// unexplained`.
  ///
  /// @param group the values of the dimensions, in their order; empty for all together
  record Entry(
      Period period,
      List<String> group,
      long opening,
      long corrections,
      long in,
      long out,
      long movedIn,
      long movedOut,
      long closing) {

    long unexplained() {
      return closing - opening - corrections - in + out - movedIn + movedOut;
    }
  }

  /// A line per period and group.
  List<Entry> perGroup() {
    var moves = moves();
    var entries = new ArrayList<Entry>();
    for (var i = 0; i < periods.size(); i++) {
      for (var group : groups(moves)) {
        var entry = entry(i, group, moves);
        if (!isEmpty(entry)) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /// A line per period; what moves between groups cancels out.
  List<Entry> total() {
    var all = perGroup();
    return periods.stream()
        .map(
            period ->
                all.stream()
                    .filter(entry -> entry.period().equals(period))
                    .reduce(new Entry(period, List.of(), 0, 0, 0, 0, 0, 0, 0), Balance::sum))
        .toList();
  }

  /// What does not add up, over all lines: what no flow explains, and each correction that nothing
  /// explains, whichever way it goes, so that one does not hide another.
  long unexplained() {
    var unknown = corrections.stream().filter(correction -> !correction.isKnown()).toList();
    var net =
        unknown.stream()
            .collect(
                Collectors.groupingBy(
                    Correction::group, Collectors.summingLong(Correction::count)));
    var first = periods.getFirst();
    var flows =
        perGroup().stream()
            .mapToLong(
                entry ->
                    entry.unexplained()
                        - (entry.period().equals(first) ? net.getOrDefault(entry.group(), 0L) : 0))
            .map(Math::abs)
            .sum();
    return flows + unknown.stream().mapToLong(correction -> Math.abs(correction.count())).sum();
  }

  private record Move(Period period, List<String> group) {}

  private record Moved(long in, long out, long movedIn, long movedOut) {

    static final Moved NOTHING = new Moved(0, 0, 0, 0);

    Moved and(Moved other) {
      return new Moved(
          in + other.in, out + other.out, movedIn + other.movedIn, movedOut + other.movedOut);
    }
  }

  private Map<Move, Moved> moves() {
    var moves = new HashMap<Move, Moved>();
    for (var flow : flows) {
      var period =
          periods.stream()
              .filter(some -> some.from().equals(flow.from()))
              .findFirst()
              .orElseThrow();
      var count = flow.count();
      switch (flow.kind()) {
        case IN -> add(moves, period, flow.toGroup(), new Moved(count, 0, 0, 0));
        case OUT -> add(moves, period, flow.fromGroup(), new Moved(0, count, 0, 0));
        case MOVED -> {
          add(moves, period, flow.toGroup(), new Moved(0, 0, count, 0));
          add(moves, period, flow.fromGroup(), new Moved(0, 0, 0, count));
        }
      }
    }
    return moves;
  }

  private static void add(
      Map<Move, Moved> moves, Period period, @Nullable Map<String, String> group, Moved moved) {
    var values = group == null ? List.<String>of() : List.copyOf(group.values());
    moves.merge(new Move(period, values), moved, Moved::and);
  }

  private Set<List<String>> groups(Map<Move, Moved> moves) {
    var groups =
        new TreeSet<List<String>>(
            (one, other) -> String.join("\t", one).compareTo(String.join("\t", other)));
    groups.addAll(opening.keySet());
    closings.forEach(closing -> groups.addAll(closing.keySet()));
    corrections.forEach(correction -> groups.add(correction.group()));
    moves.keySet().forEach(move -> groups.add(move.group()));
    return groups;
  }

  private Entry entry(int i, List<String> group, Map<Move, Moved> moves) {
    var period = periods.get(i);
    var moved = moves.getOrDefault(new Move(period, group), Moved.NOTHING);
    var before = i == 0 ? opening : closings.get(i - 1);
    return new Entry(
        period,
        group,
        before.getOrDefault(group, 0L),
        i == 0 ? corrected(group) : 0,
        moved.in(),
        moved.out(),
        moved.movedIn(),
        moved.movedOut(),
        closings.get(i).getOrDefault(group, 0L));
  }

  private long corrected(List<String> group) {
    return corrections.stream()
        .filter(correction -> correction.isKnown() && correction.group().equals(group))
        .mapToLong(Correction::count)
        .sum();
  }

  private static boolean isEmpty(Entry entry) {
    return entry.opening == 0
        && entry.corrections == 0
        && entry.in == 0
        && entry.out == 0
        && entry.movedIn == 0
        && entry.movedOut == 0
        && entry.closing == 0;
  }

  private static Entry sum(Entry one, Entry other) {
    return new Entry(
        one.period,
        one.group,
        one.opening + other.opening,
        one.corrections + other.corrections,
        one.in + other.in,
        one.out + other.out,
        one.movedIn + other.movedIn,
        one.movedOut + other.movedOut,
        one.closing + other.closing);
  }
}
