package asylumchain.reporting.backlog.difference;

import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paged;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.cases.Place;
import asylumchain.reporting.backlog.difference.Difference.Side;
import asylumchain.reporting.backlog.difference.Differences.Explained;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of the cases that make a difference, in the order of their ids.
///
/// @param definitions of the one count and of the other
/// @param next `null` on the last page
/// @param count how many there are that the caller may see, where it was asked for
/// @param counted how many there are in all, where that was asked for by a caller who may know it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DifferenceList(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    List<Line> items,
    @JsonIgnore @Nullable Cursor next,
    @Nullable Long count,
    @Nullable Long counted)
    implements Figure, Paged {

  public DifferenceList {
    definitions = List.copyOf(definitions);
    items = List.copyOf(items);
  }

  /// A case that only one of the counts has, and why.
  public record Line(UUID caseId, Side only, Cause.Why why, String what) {

    private static Line of(Explained some) {
      return new Line(
          some.difference().caseId(),
          some.difference().side(),
          some.cause().why(),
          some.cause().what());
    }
  }

  static DifferenceList of(ComparisonFigures.Found found, int limit) {
    var known = found.basis();
    var page =
        Page.of(
            found.some().stream().map(Line::of).toList(),
            limit,
            line -> new Place(known.knownAt(), known.asOf(), line.caseId()).cursor());
    return new DifferenceList(found.definitions(), known, page.items(), page.next(), null, null);
  }

  /// The same with how many there are.
  ///
  /// @param all `null` for whoever may not know that
  DifferenceList counting(long visible, @Nullable Long all) {
    return new DifferenceList(definitions, basis, items, next, visible, all);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return List.of(
        "definition", "otherDefinition", "asOf", "knownAt", "caseId", "only", "why", "what");
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return items.stream()
        .map(
            line ->
                List.of(
                    definitions.getFirst().cell(),
                    definitions.getLast().cell(),
                    basis.asOf(),
                    basis.knownAt(),
                    line.caseId(),
                    line.only(),
                    line.why(),
                    line.what()));
  }

  /// How many there are, as far as that was asked for.
  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("count", count);
    all.put("counted", counted);
    return all;
  }
}
