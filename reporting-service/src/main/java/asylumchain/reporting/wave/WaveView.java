package asylumchain.reporting.wave;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.Finding;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When terms expire, week by week.
///
/// @param definitions of the stock, of the wave and of the output
/// @param groups each with all weeks; empty when no grouping was asked for
public record WaveView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    List<String> groupBy,
    Wave total,
    List<Wave> groups,
    Finding finding)
    implements Figure {

  private static final String WEEK_ZERO = "OVERDUE";

  @Override
  @JsonIgnore
  public List<String> columns() {
    var columns = new ArrayList<>(List.of("definition", "asOf", "knownAt"));
    columns.addAll(groupBy);
    columns.addAll(List.of("week", "from", "to", "due", "cumulative"));
    Arrays.stream(Pace.values()).forEach(pace -> columns.add("lateAtBest" + pace.weeks()));
    return columns;
  }

  /// The weeks of the groups, or of the total where no grouping was asked for.
  @Override
  public Stream<List<@Nullable Object>> rows() {
    var waves = groupBy.isEmpty() ? List.of(total) : groups;
    return waves.stream().flatMap(this::rows);
  }

  private Stream<List<@Nullable Object>> rows(Wave wave) {
    return Stream.concat(
        Stream.of(weekZero(wave)), wave.weeks().stream().map(week -> row(wave, week)));
  }

  private List<@Nullable Object> weekZero(Wave wave) {
    var cells = begun(wave);
    cells.add(WEEK_ZERO);
    cells.add(null);
    cells.add(null);
    cells.add(wave.overdue());
    cells.add(wave.overdue());
    Arrays.stream(Pace.values()).forEach(_ -> cells.add(wave.overdue()));
    return cells;
  }

  private List<@Nullable Object> row(Wave wave, Wave.Week week) {
    var cells = begun(wave);
    cells.add(week.week());
    cells.add(week.from());
    cells.add(week.to());
    cells.add(week.due());
    cells.add(week.cumulative());
    Arrays.stream(Pace.values()).forEach(pace -> cells.add(week.lateAtBest().get(pace)));
    return cells;
  }

  private List<@Nullable Object> begun(Wave wave) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(definitions.getFirst().cell());
    cells.add(basis.asOf());
    cells.add(basis.knownAt());
    groupBy.forEach(name -> cells.add(wave.group().get(name)));
    return cells;
  }

  /// What the weeks are seen against, and the weeks of all where groups are told apart.
  @Override
  public List<Csv> beside() {
    var all = Stream.concat(Stream.of(total), groups.stream()).toList();
    var stocks = table("stocks", stockColumns(), all, this::stock);
    return groupBy.isEmpty()
        ? List.of(stocks)
        : List.of(stocks, table("total", columns(), rows(total).toList(), it -> it));
  }

  /// The total first, in no group.
  private List<String> stockColumns() {
    var columns = new ArrayList<>(groupBy);
    columns.addAll(List.of("stock", "overdue", "later"));
    columns.addAll(total.undated().keySet());
    Arrays.stream(Pace.values())
        .forEach(
            pace ->
                columns.addAll(
                    List.of("settledIn" + pace.weeks(), "settledPerWeek" + pace.weeks())));
    return columns;
  }

  private List<@Nullable Object> stock(Wave wave) {
    var cells = Figure.row(groupBy, wave.group(), wave.stock(), wave.overdue(), wave.later());
    total.undated().keySet().forEach(status -> cells.add(wave.undated().getOrDefault(status, 0L)));
    for (var pace : Pace.values()) {
      var output = wave.output().get(pace);
      cells.add(output == null ? null : output.settled());
      cells.add(output == null ? null : output.perWeek());
    }
    return cells;
  }

  @Override
  public Finding inWords() {
    return finding;
  }
}
