package asylumchain.reporting.opendata;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.disclosure.Published;
import asylumchain.reporting.opendata.editions.Edition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The monthly table of the IND, as the public may see it.
///
/// @param definitions under which it was published
/// @param policy the disclosure policy that was applied to what is pending in the last month told
/// @param rounding the one that was applied to applications and decisions there
/// @param policies of all months told, each once; which is that of a month says its edition
/// @param editions which edition is told of each month
/// @param lines one per month and product, the total of each month included
public record MonthlyView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    OpenStockView.Policy policy,
    OpenStockView.Policy rounding,
    List<OpenStockView.Policy> policies,
    List<Edition> editions,
    List<Line> lines)
    implements Figure {

  public MonthlyView {
    definitions = List.copyOf(definitions);
    policies = List.copyOf(policies);
    editions = List.copyOf(editions);
    lines = List.copyOf(lines);
  }

  /// One product in one month.
  ///
  /// @param month such as `2021-01`
  /// @param product `TOTAL`, a track, `FAMILY_REUNIFICATION` or `OTHER`: no track of these, or none
  ///     yet
  /// @param applications lodged in the month; `null` where it is withheld
  /// @param decisions in first instance made in the month; `null` where it is withheld
  /// @param pending awaiting a first decision at its end; `null` where it is withheld
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Line(
      String month,
      String product,
      @Nullable Long applications,
      @Nullable Long decisions,
      @Nullable Long pending) {}

  @Override
  @JsonIgnore
  public List<String> columns() {
    return List.of("month", "product", "applications", "decisions", "pending", "asOf", "knownAt");
  }

  /// Each month as known when it closed itself.
  @Override
  public Stream<List<@Nullable Object>> rows() {
    return lines.stream().map(MonthlyView::row);
  }

  private static List<@Nullable Object> row(Line line) {
    var last = YearMonth.parse(line.month()).atEndOfMonth();
    return List.of(
        line.month(),
        line.product(),
        cell(line.applications()),
        cell(line.decisions()),
        cell(line.pending()),
        last,
        OpenPeriods.closedAt(last));
  }

  private static Object cell(@Nullable Long count) {
    return count == null ? Published.WITHHELD : count;
  }

  @Override
  public List<Csv> beside() {
    return List.of(
        OpenStockView.Policy.table("policy", List.of(policy)),
        OpenStockView.Policy.table("rounding", List.of(rounding)),
        OpenStockView.Policy.table("policies", policies),
        Publications.table(editions));
  }
}
