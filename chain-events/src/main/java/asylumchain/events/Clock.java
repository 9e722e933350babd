package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One legal term of one case (termijn). Whether it was met or missed follows from the dates.
///
/// @param clock which term, for example `decision-term`
/// @param rule id of the rule that gives its length
/// @param startedOn the day of the act that started it; `null` while it has not started
/// @param dueOn last day on which the act is in time; `null` while that cannot be said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Clock(
    String clock,
    String rule,
    State state,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate dueOn) {

  /// How the clock stands, apart from today's date.
  public enum State {
    NOT_STARTED,
    RUNNING,
    SUSPENDED,
    NEEDS_REVIEW
  }
}
