package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/// What deadline-service says about one case.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes(
    @JsonSubTypes.Type(
        name = "deadline-determined",
        value = DeadlineEvent.DeadlineDetermined.class))
public sealed interface DeadlineEvent {

  /// All clocks of a case, as they follow from what was known at one moment.
  ///
  /// For a moment of knowledge *k* the event with the latest `knownFrom` not after *k* counts; of
  /// two with the same `knownFrom` the later one in the journal replaces the earlier.
  ///
  /// @param caseVersion version of the last event of the case that was taken into account
  /// @param ruleBookVersion which rules were applied
  /// @param knownFrom the latest known time of the facts, rules and decrees this rests on
  /// @param clocks every clock of the case; empty when no term runs
  record DeadlineDetermined(
      int caseVersion, String ruleBookVersion, Instant knownFrom, List<Clock> clocks)
      implements DeadlineEvent, Travels {}
}
