package asylumchain.reporting.backlog.counted;

import asylumchain.kit.database.SqlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// Steps that were found without the database, as a query that can be paged through.
public final class StepQueries {

  private static final String GIVEN =
      """
      select cast(part as integer) as part, cast(subject_id as uuid) as subject_id,
             cast(on_day as date) as on_day, 1 as times
        from unnest(?, ?, ?) as given (part, subject_id, on_day)
      """;

  private StepQueries() {}

  /// A case on a day on which it is counted, in its partition.
  public record Step(int part, UUID caseId, LocalDate on) {}

  /// A query for these steps; a case that stands there twice is counted twice.
  ///
  /// @param step of each
  public static <T> SqlText given(List<T> found, Function<T, Step> step) {
    var steps = found.stream().map(step).toList();
    return new SqlText()
        .add(GIVEN, texts(steps, Step::part), texts(steps, Step::caseId), texts(steps, Step::on));
  }

  private static List<String> texts(List<Step> steps, Function<Step, Object> value) {
    return steps.stream().map(value).map(Objects::toString).toList();
  }
}
