package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.difference.Difference.Side;
import asylumchain.reporting.backlog.difference.DifferenceQueries.Alike;
import asylumchain.reporting.backlog.difference.DifferenceQueries.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Explains the difference between two counts case by case. All in the transaction of the caller.
@ApplicationScoped
public class Differences {

  /// So many cases are read at once, with their facts: no more are in memory.
  private static final int CHUNK = 1_000;

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final DifferenceRows.Some ANY = new DifferenceRows.Some(null, null, null);

  private final DifferenceQueries queries;
  private final int chunk;

  @Inject
  Differences(DifferenceQueries queries) {
    this(queries, CHUNK);
  }

  /// @param chunk how many cases are read at once, with their facts
  Differences(DifferenceQueries queries, int chunk) {
    this.queries = queries;
    this.chunk = chunk;
  }

  /// Those that are looked for.
  ///
  /// @param of the count that has them more; `null`: either
  /// @param group where it has them; `null`: anywhere
  /// @param reason what made them
  /// @param partner that takes part in them; `null`: of all partners
  public record Wanted(
      @Nullable Side of, @Nullable List<String> group, Reason reason, @Nullable String partner) {

    private DifferenceRows.Some some() {
      return new DifferenceRows.Some(of, group, partner);
    }
  }

  /// A difference and what made it.
  public record Explained(Difference difference, Cause cause) {}

  /// Every case that the two do not count alike, in the order of their ids; read as it is taken,
  /// never many at once. The caller closes it.
  public Stream<Explained> between(Counted one, Counted other) {
    return explained(new Explanation(one, other), all(one, other, ANY), chunk);
  }

  /// The first of those that one of the two counts has more, as far as they are wanted, by their
  /// ids.
  ///
  /// @param after the last id seen
  public List<Explained> first(Counted one, Counted other, Wanted wanted, UUID after, int limit) {
    var reason = wanted.reason();
    var most = reason.isAny() ? limit : Integer.MAX_VALUE;
    var explanation = new Explanation(one, other);
    try (var some = queries.between(one, other, wanted.some(), new Part(after, most, chunk))) {
      var possible =
          reason.mayLieInFacts() ? some : some.filter(it -> explanation.asked(it) != null);
      return explained(explanation, possible, Math.min(chunk, limit))
          .filter(it -> reason.holds(it.cause()))
          .limit(limit)
          .toList();
    }
  }

  /// How many cases each of the two counts has alone, or has elsewhere than the other, by what made
  /// them; in the order of the causes.
  public Map<Side, Map<Cause, Long>> causes(Counted one, Counted other) {
    var causes = new EnumMap<Side, Map<Cause, Long>>(Side.class);
    tell(
        new Explanation(one, other),
        ANY,
        true,
        (side, cause, cases) ->
            causes.computeIfAbsent(side, _ -> new TreeMap<>()).merge(cause, cases, Long::sum));
    return causes;
  }

  /// How many there are of those that are wanted.
  public long count(Counted one, Counted other, Wanted wanted) {
    var reason = wanted.reason();
    if (reason.isAny()) {
      return queries.alike(one, other, wanted.some()).stream().mapToLong(Alike::cases).sum();
    }
    var counted = new LongAdder();
    tell(
        new Explanation(one, other),
        wanted.some(),
        reason.mayLieInFacts(),
        (_, cause, cases) -> counted.add(reason.holds(cause) ? cases : 0));
    return counted.sum();
  }

  /// So many cases, and what made them.
  @FunctionalInterface
  private interface Tally {
    void add(Side side, Cause cause, long cases);
  }

  /// What is asked tells of most what made them: these are counted where they are kept. One by one
  /// are explained only those of which the facts alone tell.
  ///
  /// @param facts whether those matter
  private void tell(Explanation explanation, DifferenceRows.Some some, boolean facts, Tally tally) {
    var untold = 0L;
    for (var alike : queries.alike(explanation.one(), explanation.other(), some)) {
      var asked = explanation.asked(alike.each());
      if (asked == null) {
        untold += alike.cases();
      } else {
        tally.add(alike.each().side(), asked, alike.cases());
      }
    }
    if (untold == 0 || !facts) {
      return;
    }
    try (var all = all(explanation.one(), explanation.other(), some)) {
      explained(explanation, all.filter(it -> explanation.asked(it) == null), chunk)
          .forEach(it -> tally.add(it.difference().side(), it.cause(), 1));
    }
  }

  private Stream<Difference> all(Counted one, Counted other, DifferenceRows.Some some) {
    return queries.between(one, other, some, new Part(BEFORE_ALL, Integer.MAX_VALUE, chunk));
  }

  /// @param first so many are explained together at first
  private Stream<Explained> explained(
      Explanation explanation, Stream<Difference> differences, int first) {
    return differences
        .gather(Windows.growing(first, chunk))
        .flatMap(some -> explained(explanation, some));
  }

  private Stream<Explained> explained(Explanation explanation, List<Difference> some) {
    var untold = some.stream().filter(it -> explanation.asked(it) == null).toList();
    var facts = queries.facts(untold, explanation.needsClocks());
    return some.stream()
        .map(
            it -> {
              var asked = explanation.asked(it);
              return new Explained(
                  it,
                  asked == null
                      ? explanation.fromFacts(it, Objects.requireNonNull(facts.get(it.caseId())))
                      : asked);
            });
  }
}
