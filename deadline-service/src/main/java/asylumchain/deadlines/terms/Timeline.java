package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  ///
  /// @param facts in version order
  public static Timeline of(List<KnownEvent> facts, RuleBook book, WorkingCalendar calendar) {
    var moments = new ArrayList<Moment>();
    List<Clock> before = List.of();
    for (var knownFrom : momentsOfKnowledge(facts, book)) {
      var clocks = Terms.evaluate(facts, book, calendar, LocalDate.MAX, knownFrom).bare();
      if (!clocks.equals(before)) {
        moments.add(new Moment(knownFrom, versionKnownAt(facts, knownFrom), clocks));
        before = clocks;
      }
    }
    return new Timeline(moments);
  }

  private static Iterable<Instant> momentsOfKnowledge(List<KnownEvent> facts, RuleBook book) {
    var moments = new TreeSet<Instant>();
    facts.forEach(fact -> moments.add(fact.recordedAt()));
    var lodgings =
        facts.stream().flatMap(fact -> IntakeDays.lodgedOn(fact.event())).distinct().toList();
    for (var decree : book.decrees()) {
      if (lodgings.stream().anyMatch(decree::covers)) {
        Terms.momentsOf(decree).stream()
            .filter(moment -> moment.isAfter(moments.first()))
            .forEach(moments::add);
      }
    }
    return moments;
  }

  private static int versionKnownAt(List<KnownEvent> facts, Instant knownAt) {
    return facts.stream()
        .filter(fact -> !fact.recordedAt().isAfter(knownAt))
        .mapToInt(KnownEvent::version)
        .max()
        .orElse(0);
  }
}
