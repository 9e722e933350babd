package asylumchain.reporting.durations;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Displaced;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.Finding;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How long cases take, told in four ways beside one another.
///
/// @param definitions what each way counts
/// @param since from which day durations count
/// @param periodFrom first day of the period
/// @param periodTo last day of the period, and the last day observed
/// @param total one line per definition, over all cases
/// @param curve the share still open under the first definition, every 30 days, over all cases
/// @param groups one line per group and definition; empty when no grouping was asked for
/// @param leftOut cases whose dates say that they were settled before they began
/// @param displacement what was added elsewhere in the same days; `null` where that is told apart
public record DurationsView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    DurationsQuestion.Since since,
    LocalDate periodFrom,
    LocalDate periodTo,
    List<String> groupBy,
    List<Line> total,
    List<Ages.Point> curve,
    List<Line> groups,
    long leftOut,
    Finding finding,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Displaced displacement)
    implements Figure {

  private static final double HALF = 0.5;
  private static final double ONE_IN_TEN = 0.1;

  /// One way of telling it, for one group.
  ///
  /// @param group the values by which it is told apart
  /// @param definition id and version
  /// @param settled cases counted that were settled
  /// @param open cases counted that were open
  /// @param median `null` when more than half are still open at the highest age seen
  /// @param p90 `null` when more than one in ten are still open at the highest age seen
  /// @param meanOfSettled of the settled cases alone; `null` when there are none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      Map<String, String> group,
      String definition,
      long settled,
      long open,
      @Nullable Days median,
      @Nullable Days p90,
      @Nullable Days meanOfSettled) {

    static Line of(Map<String, String> group, String definition, Ages ages) {
      var mean = ages.meanOfEnded();
      return new Line(
          group,
          definition,
          ages.ended(),
          ages.open(),
          days(ages.until(HALF)),
          days(ages.until(ONE_IN_TEN)),
          mean == null ? null : Days.of(mean));
    }

    private static @Nullable Days days(@Nullable Integer days) {
      return days == null ? null : Days.of(days);
    }
  }

  /// The same beside what was added elsewhere.
  DurationsView beside(Displaced displaced) {
    return new DurationsView(
        definitions,
        basis,
        since,
        periodFrom,
        periodTo,
        groupBy,
        total,
        curve,
        groups,
        leftOut,
        finding,
        displaced);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    var columns = new ArrayList<>(List.of("definition", "asOf", "knownAt", "since", "periodFrom"));
    columns.addAll(groupBy);
    columns.addAll(List.of("settled", "open", "medianDays", "p90Days", "meanDaysOfSettled"));
    return columns;
  }

  /// The groups, or the total where no grouping was asked for.
  @Override
  public Stream<List<@Nullable Object>> rows() {
    return (groupBy.isEmpty() ? total : groups).stream().map(this::row);
  }

  private List<@Nullable Object> row(Line line) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(line.definition());
    cells.add(basis.asOf());
    cells.add(basis.knownAt());
    cells.add(since);
    cells.add(periodFrom);
    groupBy.forEach(name -> cells.add(line.group().get(name)));
    cells.add(line.settled());
    cells.add(line.open());
    Stream.of(line.median(), line.p90(), line.meanOfSettled())
        .forEach(days -> cells.add(days == null ? null : days.days()));
    return cells;
  }

  /// The total beside the groups, and the curve over all cases.
  @Override
  public List<Csv> beside() {
    var open =
        table(
            "curve",
            List.of("days", "stillOpen"),
            curve,
            point -> List.of(point.days(), point.stillOpen()));
    return groupBy.isEmpty()
        ? List.of(open)
        : List.of(table("total", columns(), total, this::row), open);
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("periodTo", periodTo);
    all.put("leftOut", leftOut);
    return all;
  }

  @Override
  public Finding inWords() {
    return finding;
  }
}
