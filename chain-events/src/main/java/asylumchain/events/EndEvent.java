package asylumchain.events;

import java.time.LocalDate;

/// How a case ends, and how an ended one comes back.
public sealed interface EndEvent extends CaseEvent {

  /// A permit was issued.
  record PermitIssued(LocalDate occurredOn) implements EndEvent, Travels {}

  /// Departure started (vertrek).
  record DepartureStarted(LocalDate occurredOn) implements EndEvent, Travels {}

  /// The case was closed.
  record CaseClosed(LocalDate occurredOn, Code reason) implements EndEvent, Travels {}

  /// A case that had ended was opened again: it goes on where it stood before. A decision that was
  /// made stands until it is withdrawn.
  record CaseReopened(LocalDate occurredOn) implements EndEvent, Travels {}

  /// The case was destroyed (vernietigd): its period had passed, and two persons agreed on it. It
  /// is the last fact of the case; whoever keeps something of it destroys that, too.
  record CaseDestroyed(LocalDate occurredOn) implements EndEvent, Travels {}
}
