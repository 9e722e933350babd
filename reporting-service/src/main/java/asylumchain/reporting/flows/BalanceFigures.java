package asylumchain.reporting.flows;

import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Elsewhere;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.flows.BalanceView.Corrected;
import asylumchain.reporting.flows.BalanceView.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/// Answers whether stock and flows add up, from one snapshot.
@ApplicationScoped
public class BalanceFigures {

  private final MeasureDefinitions definitions;
  private final BasisQueries basis;
  private final BalanceQueries queries;
  private final Elsewhere elsewhere;

  BalanceFigures(
      MeasureDefinitions definitions,
      BasisQueries basis,
      BalanceQueries queries,
      Elsewhere elsewhere) {
    this.definitions = definitions;
    this.basis = basis;
    this.queries = queries;
    this.elsewhere = elsewhere;
  }

  @Transactional
  public BalanceView answer(FlowQuestion question) {
    var known = basis.on(question.to(), question.stock().knownAt());
    var openingKnownAt = Objects.requireNonNullElse(question.openingKnownAt(), known.knownAt());
    var balance = queries.balance(question, known.knownAt(), openingKnownAt);
    var names = StockGroups.names(question.stock());
    var perGroup = balance.perGroup();
    return new BalanceView(
        List.of(question.stock().definition().name(), definitions.get("balance")),
        known,
        question.openingOn(),
        openingKnownAt,
        names,
        balance.total().stream().map(entry -> Line.of(List.of(), entry)).toList(),
        names.isEmpty()
            ? List.of()
            : perGroup.stream().map(entry -> Line.of(names, entry)).toList(),
        balance.corrections().stream().map(some -> Corrected.of(names, some)).toList(),
        balance.unexplained(),
        null);
  }

  /// The same with what was added elsewhere meanwhile, from the same snapshot.
  @Transactional
  public BalanceView answerBesideElsewhere(FlowQuestion question) {
    var view = answer(question);
    return view.beside(question.addedElsewhere(elsewhere, view.basis().knownAt()));
  }
}
