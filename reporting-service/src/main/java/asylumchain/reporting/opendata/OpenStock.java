package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.BacklogQueries;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.disclosure.CountTable;
import asylumchain.reporting.disclosure.Disclosure;
import asylumchain.reporting.disclosure.Published;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Counts the stock at month ends for everybody: all tables together go through disclosure control
/// once, so that none of them gives away what another withholds.
@ApplicationScoped
class OpenStock {

  private static final String DAY = "day";
  private static final List<Dimension> DIMENSIONS =
      List.of(Dimension.NATIONALITY, Dimension.APPLICANT_AGE_BAND, Dimension.SEX);

  private final BasisQueries basis;
  private final BacklogQueries backlog;
  private final Disclosure disclosure;
  private final StockDefinitions definitions;

  OpenStock(
      BasisQueries basis,
      BacklogQueries backlog,
      Disclosure disclosure,
      StockDefinitions definitions) {
    this.basis = basis;
    this.backlog = backlog;
    this.disclosure = disclosure;
    this.definitions = definitions;
  }

  @Transactional
  OpenStockView of(List<Period> months) {
    var definition = definitions.get(StockDefinitions.DEFAULT);
    var known = basis.on(months.getLast().to(), null);
    var days = months.stream().map(Period::to).toList();
    var tables =
        DIMENSIONS.stream().map(by -> table(definition, days, by, known.knownAt())).toList();
    var published = disclosure.of(tables);
    var lines = new ArrayList<OpenStockView.Line>();
    for (var day : days) {
      lines.add(line(published, day, "total", null));
      for (int i = 0; i < tables.size(); i++) {
        var name = DIMENSIONS.get(i).text();
        values(tables.get(i), name).forEach(value -> lines.add(line(published, day, name, value)));
      }
    }
    return new OpenStockView(
        definition.name(), known, OpenStockView.Policy.of(published.policy()), lines);
  }

  private CountTable table(
      StockDefinition definition, List<LocalDate> days, Dimension by, Instant knownAt) {
    var cells = new HashMap<Map<String, String>, Long>();
    for (var day : days) {
      var question = new StockQuestion(definition, day, knownAt, List.of(by), null, null, Map.of());
      backlog
          .groups(question, knownAt)
          .forEach(
              (group, count) ->
                  cells.put(Map.of(DAY, day.toString(), by.text(), group.getFirst()), count));
    }
    return new CountTable(List.of(by.text()), cells);
  }

  private static Set<String> values(CountTable table, String name) {
    var values = new TreeSet<String>();
    table.cells().keySet().forEach(at -> values.add(at.getOrDefault(name, "")));
    return values;
  }

  private static OpenStockView.Line line(
      Published published, LocalDate day, String dimension, @Nullable String value) {
    var at =
        value == null ? Map.of(DAY, day.toString()) : Map.of(DAY, day.toString(), dimension, value);
    var count = published.count(at);
    return new OpenStockView.Line(
        day, dimension, value, count.isPresent() ? (Long) count.getAsLong() : null);
  }
}
