package asylumchain.reporting.backlog.counted;

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

/// A part of what a number counts.
///
/// @param next `null` on the last page
/// @param count how often cases are counted that the caller may see, where it was asked for
/// @param cases how many cases these are, where it was asked for
/// @param counted how often cases are counted in all, where that was asked for by a caller who may
///   know figures
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountedView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    List<CountedLine> items,
    @JsonIgnore @Nullable Cursor next,
    @Nullable Long count,
    @Nullable Long cases,
    @Nullable Long counted)
    implements Figure, Paged {

  /// What a caller is told of every such list.
  public static final String SEEN =
      " To an auditor the cases of all partners, to others those in which the caller takes part now,"
          + " each as it stands at the end of the last day asked about. The earliest day first. All"
          + " pages tell what was known when the first was read. With count=exact the answer says"
          + " how often cases are counted that the caller may see (count), how many cases these are"
          + " (cases) and, to a caller with backlog:read or an auditor, what is counted in all"
          + " (counted). Every page is kept in the access log.";

  /// What each column of a line is called.
  public static final List<String> COLUMNS =
      List.of(
          "caseId",
          "on",
          "times",
          "stage",
          "track",
          "applicationKind",
          "nationality",
          "lodgedOn",
          "settledOn",
          "settlement",
          "partner",
          "unit");

  public CountedView {
    definitions = List.copyOf(definitions);
    items = List.copyOf(items);
  }

  /// The same with how much there is.
  ///
  /// @param all `null` for whoever may not know that
  CountedView counting(long visible, long visibleCases, @Nullable Long all) {
    return new CountedView(definitions, basis, items, next, visible, visibleCases, all);
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

  private List<@Nullable Object> row(CountedLine line) {
    return Arrays.asList(
        definitions.getFirst().cell(),
        basis.asOf(),
        basis.knownAt(),
        line.caseId(),
        line.on(),
        line.times(),
        line.stage(),
        line.track(),
        line.applicationKind(),
        line.nationality(),
        line.lodgedOn(),
        line.settledOn(),
        line.settlement(),
        line.partner(),
        line.unit());
  }

  /// How much it is, as far as that was asked for.
  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("count", count);
    all.put("cases", cases);
    all.put("counted", counted);
    return all;
  }
}
