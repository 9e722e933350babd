package asylumchain.cases.destruction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A destruction run (vernietiging) and how far it is.
///
/// @param asOn the business day on which its cases were due
/// @param includeUnverified whether it lists cases whose period was not read in a source
/// @param complete whether it lists all that was due; otherwise propose another after it
/// @param proposedBy,decidedBy the employees; never the same person. `decidedBy` absent before
/// @param ground why it was rejected, withdrawn or stopped; absent otherwise
/// @param stoppedBy the employee who stopped it; absent otherwise
/// @param finishedAt when it was done or stopped; absent before
/// @param rules what is listed, rule by rule
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestructionRun(
    UUID runId,
    String organisation,
    State state,
    @JsonIgnore int version,
    LocalDate asOn,
    boolean includeUnverified,
    boolean complete,
    String proposedBy,
    Instant proposedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String ground,
    @Nullable String stoppedBy,
    @Nullable Instant finishedAt,
    List<PerRule> rules) {

  public DestructionRun {
    rules = List.copyOf(rules);
  }

  /// How far it is.
  public enum State {
    /// Awaits a second person.
    PROPOSED,
    REJECTED,
    /// Taken back by whoever proposed it.
    WITHDRAWN,
    APPROVED,
    RUNNING,
    DONE,
    /// Ended by a person before it was done: what was destroyed stays so.
    STOPPED
  }

  /// What became of the cases of one rule.
  ///
  /// @param listed still to be destroyed
  /// @param excluded taken off the list by a person
  /// @param kept something kept them when their turn came
  /// @param dropped the run did not go on
  public record PerRule(
      String rule,
      LocalDate inForceFrom,
      String confidence,
      long listed,
      long excluded,
      long kept,
      long destroyed,
      long dropped) {}

  DestructionRun with(List<PerRule> counted) {
    return new DestructionRun(
        runId,
        organisation,
        state,
        version,
        asOn,
        includeUnverified,
        complete,
        proposedBy,
        proposedAt,
        decidedBy,
        decidedAt,
        ground,
        stoppedBy,
        finishedAt,
        counted);
  }
}
