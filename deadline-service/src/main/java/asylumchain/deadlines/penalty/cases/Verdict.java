package asylumchain.deadlines.penalty.cases;

import asylumchain.deadlines.penalty.NoticeOfDefault;
import asylumchain.events.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a notice of default brings about, by dates alone.
///
/// Source: Awb art. 4:17(3) and 6:12(2).
///
/// @param effect what became of it
/// @param dueOn the last day it was judged by; `null` where there is none
/// @param countsFrom the first day on which a new notice would count; `null` where a new one is not
///   needed, or that day cannot be said
public record Verdict(Effect effect, @Nullable LocalDate dueOn, @Nullable LocalDate countsFrom) {

  /// What became of a notice. Names are API.
  public enum Effect {
    /// Received after the last day: it counts.
    TIMELY,
    /// Received on the last day or before: without effect, and it never ripens.
    PREMATURE,
    /// Received while the term stands still and nobody knows its last day: without effect.
    TERM_SUSPENDED,
    /// Received while no such term ran.
    NO_TERM,
    /// Received when it was decided already: there was no default.
    ALREADY_DECIDED,
    /// The last day is a question for a person.
    NEEDS_REVIEW
  }

  /// Judges a notice.
  ///
  /// @param clock the term it is about; `null` where no such term runs
  /// @param endedOn the day on which the case was decided or ended; `null` while it waits
  static Verdict of(LocalDate received, @Nullable Clock clock, @Nullable LocalDate endedOn) {
    if (endedOn != null && !endedOn.isAfter(received)) {
      return new Verdict(Effect.ALREADY_DECIDED, clock == null ? null : clock.dueOn(), null);
    }
    if (clock == null) {
      return new Verdict(Effect.NO_TERM, null, null);
    }
    return switch (clock.state()) {
      case NOT_STARTED -> new Verdict(Effect.NO_TERM, null, null);
      case NEEDS_REVIEW -> new Verdict(Effect.NEEDS_REVIEW, null, null);
      case SUSPENDED, RUNNING -> against(clock, received);
    };
  }

  /// A term that lapsed before it was suspended has a last day, and keeps it.
  private static Verdict against(Clock clock, LocalDate received) {
    var dueOn = clock.dueOn();
    if (dueOn == null) {
      var effect =
          clock.state() == Clock.State.SUSPENDED ? Effect.TERM_SUSPENDED : Effect.NEEDS_REVIEW;
      return new Verdict(effect, null, null);
    }
    return NoticeOfDefault.isPremature(received, dueOn)
        ? new Verdict(Effect.PREMATURE, dueOn, NoticeOfDefault.countsFrom(dueOn))
        : new Verdict(Effect.TIMELY, dueOn, null);
  }

  /// Whether the notice counts.
  public boolean counts() {
    return effect == Effect.TIMELY;
  }
}
