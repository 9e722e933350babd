package asylumchain.reporting.dashboard.sections;

import asylumchain.events.Stage;
import asylumchain.events.Waiting;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.wave.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Groups of the wave that are told in one row: of those that wait for nothing the ones that are
/// ready to decide stand apart from the others, such as those of which it is established first
/// which state is responsible.
///
/// @param code of the row
/// @param which how its cases are asked for
/// @param waves at least one
public record LapsingGroup(String code, Map<String, String> which, List<Wave> waves) {

  private static final String AWAITED = Dimension.WAITING_FOR.text();
  private static final String STAGE = Dimension.STAGE.text();
  private static final String NOTHING = "NONE";
  private static final String READY = "READY";
  private static final String NOTHING_ELSE = "NOTHING_ELSE";

  public LapsingGroup {
    which = Map.copyOf(which);
    waves = List.copyOf(waves);
  }

  /// By what the wave is asked, so that its groups can be told apart by a dimension.
  public static String apart(String by) {
    return by.equals(AWAITED) ? AWAITED + "," + STAGE : by;
  }

  /// The rows, in the order of the groups.
  ///
  /// @param groups asked for as [#apart] says
  /// @param stock what is counted in them
  static List<LapsingGroup> of(List<Wave> groups, String by, StockDefinition stock) {
    var rows = new LinkedHashMap<String, List<Wave>>();
    for (var group : groups) {
      rows.computeIfAbsent(code(group, by, stock), _ -> new ArrayList<>()).add(group);
    }
    return rows.entrySet().stream()
        .map(row -> new LapsingGroup(row.getKey(), which(row.getValue(), by), row.getValue()))
        .toList();
  }

  private static String code(Wave group, String by, StockDefinition stock) {
    var code = value(group, by);
    if (!by.equals(AWAITED) || !code.equals(NOTHING)) {
      return code;
    }
    var lodged = !stock.admitsLodged(false);
    var stage = Stage.valueOf(value(group, STAGE));
    return Waiting.isReadyToDecide(stage, lodged, null) ? READY : NOTHING_ELSE;
  }

  private static Map<String, String> which(List<Wave> row, String by) {
    var code = value(row.getFirst(), by);
    return by.equals(AWAITED) && code.equals(NOTHING)
        ? Map.of(
            by,
            code,
            STAGE,
            row.stream().map(it -> value(it, STAGE)).collect(Collectors.joining(",")))
        : Map.of(by, code);
  }

  private static String value(Wave group, String name) {
    return Objects.requireNonNull(group.group().get(name), "each group has its values");
  }

  /// How its cases are asked for, narrowed further.
  ///
  /// @param more names of parameters, each with its value
  Map<String, String> and(String... more) {
    var all = new TreeMap<>(which);
    for (var i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  long sum(ToLongFunction<Wave> of) {
    return waves.stream().mapToLong(of).sum();
  }

  /// @param week from 0, the week of the day asked about
  long due(int week) {
    return sum(wave -> wave.weeks().get(week).due());
  }

  /// @param week from 0, the week of the day asked about
  Wave.Week week(int week) {
    return waves.getFirst().weeks().get(week);
  }
}
