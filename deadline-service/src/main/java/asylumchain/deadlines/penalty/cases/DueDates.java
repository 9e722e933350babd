package asylumchain.deadlines.penalty.cases;

import asylumchain.events.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When the terms of a case end, as each of them stood in law on a day, for whoever knew what was
/// known at a moment. Extensions, suspensions, decrees and moratoria are in it.
public interface DueDates {

  /// A clock by its name; `null` where no such term runs.
  @Nullable Clock clock(String name, LocalDate asOf, Instant knownAt);
}
