package asylumchain.deadlines.terms;

import static java.time.temporal.ChronoUnit.DAYS;

import asylumchain.events.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a clock stands on a day, from its dates alone.
///
/// @param days left while in term (0 on the last day), or over when past it; `null` where there is
///   no last day
public record TermStatus(Code code, @Nullable Long days) {

  /// Names are API.
  public enum Code {
    NOT_STARTED,
    IN_TERM,
    SUSPENDED,
    OVERDUE,
    MET,
    MISSED,
    NEEDS_REVIEW
  }

  /// The status at the end of a day.
  ///
  /// @param endedOn the day on which the case stopped waiting; `null` while it waits
  public static TermStatus on(LocalDate asOf, Clock clock, @Nullable LocalDate endedOn) {
    var dueOn = clock.dueOn();
    return switch (clock.state()) {
      case NOT_STARTED -> new TermStatus(Code.NOT_STARTED, null);
      case NEEDS_REVIEW -> new TermStatus(Code.NEEDS_REVIEW, null);
      case SUSPENDED -> new TermStatus(Code.SUSPENDED, null);
      case RUNNING ->
          dueOn == null
              ? new TermStatus(Code.NEEDS_REVIEW, null)
              : endedOn == null || endedOn.isAfter(asOf)
                  ? waiting(asOf, dueOn)
                  : ended(endedOn, dueOn);
    };
  }

  private static TermStatus waiting(LocalDate asOf, LocalDate dueOn) {
    return asOf.isAfter(dueOn)
        ? new TermStatus(Code.OVERDUE, DAYS.between(dueOn, asOf))
        : new TermStatus(Code.IN_TERM, DAYS.between(asOf, dueOn));
  }

  private static TermStatus ended(LocalDate endedOn, LocalDate dueOn) {
    return endedOn.isAfter(dueOn)
        ? new TermStatus(Code.MISSED, DAYS.between(dueOn, endedOn))
        : new TermStatus(Code.MET, DAYS.between(endedOn, dueOn));
  }
}
