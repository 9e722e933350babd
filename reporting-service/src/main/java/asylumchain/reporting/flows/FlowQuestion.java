package asylumchain.reporting.flows;

import asylumchain.reporting.backlog.Displaced;
import asylumchain.reporting.backlog.Elsewhere;
import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.backlog.StockQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What moved in and out of a stock on some days.
///
/// @param stock whose stock; its `asOf` is the last day
/// @param from the first day, included; the opening stock is that of the day before
/// @param openingKnownAt the opening stock as known at this moment; `null`: as all the rest
public record FlowQuestion(
    StockQuestion stock, LocalDate from, Per per, @Nullable Instant openingKnownAt) {

  /// The last day, included.
  public LocalDate to() {
    return stock.asOf();
  }

  /// The day at whose end the opening stock is counted.
  public LocalDate openingOn() {
    return from.minusDays(1);
  }

  /// What was added elsewhere while this moved, in the transaction of the caller.
  Displaced addedElsewhere(Elsewhere elsewhere, Instant knownAt) {
    return elsewhere.beside(stock.cohort(), openingOn(), to(), knownAt);
  }

  public List<Per.Period> periods() {
    return per.within(from, to());
  }
}
