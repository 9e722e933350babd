package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.difference.Difference.Place;
import asylumchain.reporting.facts.CaseFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Explains the difference between two counts case by case.
@ApplicationScoped
public class Differences {

  private static final int CHUNK = 2_000;
  private static final int MOST_AT_ONCE = 25_000;

  private final DifferenceQueries queries;

  Differences(DifferenceQueries queries) {
    this.queries = queries;
  }

  /// Those that are looked for.
  ///
  /// @param of the count that has them more; `null`: either
  /// @param group where it has them; `null`: anywhere
  /// @param cause what made them
  /// @param partner that takes part in them; `null`: of all partners
  public record Wanted(
      Difference.@Nullable Side of,
      @Nullable List<String> group,
      Predicate<Cause> cause,
      @Nullable String partner) {}

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
    var some = new DifferenceQueries.Some(wanted.of(), wanted.group(), wanted.partner());
    var found = new ArrayList<Explained>();
    var last = after;
    for (var many = Math.min(limit, MOST_AT_ONCE); ; many = Math.min(2 * many, MOST_AT_ONCE)) {
      var looked = explained(queries.between(one, other, some, last, many), one, other);
      looked.stream().filter(it -> wanted.cause().test(it.cause())).forEach(found::add);
      if (found.size() >= limit || looked.size() < many) {
        return found.subList(0, Math.min(found.size(), limit));
      }
      last = looked.getLast().difference().caseId();
    }
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
