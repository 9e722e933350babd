package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

  /// Evaluates a case at every moment at which something became known about it.
  public static Timeline of(CaseRecord record, RuleBook book, WorkingCalendar calendar) {
    var moments = new ArrayList<Moment>();
    List<Clock> before = List.of();
    for (var knownFrom : momentsOfKnowledge(record, book)) {
      var clocks = Terms.evaluate(record, book, calendar, LocalDate.MAX, knownFrom).bare();
      if (!clocks.equals(before)) {
        moments.add(new Moment(knownFrom, record.versionKnownAt(knownFrom), clocks));
        before = clocks;
      }
    }
    return new Timeline(moments);
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

  private static List<Clock> at(TreeMap<Instant, List<Clock>> clocks, Instant knownAt) {
    var entry = clocks.floorEntry(knownAt);
    return entry == null ? List.of() : entry.getValue();
  }

  private static Iterable<Instant> momentsOfKnowledge(CaseRecord record, RuleBook book) {
    var moments = new TreeSet<Instant>();
    record.events().forEach(fact -> moments.add(fact.recordedAt()));
    record.shifts().forEach(shift -> moments.add(shift.recordedAt()));
    var lodgings =
        record.events().stream()
            .flatMap(fact -> IntakeDays.lodgedOn(fact.event()))
            .distinct()
            .toList();
    for (var decree : book.decrees()) {
      if (lodgings.stream().anyMatch(decree::covers)) {
        decree.momentsOfKnowledge().stream()
            .filter(moment -> moment.isAfter(moments.first()))
            .forEach(moments::add);
      }
    }
    return moments;
  }
}
