package asylumchain.reporting.dashboard.sections;

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
import asylumchain.reporting.quality.QualityView;
import asylumchain.reporting.quality.QualityView.ControlLimits;
import asylumchain.reporting.quality.QualityView.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures of quality between the limits that their own past gives.
public final class QualitySections {

  private final Asked asked;
  private final Told told;
  private final QualityView view;
  private final PointCells cells;

  public QualitySections(Asked asked, QualityView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
    this.cells = new PointCells(asked, view);
  }

  /// How many values left their limits, and of what, in one sentence. Whether what is withheld did
  /// is told as little as denied.
  public String finding() {
    var news = view.signals().stream().filter(point -> !cells.value(point).isWithheld()).toList();
    var measures = news.stream().map(this::title).distinct().collect(Collectors.joining("; "));
    return news.isEmpty()
        ? told.say(told.isExact() ? "quality.none" : "quality.none-told")
        : told.say("quality.finding", news.size(), measures);
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
    return (cells.name(point).id() + (level == null ? "" : "-" + level))
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
          cells.count(point),
          cells.of(point),
          cells.value(point),
          limits(point));
    }
    rows.parts("of", "count");
    return new Section("signals", told.say("signals.title"), finding(), null, List.of(rows.done()));
  }

  private Section measure(String id, List<Point> points) {
    var rows = new Table.Filling(asked, id, title(points.getFirst()), PointCells.columns("period"));
    for (var point : points.reversed()) {
      rows.row(cells.row(Cell.mark(point.period(), point.period()), point));
    }
    rows.parts("of", "count");
    var table = rows.done();
    return new Section(
        id, title(points.getFirst()), latest(table), drawing(id, points), List.of(table));
  }

  /// The latest period, as far as it is told.
  private String latest(Table table) {
    if (table.isEmpty() || table.cell(0, "value").isWithheld()) {
      return told.say("quality.untold");
    }
    var period = table.cell(0, "period");
    var value = table.cell(0, "value");
    return table.cell(0, "upper").value() == null
        ? told.say("quality.unlimited", period, value)
        : told.say("quality.latest", period, value, table.cell(0, "signal"));
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
            it ->
                told.wording().decimal(BigDecimal.valueOf(it)) + (cells.isShare(first) ? "%" : ""));
    return new Drawing(
        ControlChart.svg(plot, periods),
        List.of(
            new Sign("cohort", told.say("quality.value")),
            new Sign("limit line", told.say("quality.limits")),
            new Sign("late", told.say("quality.signal"))));
  }

  private ControlChart.Period period(Point point) {
    return new ControlChart.Period(
        number(cells.value(point)),
        number(cells.limit(point, ControlLimits::lower)),
        number(cells.limit(point, ControlLimits::centre)),
        number(cells.limit(point, ControlLimits::upper)),
        !point.past() && cells.isOutside(point));
  }

  private static double number(Cell cell) {
    return cell.value() instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private Cell limits(Point point) {
    return told.words(
        cells.limit(point, ControlLimits::lower)
            + " – "
            + cells.limit(point, ControlLimits::upper));
  }

  private String title(Point point) {
    var level = point.authorityLevel();
    return told.named(cells.name(point))
        + (level == null ? "" : ": " + told.code("authorityLevel", level));
  }

  private String group(Point point) {
    return point.group().isEmpty()
        ? told.say("word.everybody")
        : point.group().entrySet().stream()
            .map(it -> told.code(it.getKey(), it.getValue()).shown())
            .collect(Collectors.joining(", "));
  }
}
