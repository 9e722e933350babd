package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.dashboard.chart.Axis;
import asylumchain.reporting.dashboard.chart.ControlChart;
import asylumchain.reporting.dashboard.chart.Plot;
import asylumchain.reporting.dashboard.chart.Scale;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Drawing.Sign;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.quality.Chart.Signal;
import asylumchain.reporting.quality.QualityView;
import asylumchain.reporting.quality.QualityView.ControlLimits;
import asylumchain.reporting.quality.QualityView.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures of quality between the limits that their own past gives.
public final class QualitySections {

  private final Asked asked;
  private final Told told;
  private final QualityView view;

  public QualitySections(Asked asked, QualityView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
  }

  /// How many values left their limits, in one sentence.
  public String finding() {
    var news = view.signals().stream().filter(point -> !value(point).isWithheld()).count();
    return news == 0 ? told.say("quality.none") : told.say("quality.finding", news);
  }

  /// What left its limits, and then each measure.
  public List<Section> all() {
    var sections = new ArrayList<Section>();
    sections.add(signals());
    measures().forEach((id, points) -> sections.add(measure(id, points)));
    return sections;
  }

  private Map<String, List<Point>> measures() {
    return view.total().stream()
        .collect(Collectors.groupingBy(this::id, LinkedHashMap::new, Collectors.toList()));
  }

  private String id(Point point) {
    var level = point.authorityLevel();
    return (name(point).id() + (level == null ? "" : "-" + level))
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  private Section signals() {
    var rows =
        Table.named(
            asked, "signals", "measure", "group", "period", "count", "of", "value", "limits");
    for (var point : view.signals()) {
      rows.row(
          told.words(title(point)),
          told.words(group(point)),
          Cell.mark(point.period(), point.period()),
          told.count(point.count()),
          told.count(point.of()),
          value(point),
          limits(point));
    }
    rows.parts("of", "count");
    return new Section("signals", told.say("signals.title"), finding(), null, List.of(rows.done()));
  }

  private Section measure(String id, List<Point> points) {
    var rows =
        new Table.Filling(
            asked,
            id,
            title(points.getFirst()),
            List.of("period", "count", "of", "value", "lower", "centre", "upper", "signal"));
    for (var point : points.reversed()) {
      rows.row(
          Cell.mark(point.period(), point.period()),
          told.count(point.count()),
          told.count(point.of()),
          value(point),
          limit(point, ControlLimits::lower),
          limit(point, ControlLimits::centre),
          limit(point, ControlLimits::upper),
          told.words(signal(point)));
    }
    rows.parts("of", "count");
    var table = rows.done();
    return new Section(
        id, title(points.getFirst()), latest(table), drawing(id, points), List.of(table));
  }

  /// The latest period, as far as it is told.
  private String latest(Table table) {
    return table.isEmpty() || table.cell(0, "value").isWithheld()
        ? ""
        : told.say(
            "quality.latest",
            table.cell(0, "period"),
            table.cell(0, "value"),
            table.cell(0, "signal"));
  }

  private Drawing drawing(String id, List<Point> points) {
    var periods = points.stream().map(this::period).toList();
    var highest =
        periods.stream().flatMap(it -> Stream.of(it.value(), it.upper())).mapToDouble(it -> it);
    var first = points.getFirst();
    var plot =
        new Plot(
            id,
            title(first),
            told.say("quality.text"),
            Axis.named(points.stream().map(Point::period).toList()),
            Scale.holding(highest),
            it -> told.wording().decimal(BigDecimal.valueOf(it)) + (isShare(first) ? "%" : ""));
    return new Drawing(
        ControlChart.svg(plot, periods),
        List.of(
            new Sign("cohort", told.say("quality.value")),
            new Sign("limit line", told.say("quality.limits")),
            new Sign("late", told.say("quality.signal"))));
  }

  private ControlChart.Period period(Point point) {
    return new ControlChart.Period(
        number(value(point)),
        number(limit(point, ControlLimits::lower)),
        number(limit(point, ControlLimits::centre)),
        number(limit(point, ControlLimits::upper)),
        isSignal(point) && !value(point).isWithheld());
  }

  private static double number(Cell cell) {
    return cell.value() instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private Cell value(Point point) {
    return isShare(point)
        ? told.share(point.count(), point.of())
        : told.rate(point.count(), point.of());
  }

  private Cell limit(Point point, @Nullable BigDecimal value) {
    return isShare(point) ? told.ratio(value, point.of()) : told.mean(rounded(value), point.of());
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
  }

  private Cell limit(Point point, Function<ControlLimits, BigDecimal> which) {
    var limits = ToldLimits.of(point, told, isShare(point) ? 1 : Double.POSITIVE_INFINITY);
    return limit(point, limits == null ? null : which.apply(limits));
  }

  private Cell limits(Point point) {
    return told.words(
        limit(point, ControlLimits::lower) + " – " + limit(point, ControlLimits::upper));
  }

  private String signal(Point point) {
    var limits = point.limits();
    return value(point).isWithheld() || limits == null
        ? "–"
        : told.code("signal", limits.signal().name()).shown();
  }

  private static boolean isSignal(Point point) {
    var limits = point.limits();
    return limits != null && !point.past() && limits.signal() != Signal.WITHIN;
  }

  /// Interviews and withdrawals come per decision; all else is a share.
  private boolean isShare(Point point) {
    return name(point).id().endsWith("-share");
  }

  private String title(Point point) {
    var level = point.authorityLevel();
    return told.named(name(point))
        + (level == null ? "" : ": " + told.code("authorityLevel", level));
  }

  private String group(Point point) {
    return point.group().isEmpty()
        ? told.say("word.all")
        : point.group().entrySet().stream()
            .map(it -> told.code(it.getKey(), it.getValue()).shown())
            .collect(Collectors.joining(", "));
  }

  private StockDefinition.Name name(Point point) {
    return view.definitions().stream()
        .filter(it -> it.cell().equals(point.definition()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no measure is " + point.definition()));
  }
}
