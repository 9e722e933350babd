package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.disclosure.CountTable;
import asylumchain.reporting.disclosure.Published;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import asylumchain.reporting.opendata.Publications.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tells the stock at month ends to everybody. What is told of a month does not depend on which
/// others are asked for with it: two answers could be compared.
@ApplicationScoped
class OpenStock {

  private final OpenTables tables;
  private final OpenPeriods periods;
  private final StockDefinitions definitions;

  OpenStock(OpenTables tables, OpenPeriods periods, StockDefinitions definitions) {
    this.tables = tables;
    this.periods = periods;
    this.definitions = definitions;
  }

  /// What is published of these months.
  OpenStockView view(List<Period> months, Told<OpenStockView.Line> published) {
    var policies = tables.policies(published.policies(months, 0, tables.inForce()));
    return new OpenStockView(
        definition(),
        periods.known(months),
        policies.getLast(),
        policies,
        published.editions(),
        tables.inForce().cell(),
        published.lines());
  }

  StockDefinition.Name definition() {
    return definitions.get(StockDefinitions.DEFAULT).name();
  }

  /// What is told of a month, counted now.
  List<OpenStockView.Line> count(Period month) {
    return lines(month, tables.pending(month));
  }

  static List<OpenStockView.Line> lines(Period month, OpenTables.Told told) {
    var lines = new ArrayList<OpenStockView.Line>();
    lines.add(line(told.published(), month.to(), "total", null));
    for (var by : OpenTables.OF_STOCK) {
      var name = by.text();
      for (var value : values(told.tables(), name)) {
        lines.add(line(told.published(), month.to(), name, value));
      }
    }
    return lines;
  }

  private static Set<String> values(List<CountTable> tables, String name) {
    var values = new TreeSet<String>();
    for (var table : tables) {
      if (table.across().contains(name)) {
        table.cells().keySet().forEach(at -> values.add(at.getOrDefault(name, "")));
      }
    }
    return values;
  }

  private static OpenStockView.Line line(
      Published published, LocalDate day, String dimension, @Nullable String value) {
    var count =
        published.count(value == null ? Map.<String, String>of() : Map.of(dimension, value));
    return new OpenStockView.Line(
        day, dimension, value, count.isPresent() ? (Long) count.getAsLong() : null);
  }
}
