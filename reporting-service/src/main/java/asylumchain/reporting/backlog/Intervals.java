package asylumchain.reporting.backlog;

import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Folds the facts of one case to interval rows: for each day and each moment of knowledge on
/// which anything was known, exactly one.
public final class Intervals {

  private final List<Interval> rows = new ArrayList<>();
  private Map<Span, Instant> believed = new LinkedHashMap<>();

  private Intervals() {}

  /// A stretch of days on which nothing that is counted changed.
  private record Span(
      LocalDate from, @Nullable LocalDate to, Standing standing, @Nullable Clock term) {

    Interval known(Instant from, @Nullable Instant to) {
      return new Interval(this.from, this.to, from, to, standing, term);
    }
  }

  /// The rows of one case; a row lasts for as long as it was believed unchanged.
  public static List<Interval> of(CaseFacts facts) {
    var intervals = new Intervals();
    for (var moment : facts.momentsOfKnowledge()) {
      intervals.learn(
          moment, timeline(facts.eventsKnownAt(moment), facts.decisionTermKnownAt(moment)));
    }
    intervals.believed.forEach((span, since) -> intervals.rows.add(span.known(since, null)));
    return intervals.rows;
  }

  private void learn(Instant moment, List<Span> spans) {
    var now = new LinkedHashMap<Span, Instant>();
    for (var span : spans) {
      var since = believed.remove(span);
      now.put(span, since == null ? moment : since);
    }
    believed.forEach((span, since) -> rows.add(span.known(since, moment)));
    believed = now;
  }

  /// The days of a case, as known at one moment; the last event of a day says how the day ended.
  private static List<Span> timeline(List<CaseEvent> events, @Nullable Clock term) {
    var ends = endsOfDays(events);
    var spans = new ArrayList<Span>();
    while (!ends.isEmpty()) {
      var first = ends.pollFirstEntry();
      while (!ends.isEmpty() && ends.firstEntry().getValue().equals(first.getValue())) {
        ends.pollFirstEntry();
      }
      var to = ends.isEmpty() ? null : ends.firstKey();
      spans.add(new Span(first.getKey(), to, first.getValue(), term));
    }
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
