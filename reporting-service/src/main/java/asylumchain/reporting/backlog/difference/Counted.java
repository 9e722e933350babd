package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockQuestion;
import java.time.Instant;
import java.time.LocalDate;

/// One way to count: under a definition, on a day, as known at a moment.
///
/// @param question its `asOf` is the day; its own `knownAt` does not matter here
public record Counted(StockQuestion question, Instant knownAt) {

  public StockDefinition definition() {
    return question.definition();
  }

  public LocalDate asOf() {
    return question.asOf();
  }
}
