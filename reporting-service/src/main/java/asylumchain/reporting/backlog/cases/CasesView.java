package asylumchain.reporting.backlog.cases;

import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Paged;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of the list of cases behind a number.
///
/// @param next `null` on the last page
/// @param count how many of the cases the caller may see, where it was asked for
/// @param counted how many there are, where that was asked for by a caller who may know figures
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CasesView(
    StockDefinition.Name definition,
    @JsonUnwrapped Basis basis,
    List<CaseLine> items,
    @JsonIgnore @Nullable Cursor next,
    @Nullable Long count,
    @Nullable Long counted)
    implements Figure, Paged {

  /// What each column of a case is called.
  public static final List<String> COLUMNS =
      List.of(
          "caseId",
          "stage",
          "track",
          "applicationKind",
          "nationality",
          "lodgedOn",
          "ageDays",
          "termStatus",
          "dueOn",
          "daysOver",
          "waitingFor",
          "partner",
          "unit");

  public CasesView {
    items = List.copyOf(items);
  }

  /// The same with how many there are.
  ///
  /// @param all `null` for whoever may not know that
  CasesView counting(long visible, @Nullable Long all) {
    return new CasesView(definition, basis, items, next, visible, all);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return Stream.concat(Stream.of("definition", "asOf", "knownAt"), COLUMNS.stream()).toList();
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return items.stream().map(this::row);
  }

  private List<@Nullable Object> row(CaseLine line) {
    return Arrays.asList(
        definition.cell(),
        basis.asOf(),
        basis.knownAt(),
        line.caseId(),
        line.stage(),
        line.track(),
        line.applicationKind(),
        line.nationality(),
        line.lodgedOn(),
        line.ageDays(),
        line.termStatus(),
        line.dueOn(),
        line.daysOver(),
        line.waitingFor(),
        line.partner(),
        line.unit());
  }

  @Override
  public List<StockDefinition.Name> definitions() {
    return List.of(definition);
  }

  /// How many they are, as far as that was asked for.
  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("count", count);
    all.put("counted", counted);
    return all;
  }
}
