package asylumchain.reporting.backlog;

import asylumchain.kit.projection.FreshnessView;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A count of the backlog, with everything needed to explain it and to ask for it again.
///
/// @param groups one map per group that has cases: each dimension with its value, and `count`
public record BacklogView(
    StockDefinition.Name definition,
    LocalDate asOf,
    Instant knownAt,
    LocalDate businessDate,
    List<String> groupBy,
    long total,
    List<Map<String, Object>> groups,
    FreshnessView freshness,
    Completeness completeness)
    implements Figure {

  /// The name of the count, in JSON and as a column.
  public static final String COUNT = "count";

  @Override
  @JsonIgnore
  public List<String> columns() {
    var columns = new ArrayList<>(List.of("definition", "asOf", "knownAt"));
    columns.addAll(groupBy);
    columns.add(COUNT);
    return columns;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return groups.stream().map(this::row);
  }

  private List<@Nullable Object> row(Map<String, Object> group) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(definition.cell());
    cells.add(asOf);
    cells.add(knownAt);
    groupBy.forEach(dimension -> cells.add(group.get(dimension)));
    cells.add(group.get(COUNT));
    return cells;
  }

  @Override
  public List<StockDefinition.Name> definitions() {
    return List.of(definition);
  }

  @Override
  public Basis basis() {
    return new Basis(asOf, knownAt, businessDate, freshness, completeness);
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("total", total);
    return all;
  }
}
