package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.quality.Chart;
import asylumchain.reporting.quality.Chart.Signal;
import asylumchain.reporting.quality.QualityView;
import asylumchain.reporting.quality.QualityView.ControlLimits;
import asylumchain.reporting.quality.QualityView.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a value of a measure of quality is told, with the limits that its own past gives.
final class PointCells {

  private static final List<String> COLUMNS =
      List.of("count", "of", "value", "lower", "centre", "upper", "signal");

  private final Asked asked;
  private final Told told;
  private final QualityView view;

  PointCells(Asked asked, QualityView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
  }

  /// The names of the columns, after that of what stands at the head of a row.
  static List<String> columns(String heading) {
    return Stream.concat(Stream.of(heading), COLUMNS.stream()).toList();
  }

  /// A row: its heading and what the columns tell.
  Cell[] row(Cell heading, Point point) {
    return new Cell[] {
      heading,
      count(point),
      of(point),
      value(point),
      limit(point, ControlLimits::lower),
      limit(point, ControlLimits::centre),
      limit(point, ControlLimits::upper),
      told.words(signal(point))
    };
  }

  /// What was counted, with the way to it.
  Cell count(Point point) {
    var level = point.authorityLevel();
    return level == null
        ? counted(point, point.count(), "count", Map.of())
        : counted(point, point.count(), "count", Map.of("authorityLevel", level));
  }

  /// Among how many it was counted, with the way to them.
  Cell of(Point point) {
    return counted(point, point.of(), "of", Map.of());
  }

  private Cell counted(Point point, long number, String part, Map<String, String> more) {
    var asOf = view.basis().asOf();
    var question =
        new ArrayList<>(
            List.of(
                "measure",
                name(point).id(),
                "part",
                part,
                "from",
                point.from().toString(),
                "asOf",
                (point.to().isAfter(asOf) ? asOf : point.to()).toString()));
    Stream.of(point.group(), more)
        .forEach(
            values ->
                values.forEach(
                    (name, value) -> {
                      question.add(name);
                      question.add(value);
                    }));
    return asked.counted(told.count(number), "quality", question.toArray(String[]::new));
  }

  /// Interviews and withdrawals come per decision; all else is a share.
  Cell value(Point point) {
    return isShare(point)
        ? told.share(point.count(), point.of())
        : told.rate(point.count(), point.of());
  }

  Cell limit(Point point, Function<ControlLimits, BigDecimal> which) {
    var limits = ToldLimits.of(point, told, isShare(point) ? Chart.P : Chart.U);
    var value = limits == null ? null : which.apply(limits);
    return isShare(point) ? told.ratio(value, point.of()) : told.mean(rounded(value), point.of());
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
  }

  /// Whether it lies outside its limits, and may be told to.
  boolean isOutside(Point point) {
    var limits = point.limits();
    return limits != null && limits.signal() != Signal.WITHIN && !value(point).isWithheld();
  }

  private String signal(Point point) {
    var limits = point.limits();
    return value(point).isWithheld() || limits == null
        ? "–"
        : told.code("signal", limits.signal().name()).shown();
  }

  boolean isShare(Point point) {
    return name(point).id().endsWith("-share");
  }

  /// The measure.
  StockDefinition.Name name(Point point) {
    return view.definitions().stream()
        .filter(it -> it.cell().equals(point.definition()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no measure is " + point.definition()));
  }
}
