package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.disclosure.Published;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import asylumchain.reporting.opendata.OpenTables.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills the layouts of Eurostat: by sex, by age and by citizenship, each beside the totals of the
/// others.
@ApplicationScoped
class EurostatLayouts {

  private final OpenTables tables;
  private final OpenPeriods periods;
  private final MeasureDefinitions measures;
  private final StockDefinitions stock;

  EurostatLayouts(
      OpenTables tables, OpenPeriods periods, MeasureDefinitions measures, StockDefinitions stock) {
    this.tables = tables;
    this.periods = periods;
    this.measures = measures;
    this.stock = stock;
  }

  /// What is published of these periods.
  LayoutView view(Layout layout, List<Period> asked, Publications.Told<LayoutView.Line> published) {
    var policies = tables.policies(published.policies(asked, 0, tables.rounding()));
    return new LayoutView(
        "migr_" + layout.text(),
        named(layout, published.definitions(asked, List.of(definition(layout)))),
        periods.known(asked),
        policies.getLast(),
        policies,
        layout.columns(),
        published.editions(),
        published.lines());
  }

  /// The definitions of these names and versions; those that are gone stand beside each edition.
  private List<StockDefinition.Name> named(Layout layout, List<String> cells) {
    return cells.stream().flatMap(cell -> named(layout, cell)).toList();
  }

  private Stream<StockDefinition.Name> named(Layout layout, String cell) {
    return switch (layout) {
      case ASYAPPCTZM, ASYDCFSTQ -> measures.find(cell).stream();
      case ASYPENCTZM -> Stream.ofNullable(stock.find(cell)).map(StockDefinition::name);
    };
  }

  StockDefinition.Name definition(Layout layout) {
    return switch (layout) {
      case ASYAPPCTZM -> measures.get("asylum-applicants");
      case ASYPENCTZM -> stock.get(Layout.PENDING).name();
      case ASYDCFSTQ -> measures.get("first-instance-decisions");
    };
  }

  /// What is told of a period, counted now.
  List<LayoutView.Line> count(Layout layout, Period period) {
    var told =
        switch (layout) {
          case ASYAPPCTZM -> tables.applicants(period);
          case ASYPENCTZM -> tables.pendingInAllInstances(period);
          case ASYDCFSTQ -> tables.decisionsOf(period);
        };
    return lines(layout, period, told);
  }

  /// For each kind the total, and its parts along each axis. Where nothing can be told along one,
  /// nobody is told either which parts there are.
  static List<LayoutView.Line> lines(Layout layout, Period period, Told told) {
    var lines = new ArrayList<LayoutView.Line>();
    for (var kind : kinds(layout)) {
      lines.add(line(layout, period, kind, Map.of(), told.published()));
      for (var axis : Axis.values()) {
        for (var code : told.codes(axis)) {
          lines.add(line(layout, period, kind, Map.of(axis.text(), code), told.published()));
        }
      }
    }
    return lines;
  }

  private static List<String> kinds(Layout layout) {
    var all = new ArrayList<>(List.of(layout.allKinds()));
    if (layout == Layout.ASYDCFSTQ) {
      all.add(Layout.TOTAL_POS);
    }
    all.addAll(layout.kinds());
    return all;
  }

  private static LayoutView.Line line(
      Layout layout, Period period, String kind, Map<String, String> at, Published published) {
    var value = value(layout, kind, at, published);
    return new LayoutView.Line(
        layout.freq(),
        "PER",
        at.getOrDefault(Layout.CITIZEN, Layout.TOTAL),
        at.getOrDefault(Layout.SEX, "T"),
        layout == Layout.ASYAPPCTZM ? kind : null,
        at.getOrDefault(Layout.AGE, Layout.TOTAL),
        layout == Layout.ASYDCFSTQ ? kind : null,
        "NL",
        period.text(),
        value,
        value == null ? "c" : null);
  }

  /// What several kinds come to is the sum of what is told of each.
  private static @Nullable Long value(
      Layout layout, String kind, Map<String, String> at, Published published) {
    if (!kind.equals(Layout.TOTAL_POS)) {
      var name = kind.equals(layout.allKinds()) ? Optional.<String>empty() : layout.kind();
      return told(name.map(it -> with(at, it, kind)).orElse(at), published);
    }
    long sum = 0;
    for (var positive : Layout.POSITIVE) {
      var part = told(with(at, layout.kind().orElseThrow(), positive), published);
      if (part == null) {
        return null;
      }
      sum += part;
    }
    return sum;
  }

  private static @Nullable Long told(Map<String, String> at, Published published) {
    var count = published.count(at);
    return count.isPresent() ? (Long) count.getAsLong() : null;
  }

  private static Map<String, String> with(Map<String, String> at, String name, String value) {
    var more = new HashMap<>(at);
    more.put(name, value);
    return Map.copyOf(more);
  }
}
