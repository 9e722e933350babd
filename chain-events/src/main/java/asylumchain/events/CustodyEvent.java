package asylumchain.events;

import java.time.LocalDate;

/// Deprivation of liberty and temporary protection, as far as they move a clock: the days, and the
/// provision as a code. Why and where stays with who decided it.
public sealed interface CustodyEvent extends CaseEvent {

  /// The person was detained.
  ///
  /// @param ground the provision: `ART_6`, `ART_59`, `ART_59A` or `ART_59B` of the Vw 2000
  record DetentionStarted(LocalDate occurredOn, Code ground) implements CustodyEvent, Travels {}

  /// Detention ended.
  record DetentionEnded(LocalDate occurredOn) implements CustodyEvent, Travels {}

  /// Temporary protection started (Vw 2000, art. 43a).
  record TemporaryProtectionStarted(LocalDate occurredOn) implements CustodyEvent, Travels {}

  /// Temporary protection ended.
  record TemporaryProtectionEnded(LocalDate occurredOn) implements CustodyEvent, Travels {}
}
