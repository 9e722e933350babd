package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.disclosure.CountTable;
import asylumchain.reporting.disclosure.Disclosure;
import asylumchain.reporting.disclosure.DisclosurePolicies;
import asylumchain.reporting.disclosure.Published;
import asylumchain.reporting.facts.Settlement;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills the layouts of Eurostat: by sex, by age and by citizenship, each beside the totals of the
/// others, all of one period through disclosure control together.
///
/// Eurostat rounds to 5, whatever policy is in force for other figures.
@ApplicationScoped
class EurostatLayouts {

  private static final String ROUNDED = "round-to-5";

  /// The first gives the totals: the fewer cells are rounded, the nearer a total is to the truth.
  private static final List<Axis> AXES =
      List.of(
          new Axis(Layout.SEX, Dimension.SEX, Layout::sex),
          new Axis(Layout.AGE, Dimension.APPLICANT_AGE_BAND, Layout::age),
          new Axis(Layout.CITIZEN, Dimension.NATIONALITY, Layout::citizen));

  private final LayoutCounts counts;
  private final BasisQueries basis;
  private final DisclosurePolicies policies;
  private final MeasureDefinitions measures;

  EurostatLayouts(
      LayoutCounts counts,
      BasisQueries basis,
      DisclosurePolicies policies,
      MeasureDefinitions measures) {
    this.counts = counts;
    this.basis = basis;
    this.policies = policies;
    this.measures = measures;
  }

  private record Axis(String name, Dimension dimension, UnaryOperator<String> code) {}

  /// Counts of one period by a dimension, and by what else the layout tells apart.
  private interface Counting {
    Map<List<String>, Long> of(Period period, Basis known, Dimension by);
  }

  LayoutView applicants(List<Period> months) {
    return view(
        Layout.ASYAPPCTZM,
        measures.get("asylum-applicants"),
        months,
        (period, known, by) ->
            counts.lodged(period, known, List.of(by, Dimension.APPLICATION_KIND)),
        Layout::applicant);
  }

  LayoutView pending(List<Period> months) {
    var definition = counts.definition("pending-all-instances");
    return view(
        Layout.ASYPENCTZM,
        definition.name(),
        months,
        (period, known, by) -> counts.stock(definition, period, known, List.of(by)),
        kind -> kind);
  }

  LayoutView decisions(List<Period> quarters) {
    return view(
        Layout.ASYDCFSTQ,
        measures.get("first-instance-decisions"),
        quarters,
        (period, known, by) -> counts.decided(period, known, List.of(by, Dimension.SETTLEMENT)),
        settlement -> Layout.decision(Settlement.valueOf(settlement)));
  }

  private LayoutView view(
      Layout layout,
      StockDefinition.Name definition,
      List<Period> periods,
      Counting counting,
      UnaryOperator<String> kind) {
    var known = basis.alone(periods.getLast().to(), null);
    var policy = policies.get(ROUNDED);
    var lines = new ArrayList<LayoutView.Line>();
    for (var period : periods) {
      var tables =
          AXES.stream()
              .map(axis -> table(layout, axis, counting.of(period, known, axis.dimension()), kind))
              .toList();
      lines.addAll(lines(layout, period, tables, Disclosure.of(tables, policy)));
    }
    return new LayoutView(
        "migr_" + layout.text(),
        List.of(definition),
        known,
        OpenStockView.Policy.of(policy),
        layout.columns(),
        lines);
  }

  private static CountTable table(
      Layout layout, Axis axis, Map<List<String>, Long> counts, UnaryOperator<String> kind) {
    var cells = new HashMap<Map<String, String>, Long>();
    counts.forEach(
        (key, count) -> {
          var value = axis.code().apply(key.getFirst());
          var at =
              layout
                  .kind()
                  .map(name -> Map.of(axis.name(), value, name, kind.apply(key.getLast())))
                  .orElse(Map.of(axis.name(), value));
          cells.merge(at, count, Long::sum);
        });
    return new CountTable(
        Stream.concat(Stream.of(axis.name()), layout.kind().stream()).toList(), cells);
  }

  /// For each kind the total, and its parts along each axis.
  private static List<LayoutView.Line> lines(
      Layout layout, Period period, List<CountTable> tables, Published published) {
    var lines = new ArrayList<LayoutView.Line>();
    for (var kind : kinds(layout)) {
      lines.add(line(layout, period, kind, Map.of(), published));
      for (int i = 0; i < AXES.size(); i++) {
        var name = AXES.get(i).name();
        var codes = new TreeSet<String>();
        tables.get(i).cells().keySet().forEach(at -> codes.add(at.getOrDefault(name, "")));
        codes.forEach(code -> lines.add(line(layout, period, kind, Map.of(name, code), published)));
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
