package asylumchain.reporting.flows;

import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Displaced;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came in, went out and moved.
///
/// @param definitions of the stock and of the flows
/// @param from first day, included
/// @param to last day, included
/// @param displacement what was added elsewhere in the same days; `null` where that is told apart
public record FlowsView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    LocalDate from,
    LocalDate to,
    List<String> groupBy,
    long in,
    long out,
    List<Flow> flows,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Displaced displacement)
    implements Figure {

  public FlowsView {
    definitions = List.copyOf(definitions);
    groupBy = List.copyOf(groupBy);
    flows = List.copyOf(flows);
  }

  /// The same beside what was added elsewhere.
  FlowsView beside(Displaced displaced) {
    return new FlowsView(definitions, basis, from, to, groupBy, in, out, flows, displaced);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    var columns =
        new ArrayList<>(
            List.of("definition", "knownAt", "from", "kind", "cameFrom", "wentTo", "outcome"));
    groupBy.forEach(name -> columns.add("from:" + name));
    groupBy.forEach(name -> columns.add("to:" + name));
    columns.add("count");
    return columns;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return flows.stream().map(this::row);
  }

  private List<@Nullable Object> row(Flow flow) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(definitions.getFirst().cell());
    cells.add(basis.knownAt());
    cells.add(flow.from());
    cells.add(flow.kind());
    cells.add(flow.cameFrom());
    cells.add(flow.wentTo());
    cells.add(flow.outcome());
    groupBy.forEach(name -> cells.add(value(flow.fromGroup(), name)));
    groupBy.forEach(name -> cells.add(value(flow.toGroup(), name)));
    cells.add(flow.count());
    return cells;
  }

  private static @Nullable Object value(@Nullable Map<String, String> group, String name) {
    return group == null ? null : group.get(name);
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("to", to);
    all.put("in", in);
    all.put("out", out);
    return all;
  }
}
