package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.BatchingTest.Known;
import asylumchain.deadlines.board.standing.Standing;
import asylumchain.deadlines.rounds.days.Course;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.deadlines.terms.Evaluation;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.CaseEvent;
import asylumchain.events.DeadlineEvent;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// One case on the desk of deadline-service, as its facts come in; without a database.
final class Desktop {

  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Author IND = new Author("IND", "test", null, null, null, null, null);

  private final UUID caseId = new UUID(7, 7);
  private final List<KnownEvent> events = new ArrayList<>();
  private final List<KnownShift> shifts = new ArrayList<>();
  private final Heard heard = new Heard();
  private DeterminedTable.Row before = DeterminedTable.Row.none(caseId);
  private Board board = new Board(Set.of(), Map.of(), Map.of());

  /// How the case stands on the board.
  record Board(
      Set<DeadlineBoard.Line> lines, Map<UUID, Standing> standings, Map<UUID, LocalDate> wakesOn) {}

  /// Facts that come in together, or one thing that is posted.
  void takes(List<Object> batch) {
    var statements = new ArrayList<Statement>();
    for (var one : batch) {
      var known = (Known) one;
      var at = known.on().atTime(10, 0).toInstant(ZoneOffset.UTC);
      if (known.event() instanceof CaseEvent event) {
        events.add(new KnownEvent(events.size() + 1, at, event));
      } else {
        statements.add(new Statement((DeadlineEvent) known.event(), at, IND));
      }
    }
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var course = new Course(List.of(14, 7), TODAY, TODAY);
    var conclusions = new Conclusions(CaseTale.BOOK, clock, course);
    conclusions.draw(known(), before, statements, NOW);
    var news = conclusions.news(null);
    news.forEach(heard::hears);
    shifts.addAll(
        conclusions.shifts(journalled(news)).stream().map(ShiftTable.Row::shift).toList());
    conclusions.rows().forEach(row -> before = row);
    board =
        new Board(
            new HashSet<>(conclusions.lines()), conclusions.standings(), conclusions.wakesOn());
    assertThat(heard.versions()).isEqualTo(before.version());
  }

  private KnownCase known() {
    return new KnownCase(List.copyOf(events), List.copyOf(shifts));
  }

  private static List<JournalEvent> journalled(List<NewEvent> news) {
    return news.stream()
        .map(
            it ->
                new JournalEvent(
                    0,
                    it.version(),
                    it.eventId(),
                    it.subject(),
                    it.version(),
                    it.type(),
                    it.audience(),
                    it.occurredOn(),
                    it.recordedAt() == null ? NOW : it.recordedAt(),
                    NOW,
                    1,
                    "",
                    it.chainPayload(),
                    it.privatePayload(),
                    null))
        .toList();
  }

  /// The clocks from each moment of knowledge, of the case evaluated whole.
  NavigableMap<Instant, List<asylumchain.events.Clock>> evaluated() {
    var clocks = new TreeMap<Instant, List<asylumchain.events.Clock>>();
    evaluation()
        .timeline()
        .moments()
        .forEach(moment -> clocks.put(moment.knownFrom(), moment.clocks()));
    return clocks;
  }

  /// The questions that a person must answer in the end, as [Heard#questions] names them.
  Set<String> questionsLeft() {
    var left = new TreeSet<String>();
    for (var told : evaluation().told()) {
      var question = told.question();
      if (question != null && told.isAwaited()) {
        left.add(told.clock().clock() + " " + question.code().text());
      }
    }
    return left;
  }

  private Evaluation evaluation() {
    return Evaluation.of(known().clocks(), CaseTale.BOOK, CaseTale.BOOK.calendar(), TODAY);
  }

  Board board() {
    return board;
  }

  Heard heard() {
    return heard;
  }
}
