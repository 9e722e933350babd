package asylumchain.reporting.timeliness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How old the cases of a group are and how they stand to their terms, in days.
///
/// @param medianAge half of the cases are at most so many days old; since lodging, or since the
///   wish was made; `null` without cases
/// @param p90Age nine in ten are at most so many days old; `null` without cases
/// @param running cases whose term runs, past the due date or not
/// @param medianDaysLeft of those: half have at most so many days left; below zero: days over;
///   `null` where none runs
/// @param mostDaysOver of those past their term, the longest; `null` where none is
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgeAndTerm(
    Map<String, String> group,
    long cases,
    @Nullable Integer medianAge,
    @Nullable Integer p90Age,
    long running,
    @Nullable Integer medianDaysLeft,
    @Nullable Integer mostDaysOver) {

  /// So many cases of a group in one band of age and of days to or past the due date.
  ///
  /// @param termBand `NONE` for a case whose term does not run
  public record Band(
      Map<String, String> group,
      String caseAgeBand,
      String termStatus,
      String termBand,
      long count) {}
}
