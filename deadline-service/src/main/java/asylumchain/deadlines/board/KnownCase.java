package asylumchain.deadlines.board;

import asylumchain.deadlines.board.standing.Standing;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import java.util.List;

/// All that is known of one case.
///
/// @param events everything that travelled, in version order
/// @param shifts what was posted here, in version order
public record KnownCase(List<KnownEvent> events, List<KnownShift> shifts) {

  /// What its clocks depend on.
  public CaseRecord clocks() {
    return new CaseRecord(ClockFacts.among(events), shifts);
  }

  /// Where it stands.
  Standing standing() {
    return Standing.of(events.stream().map(KnownEvent::inHistory).toList());
  }
}
