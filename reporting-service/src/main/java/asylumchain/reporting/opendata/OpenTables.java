package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;
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

  /// Nothing is known exactly of what came in or went out.
  private static final Map<Map<String, String>, Long> NOBODY = Map.of();

  private static final String WHOLE = "whole";
  private static final String ROUNDED = "round-to-5";
  private static final List<Dimension> BY_PRODUCT =
      List.of(Dimension.TRACK, Dimension.APPLICATION_KIND);

  private static final List<Dimension> AXES =
      Stream.of(Axis.values()).map(Axis::dimension).toList();

  private static final List<Dimension> AXES_AND_STAGE = both(AXES, List.of(Dimension.STAGE));

  private final PeriodCounts counts;
  private final Disclosure disclosure;
  private final DisclosurePolicies policies;
  private final KeptTables kept;

  OpenTables(
      PeriodCounts counts, Disclosure disclosure, DisclosurePolicies policies, KeptTables kept) {
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

    /// What came of some people at most, as their number is told rounded; empty where that is
    /// withheld, or nothing is told along an axis.
    ///
    /// @param half how far a number may lie from what it is rounded to
    OptionalLong most(Axis axis, Map<String, String> at, long half) {
      var parts =
          along(axis).cells().keySet().stream()
              .filter(it -> it.entrySet().containsAll(at.entrySet()))
              .count();
      var told = published.count(at);
      return codes(axis).isEmpty() || told.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(told.getAsLong() + parts * half);
    }

    /// The codes along an axis of which anything is told, and with them those that are withheld;
    /// none where all are.
    List<String> codes(Axis axis) {
      var table = along(axis);
      return table.cells().keySet().stream().allMatch(at -> published.count(at).isEmpty())
          ? List.of()
          : axis.codes(table);
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
    var stock = counts.awaitingFirstDecision(month, both(OF_STOCK, BY_PRODUCT));
    var tables = new ArrayList<CountTable>();
    for (var by : OF_STOCK) {
      var cells = new HashMap<Map<String, String>, Long>();
      stock
          .by(List.of(by))
          .forEach((key, count) -> cells.put(Map.of(by.text(), key.getFirst()), count));
      tables.add(new CountTable(List.of(by.text()), cells));
    }
    tables.add(Product.table(stock.by(BY_PRODUCT)));
    return isExact()
        ? new Told(tables, disclosure.of(tables))
        : rounded(tables, beside(tables, List.of(), NOBODY, NOBODY, Set.of()));
  }

  /// Whether the open stock tells a number exactly, or not at all.
  private boolean isExact() {
    return inForce().method() == DisclosurePolicy.Method.SUPPRESS;
  }

  private ToldStock stock(Period month) {
    return ToldStock.of(pending(month));
  }

  /// Who applied in a month: along each axis of Eurostat, and by product. Where the stock withholds
  /// a number at the end of the month or of the one before, who applied there is withheld: whoever
  /// knew how many came would know what was there before and after.
  Told applicants(Period month) {
    return kept.told(What.APPLICANTS, month, this::countApplicants);
  }

  private Told countApplicants(Period month) {
    var layout = Layout.ASYAPPCTZM;
    var ends = List.of(stock(month.before()), stock(month));
    var withheld = ToldStock.withheldAtAny(ends);
    var lodged = counts.lodged(month, both(AXES, BY_PRODUCT));
    var tables = new ArrayList<CountTable>();
    for (var axis : Axis.values()) {
      var by = List.of(axis.dimension(), Dimension.APPLICATION_KIND);
      tables.add(axis.table(layout, lodged.by(by), Layout::applicant, withheld));
    }
    tables.add(Product.table(lodged.by(BY_PRODUCT), layout));
    var grown = isExact() ? ends.getFirst().grownTo(ends.getLast()) : NOBODY;
    return rounded(tables, beside(tables, List.of(), grown, NOBODY, withheld));
  }

  /// What was decided in a month, by product.
  Told decisions(Period month) {
    return kept.told(What.DECISIONS, month, this::countDecisions);
  }

  private Told countDecisions(Period month) {
    var tables = List.of(Product.table(counts.decided(month, BY_PRODUCT).by(BY_PRODUCT)));
    var ends = List.of(stock(month.before()), stock(month));
    return rounded(
        tables, beside(tables, List.of(), NOBODY, NOBODY, ToldStock.withheldAtAny(ends)));
  }

  /// What was decided in a quarter, along each axis of Eurostat. It goes beside its months by
  /// product, which were published before.
  Told decisionsOf(Period quarter) {
    return kept.told(What.DECISIONS_OF_A_QUARTER, quarter, this::countDecisionsOf);
  }

  private Told countDecisionsOf(Period quarter) {
    var withheld = withheldAround(quarter);
    var decided = counts.decided(quarter, both(AXES, List.of(Dimension.SETTLEMENT)));
    var tables = new ArrayList<CountTable>();
    for (var axis : Axis.values()) {
      tables.add(
          axis.table(
              Layout.ASYDCFSTQ,
              decided.by(List.of(axis.dimension(), Dimension.SETTLEMENT)),
              settlement -> Layout.decision(Settlement.valueOf(settlement)),
              withheld));
    }
    var months = months(quarter, tables.getFirst().whole());
    var most = isExact() ? wentAtMost(quarter, withheld) : NOBODY;
    return rounded(tables, beside(tables, months, NOBODY, most, withheld));
  }

  private Map<Map<String, String>, Long> wentAtMost(
      Period quarter, Set<Map<String, String>> withheld) {
    var months = quarter.months();
    var came = months.stream().map(this::applicants).toList();
    var most = new HashMap<>(stock(quarter.before()).wentAtMost(came, stock(months.getLast())));
    most.keySet().removeAll(withheld);
    return most;
  }

  /// What is withheld of the stock, in any instance, at the end of any month of a quarter and of
  /// the one before: decisions lead from one stock to the other.
  private Set<Map<String, String>> withheldAround(Period quarter) {
    var months = Stream.concat(Stream.of(quarter.before()), quarter.months().stream()).toList();
    var withheld =
        new HashSet<>(ToldStock.withheldAtAny(months.stream().map(this::stock).toList()));
    for (var month : months) {
      var all = pendingInAllInstances(month);
      all.tables()
          .forEach(
              table ->
                  table.cells().keySet().stream()
                      .filter(at -> all.published().count(at).isEmpty())
                      .forEach(withheld::add));
    }
    return withheld;
  }

  /// The months of a quarter as they were published. Where decisions were undone since, or became
  /// known late, they do not add up to the quarter, and whoever adds them learns nothing of it.
  private List<CountTable> months(Period quarter, long whole) {
    var pages = new HashMap<Map<String, String>, Long>();
    var products = new HashMap<Map<String, String>, Long>();
    long all = 0;
    for (var month : quarter.months()) {
      var told = decisions(month);
      var table = told.tables().getFirst();
      all += table.whole();
      var page = Product.in(month.text(), Map.of(Product.NAME, WHOLE));
      var rounded = rounding().rounded(table.whole());
      pages.put(page, rounded);
      if (told.published().isPartial()) {
        products.put(page, rounded);
      } else {
        table.cells().keySet().stream()
            .filter(at -> table.cells().getOrDefault(at, 0L) > 0)
            .forEach(
                at ->
                    products.put(
                        Product.in(month.text(), at), told.published().count(at).orElse(0)));
      }
    }
    return all == whole
        ? Stream.of(pages, products).map(it -> new CountTable(List.of(Product.NAME), it)).toList()
        : List.of();
  }

  /// Whose application is pending at the end of a month in any instance. A number is told where the
  /// open stock tells how many of these await a first decision, and where as much could be told of
  /// those who are in a later instance: whoever knew both exactly would know all that is told here.
  Told pendingInAllInstances(Period month) {
    return kept.told(What.PENDING_IN_ALL_INSTANCES, month, this::countInAllInstances);
  }

  private Told countInAllInstances(Period month) {
    var all = counts.inAllInstances(month, AXES_AND_STAGE);
    var tables = tables(all);
    var withheld = new HashSet<>(stock(month).withheld());
    if (!isExact()) {
      return rounded(tables, beside(tables, List.of(), NOBODY, NOBODY, withheld));
    }
    var later = tables(all.where(Dimension.STAGE, Layout.LATER::contains));
    var told = disclosure.of(later);
    for (var table : later) {
      Stream.concat(Stream.of(Map.<String, String>of()), table.cells().keySet().stream())
          .filter(at -> told.count(at).isEmpty())
          .forEach(withheld::add);
    }
    return new Told(tables, Disclosure.without(tables, rounding(), withheld));
  }

  private static List<CountTable> tables(PeriodCounts.Counts pending) {
    return Stream.of(Axis.values())
        .map(
            axis ->
                axis.table(Layout.ASYPENCTZM, pending.by(List.of(axis.dimension())), kind -> kind))
        .toList();
  }

  /// What is told beside some tables: the pages tell the same whole, rounded on its own.
  ///
  /// @param before what else is told of the same whole
  private Elsewhere beside(
      List<CountTable> tables,
      List<CountTable> before,
      Map<Map<String, String>, Long> least,
      Map<Map<String, String>, Long> most,
      Set<Map<String, String>> withheld) {
    var whole = rounding().rounded(tables.getFirst().whole());
    var page = new CountTable(List.of(WHOLE), Map.of(Map.of(WHOLE, WHOLE), whole));
    return new Elsewhere(
        Stream.concat(before.stream(), Stream.of(page)).toList(), least, most, withheld);
  }

  private Told rounded(List<CountTable> tables, Elsewhere elsewhere) {
    return new Told(tables, Disclosure.of(tables, rounding(), elsewhere));
  }

  private static List<Dimension> both(List<Dimension> some, List<Dimension> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
