package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.chart.BarChart;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.flows.Flow;
import asylumchain.reporting.flows.Flow.Kind;
import asylumchain.reporting.flows.FlowsView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where cases came from, and how and whereto they went.
public final class FlowSections {

  private static final String NONE = "NONE";

  private final Asked asked;
  private final Told told;
  private final FlowsView view;

  /// @param view of all days as one period
  public FlowSections(Asked asked, FlowsView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
  }

  /// What came in, by the stage before.
  public Section in() {
    var rows = Table.named(asked, "inflow-from", "cameFrom", "count", "shareOfIn");
    var counts = sums(Kind.IN, flow -> or(flow.cameFrom()));
    counts.forEach(
        (stage, cases) -> rows.row(came(stage), told.count(cases), told.share(cases, view.in())));
    return new Section(
        "inflow-from",
        told.say("inflow-from.title"),
        "",
        bars("inflow-from", counts, this::came),
        List.of(rows.done()));
  }

  /// What went out, by how it was settled and by the stage after.
  public Section out() {
    var rows = Table.named(asked, "outflow", "outcome", "count", "shareOfOut");
    var counts = sums(Kind.OUT, flow -> or(flow.outcome()));
    counts.forEach(
        (outcome, cases) ->
            rows.row(settled(outcome), told.count(cases), told.share(cases, view.out())));
    return new Section(
        "outflow",
        told.say("outflow.title"),
        told.say("outflow.finding", told.count(view.out())),
        bars("outflow", counts, this::settled),
        List.of(rows.done()));
  }

  private Cell came(String stage) {
    return stage.equals(NONE) ? Cell.words(told.say("came.new"), NONE) : told.code("stage", stage);
  }

  private Cell settled(String outcome) {
    return outcome.equals(NONE)
        ? Cell.words(told.say("outcome.none"), NONE)
        : told.code("settlement", outcome);
  }

  private Drawing bars(String id, Map<String, Long> counts, Function<String, Cell> name) {
    var bars =
        counts.entrySet().stream()
            .map(
                it ->
                    new BarChart.Bar(
                        "published",
                        name.apply(it.getKey()).shown(),
                        Told.rounded(it.getValue()),
                        told.count(it.getValue()).shown()))
            .sorted((a, b) -> Double.compare(b.value(), a.value()))
            .toList();
    var svg = BarChart.svg(id, told.say(id + ".title"), told.say(id + ".text"), bars);
    return new Drawing(svg, List.of());
  }

  private Map<String, Long> sums(Kind kind, Function<Flow, String> key) {
    return view.flows().stream()
        .filter(flow -> flow.kind() == kind)
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.summingLong(Flow::count)));
  }

  private static String or(@Nullable String code) {
    return Objects.requireNonNullElse(code, NONE);
  }
}
