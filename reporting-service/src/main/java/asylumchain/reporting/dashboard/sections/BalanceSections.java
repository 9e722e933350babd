package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.dashboard.chart.Axis;
import asylumchain.reporting.dashboard.chart.LineChart;
import asylumchain.reporting.dashboard.chart.Plot;
import asylumchain.reporting.dashboard.chart.Scale;
import asylumchain.reporting.dashboard.chart.Series;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Drawing.Sign;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.flows.BalanceView;
import asylumchain.reporting.flows.BalanceView.Line;
import asylumchain.reporting.flows.Flow.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What came in and went out, and whether it adds up.
public final class BalanceSections {

  private static final String FROM = "fromGroup";
  private static final String TO = "toGroup";

  private final Asked asked;
  private final Told told;
  private final BalanceView view;
  private final Per per;

  /// @param per how finely the view tells it
  public BalanceSections(Asked asked, BalanceView view, Per per) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
    this.per = per;
  }

  /// In and out in one sentence, which compares what it tells.
  public String finding() {
    var in = told.rounded(sum(Line::in));
    var out = told.rounded(sum(Line::out));
    return told.say(
        in > out ? "balance.rose" : in < out ? "balance.fell" : "balance.same",
        told.day(view.openingOn().plusDays(1)),
        told.day(view.total().getLast().to()),
        told.count(sum(Line::in)),
        told.count(sum(Line::out)));
  }

  /// In and out per period, with the balance of each.
  public Section inAndOut() {
    var rows =
        Table.named(
            asked,
            "balance",
            "from",
            "opening",
            "corrections",
            "in",
            "out",
            "closing",
            "unexplained");
    for (var line : view.total().reversed()) {
      rows.row(
          told.period(line.from(), per),
          opening(line, Map.of()),
          told.count(line.corrections()),
          moved(told.count(line.in()), line, Kind.IN),
          moved(told.count(line.out()), line, Kind.OUT),
          asked.behind(told.count(line.closing()), "asOf", line.to().toString()),
          told.count(line.unexplained()));
    }
    var table = rows.through("in", "out").together("corrections", "in", "out").done();
    return new Section(
        "balance",
        told.say("balance.title"),
        finding() + " " + addsUp(),
        drawing(table),
        List.of(table));
  }

  /// Whether stock and flows add up, in one sentence.
  public String addsUp() {
    return view.unexplained() == 0
        ? told.say("balance.adds")
        : told.say("balance.unexplained", told.count(view.unexplained()));
  }

  /// The balance of each group over all days.
  ///
  /// @param by the dimension the view is grouped by
  public Section groups(String by) {
    var rows =
        Table.named(
            asked,
            "groups",
            "period",
            by,
            "opening",
            "in",
            "out",
            "movedIn",
            "movedOut",
            "closing");
    for (var line : view.groups()) {
      rows.row(
          told.period(line.from(), per),
          group(line, by),
          opening(line, Map.of(by, line.group().getOrDefault(by, "NONE"))),
          moved(told.count(line.in()), line, Kind.IN, by, TO),
          moved(told.count(line.out()), line, Kind.OUT, by, FROM),
          moved(told.count(line.movedIn()), line, Kind.MOVED, by, TO),
          moved(told.count(line.movedOut()), line, Kind.MOVED, by, FROM),
          asked.behind(
              told.count(line.closing()),
              "asOf",
              line.to().toString(),
              by,
              line.group().getOrDefault(by, "NONE")));
    }
    rows.addsUp("opening", "closing").through("in", "out").together("in", "movedIn", "movedOut");
    var table = rows.done();
    return new Section(
        "groups", told.say("groups.title"), largest(table, by), null, List.of(table));
  }

  /// Which group has most at the end, as far as that is told.
  private String largest(Table table, String by) {
    var last = view.total().getLast();
    return IntStream.range(0, table.rows().size())
        .filter(row -> last.from().equals(table.cell(row, "period").value()))
        .filter(row -> table.cell(row, "closing").drawn(0) > 0)
        .boxed()
        .max(Comparator.comparingDouble(row -> table.cell(row, "closing").drawn(0)))
        .map(
            row ->
                told.say(
                    "groups.largest",
                    told.day(last.to()),
                    table.cell(row, by),
                    table.cell(row, "closing")))
        .orElse(told.say("groups.none"));
  }

  private Cell moved(Cell number, Line line, Kind kind) {
    return asked.counted(
        number,
        "flows",
        "kind",
        kind.name(),
        "from",
        line.from().toString(),
        "to",
        line.to().toString());
  }

  /// What joined a group, or left it.
  private Cell moved(Cell number, Line line, Kind kind, String by, String side) {
    return asked.counted(
        number,
        "flows",
        "kind",
        kind.name(),
        "groupBy",
        by,
        side,
        line.group().getOrDefault(by, "NONE"),
        "from",
        line.from().toString(),
        "to",
        line.to().toString());
  }

  /// The stock on the day before: before the first period it may be meant as it was known then.
  private Cell opening(Line line, Map<String, String> group) {
    var question = new TreeMap<>(group);
    question.put("asOf", line.from().minusDays(1).toString());
    if (line.from().equals(view.openingOn().plusDays(1)) && view.basis().isHeard()) {
      question.put("knownAt", view.openingKnownAt().toString());
    }
    return asked.behind(told.count(line.opening()), question);
  }

  private Cell group(Line line, String by) {
    return told.code(by, line.group().getOrDefault(by, "NONE"));
  }

  private Drawing drawing(Table table) {
    var in = table.drawn("in", Double.NaN).reversed();
    var out = table.drawn("out", Double.NaN).reversed();
    var plot =
        new Plot(
            "balance",
            told.say("balance.title"),
            told.say("balance.text"),
            Axis.named(
                view.total().stream().map(it -> told.period(it.from(), per).shown()).toList()),
            Scale.holding(Stream.concat(in.stream(), out.stream()).mapToDouble(it -> it)),
            told.wording()::rounded);
    return new Drawing(
        LineChart.svg(plot, List.of(new Series("rest", in), new Series("cohort", out))),
        List.of(
            new Sign("rest line", told.say("word.in")),
            new Sign("cohort line", told.say("word.out"))));
  }

  private long sum(ToLongFunction<Line> value) {
    return view.total().stream().mapToLong(value).sum();
  }
}
