package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.disclosure.CountTable;
import asylumchain.reporting.disclosure.Disclosure;
import asylumchain.reporting.disclosure.DisclosurePolicies;
import asylumchain.reporting.disclosure.DisclosurePolicy;
import asylumchain.reporting.disclosure.Elsewhere;
import asylumchain.reporting.disclosure.Published;
import asylumchain.reporting.facts.Settlement;
import asylumchain.reporting.opendata.KeptTables.What;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/// What the public may see of one period. A number that stands in several publications goes through
/// disclosure control once for all of them, so that none gives away what another protects: what is
/// pending stands in the open stock and in the monthly table of the IND, applicants and decisions
/// stand there and in the layouts of Eurostat.
///
/// Of Eurostat and of what shares its numbers everything is rounded to 5, whatever policy is in
/// force for other figures: one exact total among rounded parts would tell the parts.
@ApplicationScoped
class OpenTables {

  /// By what the open stock tells cases apart.
  static final List<Dimension> OF_STOCK =
      List.of(Dimension.NATIONALITY, Dimension.APPLICANT_AGE_BAND, Dimension.SEX);

  private static final String WHOLE = "whole";
  private static final String ROUNDED = "round-to-5";
  private static final List<Dimension> BY_PRODUCT =
      List.of(Dimension.TRACK, Dimension.APPLICATION_KIND);

  private static final List<Dimension> AXES =
      Stream.of(Axis.values()).map(Axis::dimension).toList();

  private final LayoutCounts counts;
  private final Disclosure disclosure;
  private final DisclosurePolicies policies;
  private final KeptTables kept;

  OpenTables(
      LayoutCounts counts, Disclosure disclosure, DisclosurePolicies policies, KeptTables kept) {
    this.counts = counts;
    this.disclosure = disclosure;
    this.policies = policies;
    this.kept = kept;
  }

  /// Tables of one period with what may be seen of them.
  record Told(List<CountTable> tables, Published published) {

    Told {
      tables = List.copyOf(tables);
    }

    /// The one that tells people apart along an axis.
    ///
    /// @throws NoSuchElementException if none does
    CountTable along(Axis axis) {
      return tables.stream()
          .filter(table -> table.across().contains(axis.text()))
          .findFirst()
          .orElseThrow();
    }
  }

  /// What was counted a while ago is counted anew.
  void forget() {
    kept.forget();
  }

  /// Policies by their names and versions, those of editions among them.
  List<OpenStockView.Policy> policies(List<String> cells) {
    return cells.stream()
        .map(
            it ->
                policies
                    .find(it)
                    .map(OpenStockView.Policy::of)
                    .orElseGet(() -> OpenStockView.Policy.forgotten(it)))
        .toList();
  }

  /// The policy of everything but what awaits a first decision.
  DisclosurePolicy rounding() {
    return policies.get(ROUNDED);
  }

  /// The policy of what awaits a first decision.
  DisclosurePolicy inForce() {
    return policies.inForce();
  }

  /// What awaits a first decision at the end of a month: by nationality, by age band, by sex and by
  /// product, under the policy in force.
  Told pending(Period month) {
    return kept.told(What.PENDING, month, this::countPending);
  }

  private Told countPending(Period month) {
    var definition = counts.definition(StockDefinitions.DEFAULT);
    var stock = counts.stock(definition, month, both(OF_STOCK, BY_PRODUCT));
    var tables = new ArrayList<CountTable>();
    for (var by : OF_STOCK) {
      var cells = new HashMap<Map<String, String>, Long>();
      stock
          .by(List.of(by))
          .forEach((key, count) -> cells.put(Map.of(by.text(), key.getFirst()), count));
      tables.add(new CountTable(List.of(by.text()), cells));
    }
    tables.add(Product.table(stock.by(BY_PRODUCT)));
    return inForce().method() == DisclosurePolicy.Method.ROUND
        ? rounded(tables, List.of(), 0)
        : new Told(tables, disclosure.of(tables));
  }

  /// Who applied in a month: along each axis of Eurostat, and by product.
  Told applicants(Period month) {
    return kept.told(What.APPLICANTS, month, this::countApplicants);
  }

  private Told countApplicants(Period month) {
    var layout = Layout.ASYAPPCTZM;
    var lodged = counts.lodged(month, both(AXES, BY_PRODUCT));
    var tables = new ArrayList<CountTable>();
    for (var axis : Axis.values()) {
      var by = List.of(axis.dimension(), Dimension.APPLICATION_KIND);
      tables.add(axis.table(layout, lodged.by(by), Layout::applicant));
    }
    tables.add(Product.table(lodged.by(BY_PRODUCT), layout));
    return rounded(tables, List.of(), 0);
  }

  /// What was decided in a month, by product.
  Told decisions(Period month) {
    return kept.told(
        What.DECISIONS,
        month,
        of -> {
          var decided = counts.decided(of, BY_PRODUCT).by(BY_PRODUCT);
          return rounded(List.of(Product.table(decided)), List.of(), 0);
        });
  }

  /// What was decided in a quarter, along each axis of Eurostat. It goes beside its months by
  /// product, which were published before.
  Told decisionsOf(Period quarter) {
    return kept.told(What.DECISIONS_OF_A_QUARTER, quarter, this::countDecisionsOf);
  }

  private Told countDecisionsOf(Period quarter) {
    var decided = counts.decided(quarter, both(AXES, List.of(Dimension.SETTLEMENT)));
    var tables = new ArrayList<CountTable>();
    for (var axis : Axis.values()) {
      tables.add(
          axis.table(
              Layout.ASYDCFSTQ,
              decided.by(List.of(axis.dimension(), Dimension.SETTLEMENT)),
              settlement -> Layout.decision(Settlement.valueOf(settlement))));
    }
    return rounded(tables, months(quarter, tables.getFirst().whole()), 0);
  }

  /// The months of a quarter as they were published. Where decisions were undone since, or became
  /// known late, they do not add up to the quarter, and whoever adds them learns nothing of it.
  private List<CountTable> months(Period quarter, long whole) {
    var before = new HashMap<Map<String, String>, Long>();
    long all = 0;
    for (var month : quarter.months()) {
      var told = decisions(month);
      var products = told.tables().getFirst();
      all += products.whole();
      if (told.published().isPartial()) {
        var page = Product.in(month.text(), Map.of(Product.NAME, WHOLE));
        before.put(page, rounding().rounded(products.whole()));
      } else {
        told.published()
            .shown()
            .forEach(
                (at, count) -> {
                  if (!at.isEmpty()) {
                    before.put(Product.in(month.text(), at), count);
                  }
                });
      }
    }
    return all == whole ? List.of(new CountTable(List.of(Product.NAME), before)) : List.of();
  }

  /// Whose application is pending at the end of a month in any instance: at least those who await a
  /// first decision, and that number is told exactly.
  Told pendingInAllInstances(Period month) {
    return kept.told(What.PENDING_IN_ALL_INSTANCES, month, this::countInAllInstances);
  }

  private Told countInAllInstances(Period month) {
    var stock = counts.stock(counts.definition(Layout.PENDING), month, AXES);
    var tables =
        Stream.of(Axis.values())
            .map(
                axis ->
                    axis.table(
                        Layout.ASYPENCTZM, stock.by(List.of(axis.dimension())), kind -> kind))
            .toList();
    return rounded(tables, List.of(), pending(month).published().count(Map.of()).orElse(0));
  }

  /// Beside the pages, which tell the same whole, rounded on its own.
  private Told rounded(List<CountTable> tables, List<CountTable> before, long least) {
    var whole = rounding().rounded(tables.getFirst().whole());
    var page = new CountTable(List.of(WHOLE), Map.of(Map.of(WHOLE, WHOLE), whole));
    var elsewhere = new Elsewhere(Stream.concat(before.stream(), Stream.of(page)).toList(), least);
    return new Told(tables, Disclosure.of(tables, rounding(), elsewhere));
  }

  private static List<Dimension> both(List<Dimension> some, List<Dimension> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
