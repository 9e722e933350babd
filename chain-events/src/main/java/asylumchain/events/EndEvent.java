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

  /// A closed case was opened again.
  record CaseReopened(LocalDate occurredOn) implements EndEvent, Travels {}
}
