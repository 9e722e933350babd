package asylumchain.reporting.opendata;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.disclosure.DisclosurePolicy;
import asylumchain.reporting.disclosure.Published;
import asylumchain.reporting.opendata.editions.Edition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The stock at month ends, as the public may see it.
///
/// @param definition in force; each edition names its own
/// @param policy the disclosure policy of the last month told
/// @param policies of all months told, each once; each row names its own
/// @param editions which edition is told of each month
/// @param inForce the policy of what was not published yet, by name and version
/// @param lines one per month end and value of a dimension, the total of each month end included
public record OpenStockView(
    StockDefinition.Name definition,
    @JsonUnwrapped Basis basis,
    Policy policy,
    List<Policy> policies,
    List<Edition> editions,
    @JsonIgnore String inForce,
    List<Line> lines)
    implements Figure {

  public OpenStockView {
    policies = List.copyOf(policies);
    editions = List.copyOf(editions);
    lines = List.copyOf(lines);
  }

  /// Id, version and words of a disclosure policy; the words are empty where nothing is published
  /// under it any more and they are gone.
  public record Policy(String id, int version, String nl, String en) {

    static Policy of(DisclosurePolicy policy) {
      return new Policy(policy.id(), policy.version(), policy.nl(), policy.en());
    }

    /// One of which no more is known than its name.
    ///
    /// @param cell name and version
    static Policy forgotten(String cell) {
      var at = cell.lastIndexOf('@');
      var version = at < 0 ? "" : cell.substring(at + 1);
      return version.matches("[0-9]{1,9}")
          ? new Policy(cell.substring(0, at), Integer.parseInt(version), "", "")
          : new Policy(cell, 0, "", "");
    }

    /// What they say, as a table beside the figures that they were applied to.
    ///
    /// @param sheet what it is called there
    static Csv table(String sheet, List<Policy> policies) {
      return NamedTable.of(
          sheet,
          List.of("policy", "nl", "en"),
          Map.of(),
          policies,
          it -> List.of(it.id() + "@" + it.version(), it.nl(), it.en()));
    }
  }

  /// A number of the table.
  ///
  /// @param dimension `total`, or what the stock is divided by
  /// @param value of the dimension; `null` for the total
  /// @param count `null` where it is withheld
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Line(
      LocalDate day,
      String dimension,
      @Schema(nullable = true) @Nullable String value,
      @Schema(nullable = true) @Nullable Long count) {}

  @Override
  @JsonIgnore
  public List<String> columns() {
    return List.of("definition", "policy", "knownAt", "day", "dimension", "value", "count");
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    var told = new HashMap<String, Edition>();
    editions.forEach(it -> told.put(it.period(), it));
    return lines.stream().map(it -> row(it, told.get(YearMonth.from(it.day()).toString())));
  }

  /// Under what it was published; where it was not, under what is in force.
  private List<@Nullable Object> row(Line line, @Nullable Edition edition) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(edition == null ? definition.cell() : String.join(" ", edition.definitions()));
    cells.add(edition == null ? inForce : edition.policy());
    cells.add(OpenPeriods.closedAt(line.day()));
    cells.add(line.day());
    cells.add(line.dimension());
    cells.add(line.value());
    cells.add(line.count() == null ? Published.WITHHELD : line.count());
    return cells;
  }

  @Override
  public List<StockDefinition.Name> definitions() {
    return List.of(definition);
  }

  @Override
  public List<Csv> beside() {
    return List.of(Policy.table("policy", policies), Publications.table(editions));
  }
}
