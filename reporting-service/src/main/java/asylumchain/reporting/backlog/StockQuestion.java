package asylumchain.reporting.backlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many cases, on which day, as known when, counted how.
///
/// @param knownAt `null`: as known at the watermark
/// @param byCohort the cohort whose inside and outside are counted apart; `null` when none is
/// @param cohort whose cases count; `null`: those of all
/// @param filters for each dimension the values that count
public record StockQuestion(
    StockDefinition definition,
    LocalDate asOf,
    @Nullable Instant knownAt,
    List<Dimension> groupBy,
    @Nullable String byCohort,
    @Nullable OfCohort cohort,
    Map<Dimension, List<String>> filters) {

  public StockQuestion {
    groupBy = List.copyOf(groupBy);
    filters = Map.copyOf(filters);
  }

  /// The same question about another day.
  public StockQuestion on(LocalDate day) {
    return new StockQuestion(definition, day, knownAt, groupBy, byCohort, cohort, filters);
  }

  /// The same question about the cases of a cohort, or about those outside it.
  ///
  /// @param whose `null`: those of everybody
  public StockQuestion of(@Nullable OfCohort whose) {
    return new StockQuestion(definition, asOf, knownAt, groupBy, byCohort, whose, filters);
  }

  /// The same question with the inside of a cohort counted apart from its outside.
  public StockQuestion by(String code) {
    return new StockQuestion(definition, asOf, knownAt, groupBy, code, cohort, filters);
  }

  /// The same question as known at another moment.
  public StockQuestion knownAt(Instant moment) {
    return new StockQuestion(definition, asOf, moment, groupBy, byCohort, cohort, filters);
  }

  /// The same question, whichever value cases have of a dimension.
  public StockQuestion whichever(Dimension dimension) {
    var others = new HashMap<>(filters);
    others.remove(dimension);
    return new StockQuestion(
        definition,
        asOf,
        knownAt,
        groupBy.stream().filter(it -> it != dimension).toList(),
        byCohort,
        cohort,
        others);
  }

  /// The same question about the cases that have these values alone.
  public StockQuestion with(Map<Dimension, List<String>> others) {
    return new StockQuestion(definition, asOf, knownAt, groupBy, byCohort, cohort, others);
  }

  /// Whether the answer changes by the passing of days alone.
  public boolean isMovedByTime() {
    return groupBy.stream().anyMatch(Dimension::isComputed)
        || filters.keySet().stream().anyMatch(Dimension::isComputed);
  }

  /// The same question under another definition.
  public StockQuestion under(StockDefinition other) {
    return new StockQuestion(other, asOf, knownAt, groupBy, byCohort, cohort, filters);
  }
}
