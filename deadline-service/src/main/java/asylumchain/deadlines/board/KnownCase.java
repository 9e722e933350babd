package asylumchain.deadlines.board;

import asylumchain.deadlines.board.standing.Standing;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.cases.LateFile;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.deadlines.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// All that is known of one case.
///
/// @param events everything that travelled, in version order
/// @param shifts what was posted here, in version order
public record KnownCase(List<KnownEvent> events, List<KnownShift> shifts) {

  /// What its clocks depend on.
  public CaseRecord clocks() {
    return new CaseRecord(ClockFacts.among(events), ClockFacts.amongShifts(shifts));
  }

  /// The same, with what was stated just now.
  KnownCase with(List<KnownShift> stated) {
    return stated.isEmpty()
        ? this
        : new KnownCase(events, Stream.concat(shifts.stream(), stated.stream()).toList());
  }

  /// What lateness brings about in it, judged by its own clocks.
  public LateFile lateness(UUID caseId, RuleBook book) {
    var record = clocks();
    return new LateFile(
        caseId,
        events,
        shifts,
        (name, asOf, knownAt) ->
            Terms.evaluate(record, book, book.calendar(), asOf, knownAt).clocks().stream()
                .map(Determination.Told::clock)
                .filter(clock -> clock.clock().equals(name))
                .findFirst()
                .orElse(null),
        book);
  }

  /// Where it stands.
  Standing standing() {
    return Standing.of(events.stream().map(KnownEvent::inHistory).toList());
  }

  /// Where it stood at the end of a day, for whoever knew what was known at a moment.
  public Standing standing(LocalDate asOf, Instant knownAt) {
    var known =
        events.stream()
            .filter(event -> !event.recordedAt().isAfter(knownAt))
            .map(KnownEvent::inHistory)
            .toList();
    return Standing.of(known, asOf);
  }

  /// The first moment at which all of it is known.
  ///
  /// @param notBefore the earliest that is told
  public Instant latest(Instant notBefore) {
    return Stream.of(
            Stream.of(notBefore),
            events.stream().map(KnownEvent::recordedAt),
            shifts.stream().map(KnownShift::recordedAt))
        .flatMap(moments -> moments)
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
