package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.Word;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which state is responsible for an application, as far as that is known.
///
/// Silence changes it without any message: an unanswered request counts as accepted, a transfer
/// that did not take place in time makes the Netherlands responsible, and so does a term to ask
/// another state that passes unused.
sealed interface Responsibility {

  /// No other state was asked.
  record Unasked() implements Responsibility {}

  /// Another state was asked, and has not answered.
  ///
  /// @param back whether it was asked to take back, rather than to take charge
  /// @param replyBy the last day for its answer, where the request says so; `null` otherwise
  record Asked(LocalDate on, boolean back, @Nullable LocalDate replyBy) implements Responsibility {}

  /// The other state refused.
  record Refused(LocalDate on) implements Responsibility {}

  /// The other state accepted; the person is to be transferred.
  ///
  /// @param on the day of acceptance
  /// @param silently whether its silence counts as acceptance
  /// @param from the day from which the transfer term runs: acceptance, or a judgment after it
  /// @param interrupted since when a request suspends the transfer; `null` when none does
  /// @param abscondedOn `null` while the person is there
  /// @param reappearedOn `null` when the person did not come back
  /// @param how what led to this
  record Accepted(
      LocalDate on,
      boolean silently,
      LocalDate from,
      @Nullable LocalDate interrupted,
      @Nullable LocalDate abscondedOn,
      @Nullable LocalDate reappearedOn,
      List<Step> how)
      implements Responsibility {

    static Accepted on(LocalDate day, boolean silently, List<Step> how) {
      return new Accepted(day, silently, day, null, null, null, how);
    }

    Accepted interrupted(LocalDate since) {
      return new Accepted(on, silently, from, since, abscondedOn, reappearedOn, how);
    }

    Accepted anewFrom(LocalDate day) {
      return new Accepted(on, silently, day, null, null, null, how);
    }

    Accepted absconded(LocalDate day) {
      return new Accepted(on, silently, from, interrupted, day, null, how);
    }

    Accepted reappeared(LocalDate day) {
      return new Accepted(on, silently, from, interrupted, abscondedOn, day, how);
    }

    Word startedBy() {
      return from.equals(on) ? silently ? Word.ACCEPTED_IN_SILENCE : Word.ACCEPTED : Word.JUDGMENT;
    }
  }

  /// The Netherlands is responsible.
  ///
  /// @param because by what
  /// @param afterAnother whether another state was responsible before: it accepted, in silence too,
  ///   or a transfer lapsed
  record Netherlands(LocalDate since, Because because, boolean afterAnother, List<Step> how)
      implements Responsibility {

    /// What makes the Netherlands responsible.
    enum Because {
      STATED,
      NOBODY_ASKED,
      ASKED_TOO_LATE,
      NOT_TRANSFERRED
    }

    /// Whether the term to ask another state passed, and a request is known that came after it.
    boolean wasAskedTooLate() {
      return because == Because.ASKED_TOO_LATE;
    }

    /// Whether the term to ask another state passed, as far as was told.
    boolean isForWantOfRequest() {
      return because == Because.NOBODY_ASKED || because == Because.ASKED_TOO_LATE;
    }
  }

  /// The person is in the other state.
  record Transferred() implements Responsibility {}
}
