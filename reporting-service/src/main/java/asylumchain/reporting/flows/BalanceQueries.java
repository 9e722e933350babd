package asylumchain.reporting.flows;

import asylumchain.reporting.backlog.BacklogQueries;
import asylumchain.reporting.backlog.difference.Counted;
import asylumchain.reporting.backlog.difference.Differences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// Gathers the lines of a balance, each counted in its own way: the stocks as the backlog is, the
/// flows from what moved, the corrections case by case.
@ApplicationScoped
class BalanceQueries {

  private final BacklogQueries stock;
  private final FlowQueries flows;
  private final Differences differences;

  BalanceQueries(BacklogQueries stock, FlowQueries flows, Differences differences) {
    this.stock = stock;
    this.flows = flows;
    this.differences = differences;
  }

  /// In the transaction of the caller.
  Balance balance(FlowQuestion question, Instant knownAt, Instant openingKnownAt) {
    var opening = question.stock().on(question.openingOn());
    var periods = question.periods();
    return new Balance(
        periods,
        stock.groups(opening, openingKnownAt),
        periods.stream()
            .map(period -> stock.groups(question.stock().on(period.to()), knownAt))
            .toList(),
        flows.flows(question, knownAt),
        openingKnownAt.equals(knownAt)
            ? List.of()
            : corrections(new Counted(opening, openingKnownAt), new Counted(opening, knownAt)));
  }

  private List<Correction> corrections(Counted first, Counted restated) {
    try (var all = differences.between(first, restated)) {
      return Correction.of(all);
    }
  }
}
