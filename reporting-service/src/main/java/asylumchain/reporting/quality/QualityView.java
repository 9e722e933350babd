package asylumchain.reporting.quality;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Displaced;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.Finding;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How carefully is decided, period by period, against what the past gives.
///
/// @param definitions of the measures, with their formulas
/// @param pastFrom first day of the past that gives the limits
/// @param from first day after it
/// @param total over all cases
/// @param groups by the grouping asked for
/// @param signals the points after the past, of total and groups, that lie outside their limits
/// @param displacement what was added elsewhere in the days after the past; `null` where that is
///   told apart
public record QualityView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    LocalDate pastFrom,
    LocalDate from,
    List<String> groupBy,
    List<Point> total,
    List<Point> groups,
    List<Point> signals,
    Finding finding,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Displaced displacement)
    implements Figure {

  private static final int DIGITS = 4;

  /// One measure of one group in one period. Where there was nothing to tell there is no point.
  ///
  /// @param definition id and version
  /// @param authorityLevel only of the measure that is about it; `null` otherwise
  /// @param period such as `2021-Q2`; the last one may not be over
  /// @param past whether it is part of the past that gives the limits
  /// @param count what was counted
  /// @param of among so many, or per so many
  /// @param value count / of, to four decimals
  /// @param limits `null` where the past has too few periods to give any
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Point(
      String definition,
      Map<String, String> group,
      @Nullable String authorityLevel,
      String period,
      LocalDate from,
      LocalDate to,
      boolean past,
      long count,
      long of,
      BigDecimal value,
      @Nullable ControlLimits limits) {

    /// Whether it is news: it lies outside, and is not what the limits were made from.
    boolean isSignal() {
      return !past && limits != null && limits.signal() != Chart.Signal.WITHIN;
    }
  }

  /// What a count leaves by chance no more often than a normal value leaves three standard
  /// deviations, to four decimals.
  public record ControlLimits(
      BigDecimal lower, BigDecimal centre, BigDecimal upper, Chart.Signal signal) {

    static ControlLimits of(Chart.Limits limits, double value) {
      return new ControlLimits(
          rounded(limits.lower()),
          rounded(limits.centre()),
          rounded(limits.upper()),
          limits.of(value));
    }
  }

  /// The same beside what was added elsewhere.
  QualityView beside(Displaced displaced) {
    return new QualityView(
        definitions, basis, pastFrom, from, groupBy, total, groups, signals, finding, displaced);
  }

  static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    var columns = new ArrayList<>(List.of("definition", "asOf", "knownAt"));
    columns.addAll(groupBy);
    columns.addAll(
        List.of("authorityLevel", "period", "from", "to", "past", "count", "of", "value"));
    columns.addAll(List.of("lower", "centre", "upper", "signal"));
    return columns;
  }

  /// The groups, or the total where no grouping was asked for.
  @Override
  public Stream<List<@Nullable Object>> rows() {
    return (groupBy.isEmpty() ? total : groups).stream().map(this::row);
  }

  private List<@Nullable Object> row(Point point) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(point.definition());
    cells.add(basis.asOf());
    cells.add(basis.knownAt());
    groupBy.forEach(name -> cells.add(point.group().get(name)));
    cells.add(point.authorityLevel());
    cells.add(point.period());
    cells.add(point.from());
    cells.add(point.to());
    cells.add(point.past());
    cells.add(point.count());
    cells.add(point.of());
    cells.add(point.value());
    var limits = point.limits();
    cells.add(limits == null ? null : limits.lower());
    cells.add(limits == null ? null : limits.centre());
    cells.add(limits == null ? null : limits.upper());
    cells.add(limits == null ? null : limits.signal());
    return cells;
  }

  /// The total beside the groups, and what lies outside its limits.
  @Override
  public List<Csv> beside() {
    var news = table("signals", columns(), signals, this::row);
    return groupBy.isEmpty()
        ? List.of(news)
        : List.of(table("total", columns(), total, this::row), news);
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("pastFrom", pastFrom);
    all.put("toldFrom", from);
    return all;
  }

  @Override
  public Finding inWords() {
    return finding;
  }
}
