package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.BacklogQueries;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.cases.CaseReading.Part;
import asylumchain.reporting.backlog.difference.Cause.Why;
import asylumchain.reporting.backlog.difference.ComparisonParameters.Asked;
import asylumchain.reporting.backlog.difference.ComparisonView.Line;
import asylumchain.reporting.backlog.difference.ComparisonView.Total;
import asylumchain.reporting.backlog.difference.Difference.Side;
import asylumchain.reporting.backlog.difference.Differences.Explained;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Answers why two counts differ, from one snapshot.
@ApplicationScoped
public class ComparisonFigures {

  private final BasisQueries basis;
  private final BacklogQueries backlog;
  private final Differences differences;

  ComparisonFigures(BasisQueries basis, BacklogQueries backlog, Differences differences) {
    this.basis = basis;
    this.backlog = backlog;
    this.differences = differences;
  }

  @Transactional
  public ComparisonView compare(Asked asked) {
    var known = basis.on(asked.one().asOf(), asked.one().knownAt());
    var one = counted(asked.one(), known);
    var other = counted(asked.other(), known);
    var lines = lines(differences.causes(one, other));
    var totals = List.of(total(one), total(other));
    var both = totals.getFirst().count() - count(lines, line -> line.only() == Side.ONE);
    var onlyOther = count(lines, line -> line.only() == Side.OTHER);
    var unknown = count(lines, line -> line.why() == Why.UNEXPLAINED);
    return new ComparisonView(
        List.of(one.definition().name(), other.definition().name()),
        known,
        totals.getFirst(),
        totals.getLast(),
        both,
        lines,
        totals.getLast().count() - onlyOther - both + unknown);
  }

  /// A part of the cases that make a difference, and one more where there is more.
  ///
  /// @param partner only cases in which it takes part now; `null`: all
  @Transactional
  Found cases(Asked asked, Sought sought, @Nullable String partner, Part part) {
    var begun = part.after().knownAt();
    var both = begun == null ? asked : asked.knownAt(begun);
    var known = basis.on(both.one().asOf(), both.one().knownAt());
    var one = counted(both.one(), known);
    var other = counted(both.other(), known);
    return new Found(
        List.of(one.definition().name(), other.definition().name()),
        known,
        differences.first(
            one, other, sought.wanted(partner), part.after().caseId(), part.limit() + 1));
  }

  /// How many such cases there are.
  ///
  /// @param known of the part that was shown
  @Transactional
  long count(Asked asked, Sought sought, @Nullable String partner, Basis known) {
    var both = asked.knownAt(known.knownAt());
    return differences.count(
        counted(both.one(), known), counted(both.other(), known), sought.wanted(partner));
  }

  /// @param definitions of the one count and of the other
  record Found(List<StockDefinition.Name> definitions, Basis basis, List<Explained> some) {}

  private static Counted counted(StockQuestion question, Basis known) {
    return new Counted(
        question, Objects.requireNonNullElse(question.knownAt(), known.freshness().watermark()));
  }

  private Total total(Counted counted) {
    var cohort = counted.question().cohort();
    return new Total(
        counted.definition().name().cell(),
        counted.asOf(),
        counted.knownAt(),
        cohort == null ? null : cohort.text(),
        filters(counted.question()),
        backlog.groups(counted.question(), counted.knownAt()).values().stream()
            .mapToLong(Long::longValue)
            .sum());
  }

  private static Map<String, String> filters(StockQuestion question) {
    var filters = new TreeMap<String, String>();
    question
        .filters()
        .forEach((dimension, values) -> filters.put(dimension.text(), String.join(",", values)));
    return filters;
  }

  private static long count(List<Line> lines, Predicate<Line> which) {
    return lines.stream().filter(which).mapToLong(Line::count).sum();
  }

  private static List<Line> lines(Map<Side, Map<Cause, Long>> causes) {
    return causes.entrySet().stream()
        .flatMap(
            side ->
                side.getValue().entrySet().stream()
                    .map(
                        cause ->
                            new Line(
                                side.getKey(),
                                cause.getKey().why(),
                                cause.getKey().what(),
                                cause.getValue())))
        .toList();
  }
}
