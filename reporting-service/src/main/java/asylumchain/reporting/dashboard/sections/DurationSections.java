package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.dashboard.chart.Axis;
import asylumchain.reporting.dashboard.chart.BarChart;
import asylumchain.reporting.dashboard.chart.LineChart;
import asylumchain.reporting.dashboard.chart.Plot;
import asylumchain.reporting.dashboard.chart.Scale;
import asylumchain.reporting.dashboard.chart.Series;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.durations.Ages;
import asylumchain.reporting.durations.Days;
import asylumchain.reporting.durations.DurationsQuestion.Since;
import asylumchain.reporting.durations.DurationsView;
import asylumchain.reporting.durations.DurationsView.Line;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How long cases take, in each of the ways in which it is told elsewhere.
public final class DurationSections {

  private static final int SIX_MONTHS = 180;

  private static final double PER_CENT = 100;

  private final Asked asked;
  private final Told told;
  private final DurationsView view;

  public DurationSections(Asked asked, DurationsView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
  }

  /// What leaving out the open cases does to the answer, in one sentence.
  public String finding() {
    var quick = view.total().getLast();
    var all = view.total().getFirst();
    var quickest = months(quick.median(), quick);
    var median = months(all.median(), all);
    return (quickest.value() == null ? "" : told.say("durations.quick", quickest) + " ")
        + (median.value() == null
            ? told.say("durations.young")
            : told.say("durations.all", median));
  }

  /// The four measures side by side, the trap among them.
  public Section trap() {
    var rows =
        Table.named(
            asked,
            "durations",
            "measure",
            "settled",
            "open",
            "medianMonths",
            "medianDays",
            "p90Days",
            "meanDays");
    for (var line : view.total()) {
      rows.row(
          measure(line),
          settled(line),
          open(line),
          months(line.median(), line),
          medianDays(line),
          p90Days(line),
          told.mean(number(line.meanOfSettled()), line.settled()));
    }
    return new Section(
        "durations",
        told.say("durations.title"),
        told.say("durations.finding", told.day(view.periodFrom()), told.day(view.periodTo())),
        new Drawing(
            BarChart.svg(
                "durations",
                told.say("durations.title"),
                told.say("durations.text"),
                view.total().stream().map(this::bar).toList()),
            List.of()),
        List.of(rows.done()));
  }

  private BarChart.Bar bar(Line line) {
    var months = months(line.median(), line);
    return new BarChart.Bar(
        line.equals(view.total().getFirst()) ? "published" : "estimated",
        measure(line).shown(),
        months.value() instanceof Number number ? number.doubleValue() : 0,
        months.value() == null
            ? told.say("durations.no-median")
            : told.say("durations.months", months));
  }

  /// The share that is still open at each age.
  public Section curve() {
    var cases = view.total().getFirst().settled() + view.total().getFirst().open();
    var points = told.isTooFew(cases) ? List.<Ages.Point>of() : view.curve();
    var rows = Table.named(asked, "still-open", "ageDays", "shareOpen");
    points.forEach(
        point ->
            rows.row(
                Cell.words(told.wording().number(point.days()), point.days()),
                told.share(Math.round(point.stillOpen() * cases), cases)));
    var table = rows.done();
    if (points.isEmpty()) {
      return new Section(
          "still-open",
          told.say("still-open.title"),
          told.say("still-open.none"),
          null,
          List.of(table));
    }
    var plot =
        new Plot(
            "still-open",
            told.say("still-open.title"),
            told.say("still-open.text"),
            Axis.named(points.stream().map(it -> told.wording().number(it.days())).toList()),
            new Scale(PER_CENT, 20),
            value -> told.wording().rounded(value) + "%");
    var values = table.drawn("shareOpen", Double.NaN);
    return new Section(
        "still-open",
        told.say("still-open.title"),
        stillOpen(table) + " " + told.say("still-open.finding"),
        new Drawing(LineChart.svg(plot, List.of(new Series("cohort", values))), List.of()),
        List.of(table));
  }

  /// The share at six months, the ordinary term for a decision, or at the highest age before that.
  private String stillOpen(Table table) {
    var row =
        IntStream.range(0, table.rows().size())
            .filter(
                it ->
                    table.cell(it, "ageDays").value() instanceof Integer days && days <= SIX_MONTHS)
            .max()
            .orElse(0);
    return told.say("still-open.at", table.cell(row, "ageDays"), table.cell(row, "shareOpen"));
  }

  /// Median and P90 of each group, open cases counted.
  ///
  /// @param by the dimension the view is grouped by
  public Section groups(String id, String by) {
    var measure = view.definitions().getFirst().cell();
    var rows = Table.named(asked, id, by, "settled", "open", "medianDays", "p90Days");
    view.groups().stream()
        .filter(line -> line.definition().equals(measure))
        .forEach(
            line ->
                rows.row(
                    told.code(by, line.group().getOrDefault(by, "NONE")),
                    settled(line, by, line.group().getOrDefault(by, "NONE")),
                    open(line, by, line.group().getOrDefault(by, "NONE")),
                    medianDays(line),
                    p90Days(line)));
    rows.addsUp("settled", "open").largestFirst("settled", "open");
    var table = rows.done();
    return new Section(id, told.say(id + ".title"), longest(table, by), null, List.of(table));
  }

  /// Which group waits longest, and which shortest, as far as that is told.
  private String longest(Table table, String by) {
    var medians =
        IntStream.range(0, table.rows().size())
            .filter(row -> table.cell(row, "medianDays").value() != null)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> table.cell(row, "medianDays").drawn(0)))
            .toList();
    if (medians.isEmpty()) {
      return told.say("durations-by.none");
    }
    var last = medians.getLast();
    var first = medians.getFirst();
    return first.equals(last)
        ? told.say("durations-by.one", table.cell(last, by), table.cell(last, "medianDays"))
        : told.say(
            "durations-by.longest",
            table.cell(last, by),
            table.cell(last, "medianDays"),
            table.cell(first, by),
            table.cell(first, "medianDays"));
  }

  /// Those that its measure counts as settled, whatever stock the page is about.
  private Cell settled(Line line, String... group) {
    var question =
        Stream.of(
            "measure",
            definition(line).id(),
            "definition",
            "",
            "asOf",
            view.basis().asOf().toString(),
            "periodFrom",
            view.periodFrom().toString(),
            "since",
            view.since().name().toLowerCase(Locale.ROOT));
    return asked.counted(
        told.count(line.settled()),
        "durations",
        Stream.concat(question, Stream.of(group)).toArray(String[]::new));
  }

  /// Those that count as open under the measures that count any; of wishes that are not lodged
  /// yet no list is the same.
  private Cell open(Line line, String... group) {
    var number = told.count(line.open());
    var of = new TreeMap<>(Map.of("asOf", view.periodTo().toString(), "definition", ""));
    for (var i = 0; i < group.length; i += 2) {
      of.put(group[i], group[i + 1]);
    }
    return view.since() == Since.LODGED ? asked.behind(number, of) : number;
  }

  private StockDefinition.Name definition(Line line) {
    return view.definitions().stream()
        .filter(it -> it.cell().equals(line.definition()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no measure is " + line.definition()));
  }

  private Cell months(@Nullable Days days, Line line) {
    return told.median(days == null ? null : days.months(), line.settled() + line.open());
  }

  private Cell medianDays(Line line) {
    return told.days(told.median(number(line.median()), line.settled() + line.open()));
  }

  private Cell p90Days(Line line) {
    return told.days(told.p90(number(line.p90()), line.settled() + line.open()));
  }

  /// What is measured, in the same few words beside a bar and in a row; its whole name stands with
  /// what the figures mean.
  private Cell measure(Line line) {
    var measure = definition(line);
    return Cell.words(told.say("short." + measure.id()), measure.cell());
  }

  private static @Nullable BigDecimal number(@Nullable Days days) {
    return days == null ? null : days.days();
  }
}
