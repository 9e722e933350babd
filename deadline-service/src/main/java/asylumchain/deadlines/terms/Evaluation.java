package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case as it was evaluated up to a day: how its clocks came to be, and how they stand.
///
/// @param now with all that is known, and all that silence brought; `null` when nothing is known
/// @param restedAt by the name of a clock, the last moment at which it left a question that nobody
///   had to answer, for the case had stopped waiting
public record Evaluation(
    Timeline timeline, @Nullable Determination now, Map<String, Instant> restedAt) {

  public Evaluation {
    restedAt = Map.copyOf(restedAt);
  }

  /// Evaluates a case at every moment at which something became known about it, and at the start of
  /// every day on which silence changed it.
  ///
  /// @param today silence before this day is silence
  public static Evaluation of(
      CaseRecord record, RuleBook book, WorkingCalendar calendar, LocalDate today) {
    return of(new Walk(record, book, calendar, today), momentsOfKnowledge(record, book));
  }

  /// The same, as far as the last news reaches.
  static Evaluation of(CaseRecord record, RuleBook book, WorkingCalendar calendar) {
    var news = momentsOfKnowledge(record, book);
    var today = news.isEmpty() ? LocalDate.MIN : LocalDate.ofInstant(news.last(), Terms.ZONE);
    return of(new Walk(record, book, calendar, today), news);
  }

  private static Evaluation of(Walk walk, NavigableSet<Instant> news) {
    for (var moment : news) {
      walk.knows(moment);
      walk.silence(news.higher(moment));
    }
    return new Evaluation(new Timeline(walk.moments), walk.now, walk.restedAt);
  }

  /// The next day on which, without news, something will be said otherwise; `null` for never.
  public @Nullable LocalDate nextChangeOn() {
    return now == null ? null : now.nextChangeOn();
  }

  /// Whether the question that a clock leaves was one that nobody had to answer for a while, after
  /// this moment.
  public boolean restedAfter(Instant moment, String clock) {
    var rested = restedAt.get(clock);
    return rested != null && rested.isAfter(moment);
  }

  /// Every clock, with how it came to be.
  public List<Determination.Told> told() {
    return now == null ? List.of() : now.clocks();
  }

  /// The clocks of which the act is still awaited.
  public List<Clock> awaited() {
    return now == null ? List.of() : now.awaited();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Terms.ZONE).toInstant();
  }

  private static NavigableSet<Instant> momentsOfKnowledge(CaseRecord record, RuleBook book) {
    var moments = new TreeSet<Instant>();
    record.events().forEach(fact -> moments.add(fact.recordedAt()));
    record.shifts().forEach(shift -> moments.add(shift.recordedAt()));
    if (!moments.isEmpty()) {
      var first = moments.first();
      ofTheLaw(record, book).filter(first::isBefore).forEach(moments::add);
    }
    return moments;
  }

  /// The moments at which a register changed what is known of a case like this.
  private static Stream<Instant> ofTheLaw(CaseRecord record, RuleBook book) {
    var lodgings =
        record.events().stream()
            .flatMap(fact -> IntakeDays.lodgedOn(fact.event()))
            .distinct()
            .toList();
    var nationalities =
        record.events().stream()
            .flatMap(fact -> IntakeDays.nationalities(fact.event()))
            .collect(Collectors.toSet());
    return Stream.of(
            book.calendar().momentsOfKnowledge(),
            book.superseded().stream().map(RuleBook.Superseded::until),
            book.decrees().stream()
                .filter(decree -> lodgings.stream().anyMatch(decree::covers))
                .flatMap(decree -> decree.momentsOfKnowledge().stream()),
            book.moratoria().stream()
                .filter(it -> it.readings().anyMatch(Moratorium::isComputed))
                .filter(it -> it.isAboutAnyOf(nationalities))
                .flatMap(it -> it.momentsOfKnowledge().stream()))
        .flatMap(moments -> moments);
  }

  /// From moment to moment, keeping those at which the clocks differ from the moment before.
  private static final class Walk {
    private final CaseRecord record;
    private final RuleBook book;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final List<Timeline.Moment> moments = new ArrayList<>();
    private final Map<String, Instant> restedAt = new HashMap<>();
    private List<Clock> before = List.of();
    private @Nullable Determination now;

    Walk(CaseRecord record, RuleBook book, WorkingCalendar calendar, LocalDate today) {
      this.record = record;
      this.today = today;
      this.book = book;
      this.calendar = calendar;
    }

    void knows(Instant moment) {
      var then = LocalDate.ofInstant(moment, Terms.ZONE);
      var silentUntil = then.isBefore(today) ? then : today;
      var view =
          new Viewpoint(
              book.asKnownAt(moment),
              calendar.asKnownAt(moment),
              LocalDate.MAX,
              silentUntil,
              moment);
      var determination = Terms.evaluate(record, view);
      var clocks = determination.bare();
      if (!clocks.equals(before)) {
        moments.add(new Timeline.Moment(moment, record.versionKnownAt(moment), clocks));
        before = clocks;
      }
      determination.clocks().stream()
          .filter(told -> told.question() != null && !told.isAwaited())
          .forEach(told -> restedAt.put(told.clock().clock(), moment));
      now = determination;
    }

    /// The days on which something changes though nothing becomes known.
    ///
    /// @param news when something becomes known again; `null` when nothing does
    void silence(@Nullable Instant news) {
      var next = next();
      while (next != null && (news == null || startOf(next).isBefore(news))) {
        knows(startOf(next));
        next = next();
      }
    }

    /// The next day up to today; `null` for none.
    private @Nullable LocalDate next() {
      var next = now == null ? null : now.nextChangeOn();
      return next == null || next.isAfter(today) ? null : next;
    }
  }
}
