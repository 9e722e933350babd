package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The decision in first instance, or the end of the application without one.
public sealed interface DecisionEvent extends CaseEvent {

  /// What was decided.
  enum Outcome {
    REFUGEE,
    SUBSIDIARY,
    HUMANITARIAN,
    REJECTED_UNFOUNDED,
    REJECTED_MANIFESTLY_UNFOUNDED,
    INADMISSIBLE,
    NOT_TAKEN_INTO_CONSIDERATION,
    DISCONTINUED,
    WITHDRAWN,
    LAPSED
  }

  /// How an application was withdrawn.
  enum Withdrawal {
    EXPLICIT,
    IMPLICIT
  }

  /// A decision was made.
  ///
  /// @param authorityLevel who was allowed to decide, as a code
  /// @param secondReader whether a second officer read the decision
  /// @param departureDays calendar days, from the day after the announcement, within which the
  ///   person must leave, where that was shortened (Vw 2000, art. 62(2)), for whatever reason: 0,
  ///   for at once, to 27; `null` for the ordinary period
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionMade(
      LocalDate occurredOn,
      Outcome outcome,
      Code authorityLevel,
      boolean secondReader,
      @Nullable Integer departureDays)
      implements DecisionEvent, Travels {

    private static final int MOST = 27;

    private static final Set<Outcome> THAT_END_IN_DEPARTURE =
        EnumSet.of(
            Outcome.REJECTED_UNFOUNDED,
            Outcome.REJECTED_MANIFESTLY_UNFOUNDED,
            Outcome.INADMISSIBLE,
            Outcome.DISCONTINUED);

    /// @throws IllegalArgumentException if a period to leave is not 0 to 27 days, or goes with an
    ///   outcome after which nobody has to leave
    public DecisionMade {
      if (departureDays != null) {
        if (departureDays < 0 || departureDays > MOST) {
          throw new IllegalArgumentException(
              "a period to leave that was shortened is 0 to 27 days; the ordinary one is not said");
        }
        if (!THAT_END_IN_DEPARTURE.contains(outcome)) {
          throw new IllegalArgumentException(
              "a period to leave goes with a rejection, which obliges to leave");
        }
      }
    }

    public DecisionMade(
        LocalDate occurredOn, Outcome outcome, Code authorityLevel, boolean secondReader) {
      this(occurredOn, outcome, authorityLevel, secondReader, null);
    }
  }

  /// The decision was announced to the applicant (bekendmaking); terms for appeal start.
  record DecisionAnnounced(LocalDate occurredOn) implements DecisionEvent, Travels {}

  /// The decision was withdrawn; the application is open again.
  record DecisionWithdrawn(LocalDate occurredOn) implements DecisionEvent, Travels {}

  /// The applicant withdrew the application.
  record ApplicationWithdrawn(LocalDate occurredOn, Withdrawal withdrawal)
      implements DecisionEvent, Travels {}

  /// A withdrawn application is examined again.
  record ApplicationResumed(LocalDate occurredOn) implements DecisionEvent, Travels {}
}
