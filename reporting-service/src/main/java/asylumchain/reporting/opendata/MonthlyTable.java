package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.disclosure.CountTable;
import asylumchain.reporting.disclosure.Disclosure;
import asylumchain.reporting.disclosure.Published;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The monthly table of the IND: per product what came in, what was decided and what is pending.
/// What was budgeted is not known in the chain.
@ApplicationScoped
class MonthlyTable {

  private static final String PRODUCT = "product";
  private static final String MEASURE = "measure";
  private static final String APPLICATIONS = "applications";
  private static final String DECISIONS = "decisions";
  private static final String PENDING = "pending";
  private static final String FAMILY_REUNIFICATION = "FAMILY_REUNIFICATION";
  private static final String OTHER = "OTHER";
  private static final Set<String> TRACKS = Set.of("TRACK_1", "TRACK_2", "TRACK_4");
  private static final List<String> PRODUCTS =
      List.of("TRACK_1", "TRACK_2", "TRACK_4", FAMILY_REUNIFICATION, OTHER);
  private static final List<Dimension> BY = List.of(Dimension.TRACK, Dimension.APPLICATION_KIND);

  private final LayoutCounts counts;
  private final BasisQueries basis;
  private final Disclosure disclosure;
  private final MeasureDefinitions measures;

  MonthlyTable(
      LayoutCounts counts, BasisQueries basis, Disclosure disclosure, MeasureDefinitions measures) {
    this.counts = counts;
    this.basis = basis;
    this.disclosure = disclosure;
    this.measures = measures;
  }

  MonthlyView of(List<Period> months) {
    var known = basis.alone(months.getLast().to(), null);
    var stock = counts.definition(StockDefinitions.DEFAULT);
    var lines = new ArrayList<MonthlyView.Line>();
    Published told = disclosure.of(List.of());
    for (var month : months) {
      told =
          disclosure.of(
              List.of(
                  table(APPLICATIONS, counts.lodged(month, known, BY)),
                  table(DECISIONS, counts.decided(month, known, BY)),
                  table(PENDING, counts.stock(stock, month, known, BY))));
      for (var product : Stream.concat(Stream.of(Layout.TOTAL), PRODUCTS.stream()).toList()) {
        lines.add(line(month, product, told));
      }
    }
    return new MonthlyView(
        List.of(
            measures.get("asylum-applicants"),
            measures.get("first-instance-decisions"),
            stock.name()),
        known,
        OpenStockView.Policy.of(told.policy()),
        lines);
  }

  private static CountTable table(String measure, Map<List<String>, Long> counts) {
    var cells = new HashMap<Map<String, String>, Long>();
    counts.forEach(
        (key, count) ->
            cells.merge(
                Map.of(MEASURE, measure, PRODUCT, product(key.getFirst(), key.getLast())),
                count,
                Long::sum));
    return new CountTable(List.of(PRODUCT), cells);
  }

  /// Family reunification is a product of its own, whatever the track.
  private static String product(String track, String kind) {
    return kind.equals(FAMILY_REUNIFICATION)
        ? FAMILY_REUNIFICATION
        : TRACKS.contains(track) ? track : OTHER;
  }

  private static MonthlyView.Line line(Period month, String product, Published told) {
    return new MonthlyView.Line(
        month.text(),
        product,
        count(APPLICATIONS, product, told),
        count(DECISIONS, product, told),
        count(PENDING, product, told));
  }

  private static @Nullable Long count(String measure, String product, Published told) {
    var at =
        product.equals(Layout.TOTAL)
            ? Map.of(MEASURE, measure)
            : Map.of(MEASURE, measure, PRODUCT, product);
    var count = told.count(at);
    return count.isPresent() ? (Long) count.getAsLong() : null;
  }
}
