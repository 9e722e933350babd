package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.difference.Difference.Place;
import asylumchain.reporting.backlog.difference.Difference.Side;
import asylumchain.reporting.facts.CaseFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Explains the difference between two counts case by case.
@ApplicationScoped
public class Differences {

  private static final int CHUNK = 2_000;
  private static final int MOST_AT_ONCE = 25_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final DifferenceRows.Some ANY = new DifferenceRows.Some(null, null, null);

  private final DifferenceQueries queries;

  Differences(DifferenceQueries queries) {
    this.queries = queries;
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

  /// Every case that the two do not count alike, in the transaction of the caller.
  public List<Explained> between(Counted one, Counted other) {
    return explained(queries.between(one, other), one, other);
  }

  /// The first of those that one of the two counts has more, as far as they are wanted, by their
  /// ids: at most twice as many are explained as it takes to find them. In the transaction of the
  /// caller.
  ///
  /// @param after the last id seen
  public List<Explained> first(Counted one, Counted other, Wanted wanted, UUID after, int limit) {
    var some = wanted.some();
    var found = new ArrayList<Explained>();
    var last = after;
    for (var many = Math.min(limit, MOST_AT_ONCE); ; many = Math.min(2 * many, MOST_AT_ONCE)) {
      var looked = explained(queries.between(one, other, some, last, many), one, other);
      looked.stream().filter(it -> wanted.reason().holds(it.cause())).forEach(found::add);
      if (found.size() >= limit || looked.size() < many) {
        return found.subList(0, Math.min(found.size(), limit));
      }
      last = looked.getLast().difference().caseId();
    }
  }

  /// How many cases each of the two counts has alone, or has elsewhere than the other, by what made
  /// them; in the order of the causes. What is asked tells of most what made them; one by one are
  /// explained only those of which the facts alone do. In the transaction of the caller.
  public Map<Side, Map<Cause, Long>> causes(Counted one, Counted other) {
    var causes = new EnumMap<Side, Map<Cause, Long>>(Side.class);
    var untold = 0L;
    for (var alike : queries.alike(one, other, ANY)) {
      var asked = leftOut(alike.each(), one, other);
      if (asked == null) {
        untold += alike.cases();
      } else {
        add(causes, alike.each().side(), asked, alike.cases());
      }
    }
    if (untold > 0) {
      var others =
          queries.between(one, other).stream()
              .filter(some -> leftOut(some, one, other) == null)
              .toList();
      explained(others, one, other)
          .forEach(some -> add(causes, some.difference().side(), some.cause(), 1));
    }
    return causes;
  }

  private static void add(Map<Side, Map<Cause, Long>> causes, Side side, Cause cause, long cases) {
    causes.computeIfAbsent(side, _ -> new TreeMap<>()).merge(cause, cases, Long::sum);
  }

  /// How many there are of those that are wanted; one by one are explained only those of which the
  /// facts alone say what made them, and only where that is wanted. In the transaction of the
  /// caller.
  public long count(Counted one, Counted other, Wanted wanted) {
    var reason = wanted.reason();
    var counted = 0L;
    var untold = 0L;
    for (var alike : queries.alike(one, other, wanted.some())) {
      var asked = leftOut(alike.each(), one, other);
      if (asked == null) {
        untold += alike.cases();
      } else if (reason.holds(asked)) {
        counted += alike.cases();
      }
    }
    if (reason.isAny()) {
      return counted + untold;
    }
    return untold == 0 || !reason.mayLieInFacts()
        ? counted
        : first(one, other, wanted, BEFORE_ALL, Integer.MAX_VALUE).size();
  }

  private List<Explained> explained(List<Difference> differences, Counted one, Counted other) {
    var explained = new ArrayList<Explained>();
    for (var from = 0; from < differences.size(); from += CHUNK) {
      var chunk = differences.subList(from, Math.min(differences.size(), from + CHUNK));
      var untold = chunk.stream().filter(some -> leftOut(some, one, other) == null).toList();
      var facts = queries.facts(untold);
      for (var some : chunk) {
        var asked = leftOut(some, one, other);
        explained.add(
            new Explained(
                some, asked == null ? fromFacts(some, known(facts, some), one, other) : asked));
      }
    }
    return explained;
  }

  private static CaseFacts known(Map<UUID, CaseFacts> facts, Difference some) {
    return Objects.requireNonNull(facts.get(some.caseId()));
  }

  /// The criterion of the count that does not have the case; `null` where it would have it if it
  /// stood as the other sees it.
  private static @Nullable Cause leftOut(Difference some, Counted one, Counted other) {
    if (some.one() != null && some.other() == null) {
      return Causes.leftOut(some.one(), other.question());
    }
    return some.one() == null && some.other() != null
        ? Causes.leftOut(some.other(), one.question())
        : null;
  }

  /// What the facts do not bear out, they do not explain.
  private static Cause fromFacts(Difference some, CaseFacts facts, Counted one, Counted other) {
    if (!agrees(facts, one, some.one()) || !agrees(facts, other, some.other())) {
      return Cause.UNEXPLAINED;
    }
    return switch (some.side()) {
      case OTHER -> Causes.between(facts, one, other, new Sight(one.question()));
      case ONE, BOTH -> Causes.between(facts, one, other, new Sight(other.question()));
    };
  }

  private static boolean agrees(CaseFacts facts, Counted counted, @Nullable Place place) {
    return new Sight(counted.question())
        .agrees(place, facts.standing(counted.asOf(), counted.knownAt()));
  }
}
