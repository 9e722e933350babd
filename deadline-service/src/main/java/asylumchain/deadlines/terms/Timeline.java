package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The clocks of a case as they followed from what was known, moment by moment.
///
/// @param moments oldest first; each differs from the one before
public record Timeline(List<Moment> moments) {

  /// From a moment on, these clocks.
  ///
  /// @param caseVersion version of the last event of the case that was known
  /// @param knownFrom the latest known time of the facts, rules and decrees it rests on
  public record Moment(Instant knownFrom, int caseVersion, List<Clock> clocks) {}

  public Timeline {
    moments = List.copyOf(moments);
  }

  /// Evaluates a case at every moment at which something became known about it, as far as its last
  /// news reaches.
  public static Timeline of(CaseRecord record, RuleBook book, WorkingCalendar calendar) {
    return Evaluation.of(record, book, calendar).timeline();
  }

  /// What must be said anew, so that whoever heard `journalled` knows this timeline: moments to
  /// add, or to put in the place of one with the same `knownFrom`. Empty when nothing differs.
  ///
  /// @param record the one that this timeline was made from
  public List<Moment> differenceFrom(Timeline journalled, CaseRecord record) {
    var heard = new TreeMap<Instant, List<Clock>>();
    journalled.moments.forEach(moment -> heard.put(moment.knownFrom(), moment.clocks()));
    var meant = new TreeMap<Instant, List<Clock>>();
    moments.forEach(moment -> meant.put(moment.knownFrom(), moment.clocks()));
    var difference = new ArrayList<Moment>();
    var all = new TreeSet<>(heard.keySet());
    all.addAll(meant.keySet());
    for (var knownFrom : all) {
      var clocks = at(meant, knownFrom);
      if (!clocks.equals(at(heard, knownFrom))) {
        heard.put(knownFrom, clocks);
        difference.add(new Moment(knownFrom, record.versionKnownAt(knownFrom), clocks));
      }
    }
    return difference;
  }

  /// This timeline, once these moments were said anew.
  public Timeline with(List<Moment> difference) {
    var all = new TreeMap<Instant, Moment>();
    moments.forEach(moment -> all.put(moment.knownFrom(), moment));
    difference.forEach(moment -> all.put(moment.knownFrom(), moment));
    return new Timeline(List.copyOf(all.values()));
  }

  /// The clocks as known now; empty when no term runs.
  public List<Clock> latest() {
    return moments.isEmpty() ? List.of() : moments.getLast().clocks();
  }

  /// The clocks as known at a moment; empty when no term ran.
  public List<Clock> known(Instant at) {
    return moments.reversed().stream()
        .filter(moment -> !moment.knownFrom().isAfter(at))
        .findFirst()
        .map(Moment::clocks)
        .orElse(List.of());
  }

  /// From when on the last of it is known.
  ///
  /// @param notBefore the earliest that is told
  public Instant lastKnownFrom(Instant notBefore) {
    return moments.isEmpty() || moments.getLast().knownFrom().isBefore(notBefore)
        ? notBefore
        : moments.getLast().knownFrom();
  }

  private static List<Clock> at(TreeMap<Instant, List<Clock>> clocks, Instant knownAt) {
    var entry = clocks.floorEntry(knownAt);
    return entry == null ? List.of() : entry.getValue();
  }
}
