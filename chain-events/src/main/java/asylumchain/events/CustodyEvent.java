package asylumchain.events;

import java.time.LocalDate;

/// Deprivation of liberty, which stays private, and temporary protection, which moves a clock.
public sealed interface CustodyEvent extends CaseEvent {

  /// The person was detained. Private.
  record DetentionStarted(LocalDate occurredOn, Code ground) implements CustodyEvent, Stays {}

  /// Detention ended. Private.
  record DetentionEnded(LocalDate occurredOn) implements CustodyEvent, Stays {}

  /// Temporary protection started (Vw 2000, art. 43a).
  record TemporaryProtectionStarted(LocalDate occurredOn) implements CustodyEvent, Travels {}

  /// Temporary protection ended.
  record TemporaryProtectionEnded(LocalDate occurredOn) implements CustodyEvent, Travels {}
}
