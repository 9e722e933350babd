package asylumchain.reporting.opendata;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.opendata.editions.Edition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A dataset in the layout of Eurostat.
///
/// @param dataset such as `migr_asyappctzm`
/// @param definitions under which it was published
/// @param policy the disclosure policy that was applied to the last period told
/// @param policies of all periods told, each once; which is that of a period says its edition
/// @param columns in the order of the dataset
/// @param editions which edition is told of each period
/// @param lines one per period and combination of codes
public record LayoutView(
    String dataset,
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    OpenStockView.Policy policy,
    List<OpenStockView.Policy> policies,
    List<String> columns,
    List<Edition> editions,
    List<Line> lines)
    implements Figure {

  public LayoutView {
    definitions = List.copyOf(definitions);
    policies = List.copyOf(policies);
    columns = List.copyOf(columns);
    editions = List.copyOf(editions);
    lines = List.copyOf(lines);
  }

  /// An observation.
  ///
  /// @param freq `M` or `Q`
  /// @param unit `PER`: persons
  /// @param applicant `TOTAL`, `FRST` or `SSEQ`; `null` in a dataset without it
  /// @param decision `TOTAL`, `TOTAL_POS`, `GENCONV`, `SUB_PROT`, `HUMSTAT` or `REJECTED`; `null`
  ///     in a dataset without it
  /// @param period such as `2021-01` or `2021-Q1`
  /// @param value after disclosure control; `null` where it is withheld
  /// @param flag `c` (confidential) where it is withheld; else `null`
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      String freq,
      String unit,
      String citizen,
      String sex,
      @Nullable String applicant,
      String age,
      @Nullable String decision,
      String geo,
      @JsonProperty("TIME_PERIOD") String period,
      @JsonProperty("OBS_VALUE") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long value,
      @JsonProperty("OBS_FLAG") @Nullable String flag) {

    private @Nullable Object cell(String column) {
      return switch (column) {
        case "freq" -> freq;
        case "unit" -> unit;
        case Layout.CITIZEN -> citizen;
        case Layout.SEX -> sex;
        case "applicant" -> applicant;
        case Layout.AGE -> age;
        case "decision" -> decision;
        case "geo" -> geo;
        case "TIME_PERIOD" -> period;
        case "OBS_VALUE" -> value;
        case "OBS_FLAG" -> flag;
        default -> throw new IllegalArgumentException("no column is called " + column);
      };
    }
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return columns;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return lines.stream().map(this::row);
  }

  private List<@Nullable Object> row(Line line) {
    var cells = new ArrayList<@Nullable Object>();
    columns.forEach(column -> cells.add(line.cell(column)));
    return cells;
  }

  @Override
  public List<Csv> beside() {
    return List.of(OpenStockView.Policy.table("policy", policies), Publications.table(editions));
  }

  /// Nothing: whoever reads the layout expects its columns. A table of its own says it.
  @Override
  public Map<String, @Nullable Object> everyRow() {
    return Map.of();
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("dataset", dataset);
    return all;
  }
}
