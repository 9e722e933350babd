package asylumchain.reporting.backlog;

import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.reporting.facts.Beliefs;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Folds the facts of one case to interval rows: for each day and each moment of knowledge on
/// which anything was known, exactly one.
public final class Intervals {

  private Intervals() {}

  /// A stretch of days on which nothing that is counted changed.
  private record Span(
      LocalDate from, @Nullable LocalDate to, Standing standing, @Nullable Clock term) {

    static Interval known(Beliefs.Belief<Span> belief) {
      var span = belief.statement();
      return new Interval(
          span.from, span.to, belief.knownFrom(), belief.knownTo(), span.standing, span.term);
    }
  }

  /// The rows of one case; a row lasts for as long as it was believed unchanged.
  public static List<Interval> of(CaseFacts facts) {
    var beliefs = new Beliefs<Span>();
    for (var moment : facts.momentsOfKnowledge()) {
      beliefs.learn(moment, timeline(facts.eventsKnownAt(moment), TermDays.knownAt(facts, moment)));
    }
    return beliefs.all().stream().map(Span::known).toList();
  }

  /// The days of a case, as known at one moment; the last event of a day says how the day ended.
  private static List<Span> timeline(List<CaseEvent> events, TermDays term) {
    var ends = endsOfDays(events);
    var spans = new ArrayList<Span>();
    while (!ends.isEmpty()) {
      var first = ends.pollFirstEntry();
      while (!ends.isEmpty() && ends.firstEntry().getValue().equals(first.getValue())) {
        ends.pollFirstEntry();
      }
      var to = ends.isEmpty() ? null : ends.firstKey();
      spans.addAll(spans(first.getKey(), to, first.getValue(), term));
    }
    return spans;
  }

  /// A stretch of days on which the case stood alike, cut where its term stops and goes on. Once it
  /// is settled the term is what it was in the end.
  private static List<Span> spans(
      LocalDate from, @Nullable LocalDate to, Standing standing, TermDays term) {
    if (standing.progress().settledOn() != null) {
      return List.of(new Span(from, to, standing, term.term()));
    }
    var spans = new ArrayList<Span>();
    var first = from;
    for (var day : term.changes(from, to)) {
      if (!Objects.equals(term.on(day), term.on(first))) {
        spans.add(new Span(first, day, standing, term.on(first)));
        first = day;
      }
    }
    spans.add(new Span(first, to, standing, term.on(first)));
    return spans;
  }

  private static NavigableMap<LocalDate, Standing> endsOfDays(List<CaseEvent> events) {
    var ends = new TreeMap<LocalDate, Standing>();
    for (var event : events) {
      var before = ends.isEmpty() ? Standing.on(event.occurredOn()) : ends.lastEntry().getValue();
      ends.put(event.occurredOn(), before.after(event));
    }
    return ends;
  }
}
