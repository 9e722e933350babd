package asylumchain.reporting.backlog;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says what was added elsewhere while a stock fell, to whoever tells a figure of success.
public interface Elsewhere {

  /// Two days compared, in the transaction and the snapshot of the caller.
  ///
  /// @param whose whose stock the figure is about; `null`: that of all. What is told of those
  ///   outside a cohort is set beside the stock of all
  /// @param since the first day; where it lies after the last, the last
  Displaced beside(@Nullable OfCohort whose, LocalDate since, LocalDate to, Instant knownAt);
}
