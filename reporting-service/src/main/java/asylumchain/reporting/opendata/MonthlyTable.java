package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.disclosure.Published;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import asylumchain.reporting.opendata.Publications.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The monthly table of the IND: per product what came in, what was decided and what is pending.
/// What was budgeted is not known in the chain.
@ApplicationScoped
class MonthlyTable {

  private final OpenTables tables;
  private final OpenPeriods periods;
  private final MeasureDefinitions measures;
  private final StockDefinitions stock;

  MonthlyTable(
      OpenTables tables, OpenPeriods periods, MeasureDefinitions measures, StockDefinitions stock) {
    this.tables = tables;
    this.periods = periods;
    this.measures = measures;
    this.stock = stock;
  }

  /// What is published of these months.
  MonthlyView view(List<Period> months, Told<MonthlyView.Line> published) {
    var pending = published.policies(months, 0, tables.inForce());
    var others = published.policies(months, 1, tables.rounding());
    return new MonthlyView(
        named(published.definitions(months, definitions())),
        periods.known(months),
        tables.policies(pending).getLast(),
        tables.policies(others).getLast(),
        tables.policies(Stream.concat(pending.stream(), others.stream()).distinct().toList()),
        published.editions(),
        published.lines());
  }

  /// The definitions of these names and versions; those that are gone stand beside each edition.
  private List<StockDefinition.Name> named(List<String> cells) {
    return cells.stream()
        .flatMap(
            cell ->
                Stream.concat(
                    measures.find(cell).stream(),
                    Stream.ofNullable(stock.find(cell)).map(StockDefinition::name)))
        .toList();
  }

  List<StockDefinition.Name> definitions() {
    return List.of(
        measures.get("asylum-applicants"),
        measures.get("first-instance-decisions"),
        stock.get(StockDefinitions.DEFAULT).name());
  }

  /// What is told of a month, counted now.
  List<MonthlyView.Line> count(Period month) {
    return lines(month, tables);
  }

  static List<MonthlyView.Line> lines(Period month, OpenTables tables) {
    var applications = tables.applicants(month).published();
    var decisions = tables.decisions(month).published();
    var pending = tables.pending(month).published();
    return Stream.concat(Stream.of(Layout.TOTAL), Product.ALL.stream())
        .map(
            product ->
                new MonthlyView.Line(
                    month.text(),
                    product,
                    count(applications, product),
                    count(decisions, product),
                    count(pending, product)))
        .toList();
  }

  private static @Nullable Long count(Published told, String product) {
    var at =
        product.equals(Layout.TOTAL) ? Map.<String, String>of() : Map.of(Product.NAME, product);
    var count = told.count(at);
    return count.isPresent() ? (Long) count.getAsLong() : null;
  }
}
