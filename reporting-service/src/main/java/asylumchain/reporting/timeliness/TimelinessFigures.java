package asylumchain.reporting.timeliness;

import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Elsewhere;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.timeliness.TimelinessParameters.DecidedQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Answers how timely the work is, from one snapshot.
@ApplicationScoped
public class TimelinessFigures {

  private final MeasureDefinitions definitions;
  private final BasisQueries basis;
  private final TimelinessQueries queries;
  private final Elsewhere elsewhere;

  TimelinessFigures(
      MeasureDefinitions definitions,
      BasisQueries basis,
      TimelinessQueries queries,
      Elsewhere elsewhere) {
    this.definitions = definitions;
    this.basis = basis;
    this.queries = queries;
    this.elsewhere = elsewhere;
  }

  @Transactional
  public OpenView open(StockQuestion question) {
    var known = basis.on(question.asOf(), question.knownAt());
    return new OpenView(
        List.of(question.definition().name(), definitions.get("age-and-term")),
        known,
        StockGroups.names(question),
        queries.ages(question, known.knownAt()),
        queries.bands(question, known.knownAt()));
  }

  @Transactional
  public DecidedView decided(DecidedQuestion asked) {
    var question = asked.question();
    var known = basis.on(question.asOf(), question.knownAt());
    return new DecidedView(
        List.of(asked.definition()),
        known,
        asked.by().text(),
        StockGroups.names(question),
        queries.decided(question, asked.span(), asked.by(), known.knownAt()),
        null);
  }

  /// The same with what was added elsewhere since the day before the first, from the same snapshot.
  @Transactional
  public DecidedView decidedBesideElsewhere(DecidedQuestion asked) {
    var view = decided(asked);
    return view.beside(
        elsewhere.beside(
            asked.question().cohort(),
            asked.span().from().minusDays(1),
            asked.question().asOf(),
            view.basis().knownAt()));
  }
}
