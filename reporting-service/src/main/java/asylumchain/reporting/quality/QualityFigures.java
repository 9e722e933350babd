package asylumchain.reporting.quality;

import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Elsewhere;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.quality.QualityView.Point;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Answers how carefully is decided.
@ApplicationScoped
public class QualityFigures {

  private final MeasureDefinitions definitions;
  private final BasisQueries basis;
  private final QualityQueries queries;
  private final Elsewhere elsewhere;

  QualityFigures(
      MeasureDefinitions definitions,
      BasisQueries basis,
      QualityQueries queries,
      Elsewhere elsewhere) {
    this.definitions = definitions;
    this.basis = basis;
    this.queries = queries;
    this.elsewhere = elsewhere;
  }

  /// The total and each group, from one snapshot.
  @Transactional
  public QualityView answer(QualityQuestion question) {
    var known = basis.on(question.cases().asOf(), question.cases().knownAt());
    var names = StockGroups.names(question.cases());
    var whole = new Series(question, Map.of());
    var groups = new LinkedHashMap<Map<String, String>, Series>();
    for (var counted : queries.count(question, known.knownAt())) {
      whole.add(counted);
      groups.computeIfAbsent(counted.group(), group -> new Series(question, group)).add(counted);
    }
    var total = points(List.of(whole));
    var byGroup = names.isEmpty() ? List.<Point>of() : points(groups.values());
    var signals = Stream.concat(total.stream(), byGroup.stream()).filter(Point::isSignal).toList();
    return new QualityView(
        Arrays.stream(Indicator.values()).map(it -> definitions.get(it.definition())).toList(),
        known,
        question.past().from(),
        question.first().from(),
        names,
        total,
        byGroup,
        signals,
        QualityFinding.of(signals, definitions),
        null);
  }

  /// The same with what was added elsewhere since the day before the first after the past, from the
  /// same snapshot.
  @Transactional
  public QualityView answerBesideElsewhere(QualityQuestion question) {
    var view = answer(question);
    return view.beside(
        elsewhere.beside(
            question.cases().cohort(),
            question.first().from().minusDays(1),
            question.cases().asOf(),
            view.basis().knownAt()));
  }

  private List<Point> points(Collection<Series> series) {
    return series.stream()
        .flatMap(
            one ->
                Arrays.stream(Indicator.values())
                    .flatMap(
                        it -> one.points(it, definitions.get(it.definition()).cell()).stream()))
        .toList();
  }
}
