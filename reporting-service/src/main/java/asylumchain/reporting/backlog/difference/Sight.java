package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.difference.Difference.Place;
import asylumchain.reporting.facts.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a count sees a case by its facts alone: whether it counts it, and what it counts or filters
/// it by. What follows from clocks, or from the passing of days, is no fact of a case and is left
/// aside; of that it sees the days it is computed from.
record Sight(StockQuestion question) {

  /// What is seen of a case; empty where it is not counted.
  ///
  /// @param standing `null`: there is no such case
  Optional<List<String>> of(@Nullable Standing standing) {
    return standing == null || !question.definition().counts(standing) || !passes(standing)
        ? Optional.empty()
        : Optional.of(dimensions().map(dimension -> dimension.of(standing)).toList());
  }

  private boolean passes(Standing standing) {
    return question.filters().entrySet().stream()
        .allMatch(
            filter ->
                filter.getKey().isComputed()
                    || filter.getValue().contains(filter.getKey().of(standing)));
  }

  private Stream<Dimension> dimensions() {
    return Stream.concat(
        question.groupBy().stream(),
        question.filters().keySet().stream().filter(Dimension::isComputed).sorted());
  }

  /// Whether a count that found a case here is what the facts say, as far as they say it.
  ///
  /// @param place `null`: the count did not find it
  /// @param standing `null`: there is no such case
  boolean agrees(@Nullable Place place, @Nullable Standing standing) {
    var seen = of(standing);
    if (place == null) {
      return seen.isEmpty() || question.filters().keySet().stream().anyMatch(Dimension::isComputed);
    }
    return seen.isPresent()
        && IntStream.range(0, question.groupBy().size())
            .filter(i -> !question.groupBy().get(i).isComputed())
            .allMatch(i -> seen.get().get(i).equals(place.group().get(i)));
  }
}
