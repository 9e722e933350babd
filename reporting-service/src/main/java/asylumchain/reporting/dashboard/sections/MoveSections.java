package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.flows.Flow;
import asylumchain.reporting.flows.Flow.Kind;
import asylumchain.reporting.flows.FlowsView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What passed from where to where. It is for those who may know figures exactly: what a group had
/// at the start and has at the end could else be subtracted.
public final class MoveSections {

  private static final String STAGE = "stage";
  private static final String NONE = "NONE";

  private final Asked asked;
  private final Told told;
  private final FlowsView view;

  /// @param view all days as one period, grouped by what is shown and whatever else
  public MoveSections(Asked asked, FlowsView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
  }

  /// One way between two groups.
  ///
  /// @param from `null` where cases came into the stock from no group of it
  /// @param to `null` where they went out of it
  private record Way(Kind kind, @Nullable String from, @Nullable String to)
      implements Comparable<Way> {

    private static final Comparator<Way> ORDER =
        Comparator.comparing(Way::kind)
            .thenComparing(Way::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Way::to, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Way other) {
      return ORDER.compare(this, other);
    }
  }

  /// From each group to each other, into the stock and out of it: what a group has at the end is
  /// what it had, more what came to it and less what left it.
  ///
  /// @param by one of the dimensions that the view is grouped by
  public Section moves(String by) {
    var id = "moves-" + by;
    var word = told.say("word." + by);
    var columns = List.of("fromGroup", "toGroup", "movement", "count");
    var rows = new Table.Filling(asked, id, told.say("moves.caption", word), columns);
    ways(by)
        .forEach(
            (way, cases) ->
                rows.row(
                    group(by, way.from()),
                    group(by, way.to()),
                    told.code("kind", way.kind().name()),
                    leading(told.count(cases), by, way)));
    var table = rows.largestFirst("count").done();
    return new Section(id, told.say("moves.title", word), most(table), null, List.of(table));
  }

  /// What changed this group; a step can change another one alone.
  private Map<Way, Long> ways(String by) {
    var ways = new TreeMap<Way, Long>();
    for (var flow : view.flows()) {
      var way = new Way(flow.kind(), from(flow, by), to(flow, by));
      if (flow.kind() != Kind.MOVED || !String.valueOf(way.from()).equals(way.to())) {
        ways.merge(way, flow.count(), Long::sum);
      }
    }
    return ways;
  }

  /// Of stages it is known where cases were before they came in, and are after they went out.
  private static @Nullable String from(Flow flow, String by) {
    var outside = by.equals(STAGE) ? flow.cameFrom() : null;
    return flow.kind() == Kind.IN ? outside : value(flow.fromGroup(), by);
  }

  private static @Nullable String to(Flow flow, String by) {
    var outside = by.equals(STAGE) ? flow.wentTo() : null;
    return flow.kind() == Kind.OUT ? outside : value(flow.toGroup(), by);
  }

  private static String value(@Nullable Map<String, String> group, String by) {
    return group == null ? NONE : group.getOrDefault(by, NONE);
  }

  private Cell group(String by, @Nullable String code) {
    if (code == null) {
      return Cell.words(told.say("moves.outside"), "");
    }
    return by.equals(STAGE) && code.equals(NONE)
        ? Cell.words(told.say("came.new"), NONE)
        : told.code(by, code);
  }

  private Cell leading(Cell number, String by, Way way) {
    var question =
        new ArrayList<>(
            List.of(
                "kind",
                way.kind().name(),
                "groupBy",
                by,
                "from",
                view.from().toString(),
                "to",
                view.to().toString()));
    add(question, way.kind() == Kind.IN ? "cameFrom" : "fromGroup", way.from());
    add(question, way.kind() == Kind.OUT ? "wentTo" : "toGroup", way.to());
    return asked.counted(number, "flows", question.toArray(String[]::new));
  }

  private static void add(List<String> question, String name, @Nullable String value) {
    if (value != null) {
      question.addAll(List.of(name, value));
    }
  }

  /// The most frequent way within the stock.
  private String most(Table table) {
    for (var i = 0; i < table.rows().size(); i++) {
      if (Kind.MOVED.name().equals(table.cell(i, "movement").value())) {
        return told.say(
            "moves.most",
            table.cell(i, "fromGroup"),
            table.cell(i, "toGroup"),
            table.cell(i, "count"));
      }
    }
    return told.say("moves.none");
  }
}
