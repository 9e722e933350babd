package asylumchain.deadlines.terms;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// All that is known of one case: what happened, and what moved its clocks.
///
/// @param events in version order
/// @param shifts in version order
public record CaseRecord(List<KnownEvent> events, List<KnownShift> shifts) {

  public CaseRecord {
    events = List.copyOf(events);
    shifts = List.copyOf(shifts);
  }

  /// The same with what was stated just now.
  public CaseRecord with(List<KnownShift> stated) {
    return stated.isEmpty()
        ? this
        : new CaseRecord(events, Stream.concat(shifts.stream(), stated.stream()).toList());
  }

  /// What was known of it at a moment.
  CaseRecord knownAt(Instant moment) {
    return new CaseRecord(
        events.stream().filter(event -> !event.recordedAt().isAfter(moment)).toList(),
        shifts.stream().filter(shift -> !shift.recordedAt().isAfter(moment)).toList());
  }

  /// Version of the last event of the case that was known at a moment; 0 for none.
  int versionKnownAt(Instant moment) {
    return events.stream()
        .filter(event -> !event.recordedAt().isAfter(moment))
        .mapToInt(KnownEvent::version)
        .max()
        .orElse(0);
  }
}
