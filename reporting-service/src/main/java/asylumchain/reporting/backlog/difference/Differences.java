package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Explains the difference between two counts case by case.
@ApplicationScoped
public class Differences {

  private static final int CHUNK = 2_000;

  private final DifferenceQueries queries;

  Differences(DifferenceQueries queries) {
    this.queries = queries;
  }

  /// A difference and what made it.
  public record Explained(Difference difference, Cause cause) {}

  /// Every case that the two do not count alike, in the transaction of the caller.
  public List<Explained> between(Counted one, Counted other) {
    return explained(queries.between(one, other), one, other);
  }

  /// Those in which a partner takes part, in the order of their ids.
  ///
  /// @param after the last id seen
  List<Explained> visibleTo(
      @Nullable String partner, Counted one, Counted other, UUID after, int limit) {
    return explained(queries.between(one, other, partner, after, limit), one, other);
  }

  private List<Explained> explained(List<Difference> differences, Counted one, Counted other) {
    var explained = new ArrayList<Explained>();
    for (var from = 0; from < differences.size(); from += CHUNK) {
      var chunk = differences.subList(from, Math.min(differences.size(), from + CHUNK));
      var untold = chunk.stream().filter(some -> leftOut(some, one, other) == null).toList();
      var facts = queries.facts(untold);
      for (var some : chunk) {
        var definition = leftOut(some, one, other);
        explained.add(
            new Explained(
                some,
                definition == null ? fromFacts(some, known(facts, some), one, other) : definition));
      }
    }
    return explained;
  }

  private static CaseFacts known(Map<UUID, CaseFacts> facts, Difference some) {
    return Objects.requireNonNull(facts.get(some.caseId()));
  }

  /// The criterion of the definition that does not count the case; `null` where it would count it
  /// if it stood as the other sees it.
  private static @Nullable Cause leftOut(Difference some, Counted one, Counted other) {
    if (some.one() != null && some.other() == null) {
      return Causes.leftOut(some.one(), other.definition());
    }
    return some.one() == null && some.other() != null
        ? Causes.leftOut(some.other(), one.definition())
        : null;
  }

  private static Cause fromFacts(Difference some, CaseFacts facts, Counted one, Counted other) {
    return switch (some.side()) {
      case ONE -> Causes.between(facts, one, other, counts(other.definition()));
      case OTHER -> Causes.between(facts, one, other, counts(one.definition()));
      case BOTH -> Causes.between(facts, one, other, Optional::ofNullable);
    };
  }

  private static Function<@Nullable Standing, Boolean> counts(StockDefinition definition) {
    return definition::counts;
  }
}
