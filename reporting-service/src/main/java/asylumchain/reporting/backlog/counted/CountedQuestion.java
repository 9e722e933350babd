package asylumchain.reporting.backlog.counted;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.StockDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a number counts. It counts steps, not cases: a case can stand in it more than once.
///
/// @param definitions of the number, the first of which names it
/// @param asOf each case is described as it stands at the end of this day
/// @param knownAt `null`: as known at the watermark
/// @param steps a query for the steps as known at a moment: `part`, `subject_id`, `on_day` and
///   `times`, how often the number counts it
public record CountedQuestion(
    List<StockDefinition.Name> definitions,
    LocalDate asOf,
    @Nullable Instant knownAt,
    Function<Instant, SqlText> steps) {

  public CountedQuestion {
    definitions = List.copyOf(definitions);
  }

  /// The same question as known at another moment.
  CountedQuestion knownAt(Instant moment) {
    return new CountedQuestion(definitions, asOf, moment, steps);
  }
}
