package asylumchain.cases.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What keeps a case from being destroyed.
///
/// @param about the other case that keeps it; `null` where it is the case itself
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Keeper(Reason reason, String detail, @Nullable UUID about) {

  Keeper(Reason reason, String detail) {
    this(reason, detail, null);
  }

  /// Why. The names are part of the API.
  public enum Reason {
    /// The case has not ended.
    NOT_ENDED,
    /// An objection, an appeal or a request to a judge is not decided.
    REMEDY_PENDING,
    /// The applicant is detained, or under temporary protection.
    MEASURE_RUNS,
    /// No rule was in force on the day from which the period would run.
    NO_RULE,
    /// The period has not passed.
    PERIOD_RUNS,
    /// A legal hold is on the case.
    LEGAL_HOLD,
    /// Another case of the same person has not ended, and may need this one.
    OTHER_CASE_OPEN
  }
}
