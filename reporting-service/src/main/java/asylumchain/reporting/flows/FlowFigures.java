package asylumchain.reporting.flows;

import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Elsewhere;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.flows.Flow.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Answers what moved, from one snapshot.
@ApplicationScoped
public class FlowFigures {

  private final MeasureDefinitions definitions;
  private final BasisQueries basis;
  private final FlowQueries queries;
  private final Elsewhere elsewhere;

  FlowFigures(
      MeasureDefinitions definitions,
      BasisQueries basis,
      FlowQueries queries,
      Elsewhere elsewhere) {
    this.definitions = definitions;
    this.basis = basis;
    this.queries = queries;
    this.elsewhere = elsewhere;
  }

  @Transactional
  public FlowsView answer(FlowQuestion question) {
    var known = basis.on(question.to(), question.stock().knownAt());
    var flows = queries.flows(question, known.knownAt());
    return new FlowsView(
        List.of(question.stock().definition().name(), definitions.get("flows")),
        known,
        question.from(),
        question.to(),
        StockGroups.names(question.stock()),
        count(flows, Kind.IN),
        count(flows, Kind.OUT),
        flows,
        null);
  }

  /// The same with what was added elsewhere meanwhile, from the same snapshot.
  @Transactional
  public FlowsView answerBesideElsewhere(FlowQuestion question) {
    var view = answer(question);
    return view.beside(question.addedElsewhere(elsewhere, view.basis().knownAt()));
  }

  private static long count(List<Flow> flows, Kind kind) {
    return flows.stream().filter(flow -> flow.kind() == kind).mapToLong(Flow::count).sum();
  }
}
