package asylumchain.reporting.dashboard.sections;

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
        (stage, cases) ->
            rows.row(
                came(stage),
                moved(told.count(cases), Kind.IN, "cameFrom", stage),
                told.share(cases, view.in())));
    var table = rows.addsUp("count").largestFirst("count").done();
    return new Section(
        "inflow-from",
        told.say("inflow-from.title"),
        table.isEmpty() || table.cell(0, "count").isWithheld()
            ? told.say("inflow-from.none")
            : told.say("inflow-from.most", table.cell(0, "cameFrom"), table.cell(0, "count")),
        bars("inflow-from", table),
        List.of(table));
  }

  /// What went out, by how it was settled and by the stage after.
  public Section out() {
    var rows = Table.named(asked, "outflow", "outcome", "count", "shareOfOut");
    var counts = sums(Kind.OUT, flow -> or(flow.outcome()));
    counts.forEach(
        (outcome, cases) ->
            rows.row(
                settled(outcome),
                moved(told.count(cases), Kind.OUT, "outcome", outcome),
                told.share(cases, view.out())));
    var table = rows.addsUp("count").largestFirst("count").done();
    return new Section(
        "outflow",
        told.say("outflow.title"),
        told.say("outflow.finding", told.count(view.out())),
        bars("outflow", table),
        List.of(table));
  }

  private Cell moved(Cell number, Kind kind, String by, String value) {
    return asked.counted(
        number,
        "flows",
        "kind",
        kind.name(),
        by,
        value,
        "from",
        view.from().toString(),
        "to",
        view.to().toString());
  }

  private Cell came(String stage) {
    return stage.equals(NONE) ? Cell.words(told.say("came.new"), NONE) : told.code("stage", stage);
  }

  private Cell settled(String outcome) {
    return outcome.equals(NONE)
        ? Cell.words(told.say("outcome.none"), NONE)
        : told.code("settlement", outcome);
  }

  private Drawing bars(String id, Table table) {
    return Bars.of(told, id, table, table.rows().size(), _ -> "published");
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
