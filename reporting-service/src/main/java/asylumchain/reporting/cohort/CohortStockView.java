package asylumchain.reporting.cohort;

import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Displaced;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many of a cohort were still open at the end of each day.
///
/// @param definition of the stock that is left
/// @param basis asOf is the last of the days
/// @param displacement what was added elsewhere in the same days; `null` where that is told apart
public record CohortStockView(
    String cohort,
    StockDefinition.Name definition,
    @JsonUnwrapped Basis basis,
    long members,
    List<Day> days,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Displaced displacement)
    implements Figure {

  /// One day.
  ///
  /// @param open members that awaited their first decision
  /// @param pastTerm of those, the ones whose due date lay before this day, but for those whose
  ///   clocks have not followed the latest news yet
  /// @param settled members decided, withdrawn or lapsed (afgedaan)
  public record Day(LocalDate date, long open, long pastTerm, long settled) {}

  /// The same beside what was added elsewhere.
  CohortStockView beside(Displaced displaced) {
    return new CohortStockView(cohort, definition, basis, members, days, displaced);
  }

  @Override
  public List<StockDefinition.Name> definitions() {
    return List.of(definition);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return List.of("cohort", "knownAt", "date", "open", "pastTerm", "settled");
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return days.stream()
        .map(
            day ->
                List.of(
                    cohort,
                    basis.knownAt(),
                    day.date(),
                    day.open(),
                    day.pastTerm(),
                    day.settled()));
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("members", members);
    all.put("definition", definition.cell());
    return all;
  }
}
