package asylumchain.reporting.cohort;

import asylumchain.kit.http.Csv;
import asylumchain.kit.projection.FreshnessView;
import asylumchain.reporting.backlog.Completeness;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many of a cohort were still open at the end of each day.
public record CohortStockView(
    String cohort,
    Instant knownAt,
    long members,
    List<Day> days,
    FreshnessView freshness,
    Completeness completeness)
    implements Csv {

  /// One day.
  ///
  /// @param open members that awaited their first decision
  /// @param pastTerm of those, the ones whose due date lay before this day
  /// @param settled members decided, withdrawn or lapsed (afgedaan)
  public record Day(LocalDate date, long open, long pastTerm, long settled) {}

  @Override
  @JsonIgnore
  public List<String> columns() {
    return List.of("cohort", "knownAt", "date", "open", "pastTerm", "settled");
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return days.stream()
        .map(
            day -> List.of(cohort, knownAt, day.date(), day.open(), day.pastTerm(), day.settled()));
  }
}
