package asylumchain.reporting.backlog.counted;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.cases.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a number counts. It counts steps, not cases: a case can stand in it more than once.
///
/// @param definitions of the number, the first of which names it
/// @param asOf each case is described as it stands at the end of this day
/// @param knownAt `null`: as known at the watermark
public record CountedQuestion(
    List<StockDefinition.Name> definitions,
    LocalDate asOf,
    @Nullable Instant knownAt,
    Steps steps) {

  public CountedQuestion {
    definitions = List.copyOf(definitions);
  }

  /// Where the steps are found: `part`, `subject_id`, `on_day` and `times`, how often the number
  /// counts it.
  @FunctionalInterface
  public interface Steps {

    /// A query for all of them, as known at a moment.
    SqlText all(Instant knownAt);

    /// A query for those that a part of the list shows, others may be among them: for a number of
    /// which it costs much to find all. Whoever shows fewer says also how much there is.
    default SqlText shown(Instant knownAt, Shown part) {
      return all(knownAt);
    }

    /// How much there is, of a number of which that can be said without a query for all.
    ///
    /// @param counting counts what the query for those shown finds
    default Counts counts(Instant knownAt, Whose whose, Supplier<Counts> counting) {
      return counting.get();
    }
  }

  /// For whom it is counted.
  ///
  /// @param partner whose cases are visible; `null`: all are
  /// @param mayKnowAll whether it is told how often cases are counted in all
  public record Whose(@Nullable String partner, boolean mayKnowAll) {}

  /// How much a question counts.
  ///
  /// @param all how often cases are counted; may be `null` where that is not told
  /// @param visible of those, cases of the partner asked for
  /// @param cases how many cases that are
  public record Counts(@Nullable Long all, long visible, long cases) {}

  /// A part of a list.
  ///
  /// @param after what stands before it
  /// @param limit how many lines at most
  /// @param partner whose cases are shown; `null`: all
  public record Shown(Place after, int limit, @Nullable String partner) {}

  /// The same question as known at another moment.
  CountedQuestion knownAt(Instant moment) {
    return new CountedQuestion(definitions, asOf, moment, steps);
  }
}
