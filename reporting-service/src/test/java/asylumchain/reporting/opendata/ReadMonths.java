package asylumchain.reporting.opendata;

import static asylumchain.reporting.opendata.MonthsStranger.at;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.facts.Settlement;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Has a stranger read the open data of some months, and judges what he knows then.
final class ReadMonths {

  private static final int SMALLEST = 10;

  /// What the policy demands.
  private static final int RANGE = 5;

  private static final int SEVERAL = 2;

  private static final List<Dimension> AXES =
      List.of(Dimension.NATIONALITY, Dimension.APPLICANT_AGE_BAND, Dimension.SEX);
  private static final Map<Dimension, String> NAMES =
      Map.of(
          Dimension.NATIONALITY,
          "citizen",
          Dimension.APPLICANT_AGE_BAND,
          "age",
          Dimension.SEX,
          "sex");

  private final PeriodCounts counts;
  private final OpenMonths open;
  private final MonthsStranger stranger;
  private final MonthsStranger withoutDecisions;
  private final Map<String, Long> truth = new HashMap<>();

  /// @param appeals whether anybody may be in a later instance
  ReadMonths(PeriodCounts counts, boolean appeals) {
    this.counts = counts;
    this.open = new OpenMonths(counts);
    this.stranger = new MonthsStranger(appeals);
    this.withoutDecisions = new MonthsStranger(appeals);
  }

  /// Reads these months, and the quarters that end in them.
  ReadMonths all(List<YearMonth> months) {
    for (var month : months) {
      reads(month);
      if (month.getMonthValue() % 3 == 0 && months.contains(month.minusMonths(2))) {
        readsQuarter(month.minusMonths(2));
      }
    }
    return this;
  }

  private void reads(YearMonth month) {
    var period = OpenMonths.month(month);
    for (var each : List.of(stranger, withoutDecisions)) {
      each.readsStock(month, open.stock(period));
      each.readsAllInstances(month, open.layout(Layout.ASYPENCTZM, period));
      each.readsApplicants(month, open.layout(Layout.ASYAPPCTZM, period));
      each.readsMonthly(month, open.monthly(period));
    }
    var byProduct = List.of(Dimension.TRACK, Dimension.APPLICATION_KIND);
    var decided = Product.table(counts.decided(period, byProduct).by(byProduct));
    knows("decided", month, decided.cells());
    knows(
        "stock",
        month,
        Product.table(counts.awaitingFirstDecision(period, byProduct).by(byProduct)).cells());
    var lodged = Product.table(counts.lodged(period, byProduct).by(byProduct));
    knows("came", month, lodged.cells());
    stranger.readsPage(at("came", month), lodged.whole());
    stranger.readsPage(at("decided", month), decided.whole());
    for (var axis : AXES) {
      countsPending(axis, month, period);
      count(
          "came " + period.text() + " " + NAMES.get(axis),
          axis,
          counts.lodged(period, List.of(axis, Dimension.APPLICATION_KIND)),
          Layout::applicant);
    }
  }

  private void knows(String measure, YearMonth month, Map<Map<String, String>, Long> products) {
    products.forEach(
        (at, count) ->
            truth.put(at(measure, month, "product", at.getOrDefault(Product.NAME, "")), count));
  }

  private void countsPending(Dimension axis, YearMonth month, Period period) {
    counts
        .awaitingFirstDecision(period, List.of(axis))
        .cells()
        .forEach((key, count) -> truth.put(at("stock", month, axis.text(), key.getFirst()), count));
    counts
        .inAllInstances(period, List.of(axis))
        .cells()
        .forEach(
            (key, count) ->
                truth.merge(
                    at(
                        "pending",
                        month,
                        String.valueOf(NAMES.get(axis)),
                        OpenMonths.code(axis, key.getFirst())),
                    count,
                    Long::sum));
  }

  private void count(
      String measure, Dimension axis, PeriodCounts.Counts counts, UnaryOperator<String> kind) {
    counts
        .cells()
        .forEach(
            (key, count) ->
                truth.merge(
                    String.join(
                        " ",
                        measure,
                        OpenMonths.code(axis, key.getFirst()),
                        kind.apply(key.getLast())),
                    count,
                    Long::sum));
  }

  private void readsQuarter(YearMonth first) {
    var quarter = OpenMonths.quarter(first);
    var decided = counts.decided(quarter, List.of(Dimension.SETTLEMENT));
    long whole = sum(decided);
    long months =
        OpenMonths.months(first, first.plusMonths(2)).stream()
            .mapToLong(it -> sum(counts.decided(OpenMonths.month(it), List.of(Dimension.TRACK))))
            .sum();
    var lines = open.layout(Layout.ASYDCFSTQ, quarter);
    stranger.readsDecisions(first, quarter.text(), lines, whole == months);
    withoutDecisions.readsDecisions(
        first, quarter.text(), lines.stream().map(ReadMonths::unread).toList(), whole == months);
    stranger.readsPage(at("decided", quarter.text()), whole);
    for (var axis : AXES) {
      count(
          "decided " + quarter.text() + " " + NAMES.get(axis),
          axis,
          counts.decided(quarter, List.of(axis, Dimension.SETTLEMENT)),
          settlement -> Layout.decision(Settlement.valueOf(settlement)));
    }
  }

  private static LayoutView.Line unread(LayoutView.Line line) {
    return new LayoutView.Line(
        line.freq(),
        line.unit(),
        line.citizen(),
        line.sex(),
        line.applicant(),
        line.age(),
        line.decision(),
        line.geo(),
        line.period(),
        null,
        "c");
  }

  private static long sum(PeriodCounts.Counts counts) {
    return counts.cells().values().stream().mapToLong(Long::longValue).sum();
  }

  /// Nothing that is withheld has fewer values than the policy demands, and no small number that is
  /// rounded has one only. Of decisions the exact stock may tell as much before any was read:
  /// whoever knows that three went knows that no more were decided on.
  void nobodyIsGivenAway() {
    var knows = stranger.puzzled();
    var knew = withoutDecisions.puzzled();
    assertThat(stranger.withheld()).as("numbers that are withheld").isNotEmpty();
    for (var name : stranger.withheld()) {
      var isDecided = name.startsWith("decided");
      judge(name, knows, isDecided ? Math.min(RANGE, size(knew.apply(name))) : RANGE);
    }
    stranger.rounded().forEach(name -> judge(name, knows, SEVERAL));
  }

  /// How many values a number can have between these.
  private static long size(long[] known) {
    return known[1] - known[0] + 1;
  }

  private void judge(String name, Function<String, long[]> knows, long range) {
    long count = truth.getOrDefault(name, 0L);
    var known = knows.apply(name);
    assertThat(count).as("%s: no wrong bound is drawn", name).isBetween(known[0], known[1]);
    if (count > 0 && count < SMALLEST) {
      assertThat(size(known))
          .as("%s is %d, known to lie in %d..%d", name, count, known[0], known[1])
          .isGreaterThanOrEqualTo(range);
    }
  }

  /// How many numbers of a layout are told in a period, and whether its total is.
  long told(Layout layout, Period period) {
    var lines = open.layout(layout, period);
    assertThat(lines.getFirst().value()).as("%s %s: the total", layout, period.text()).isNotNull();
    return lines.stream().filter(line -> line.value() != null).count();
  }

  List<MonthlyView.Line> monthly(Period month) {
    return open.monthly(month);
  }
}
