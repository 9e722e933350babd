package asylumchain.deadlines.board;

import asylumchain.deadlines.board.standing.Standing;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.Timeline;
import asylumchain.events.DeadlineEvent.DeadlineDetermined;
import asylumchain.events.WireNames;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import asylumchain.kit.projection.LiveTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns what is known of cases into clocks: on the board as they stand, in the journal as they
/// followed from each moment of knowledge. All in the transaction of the caller.
@ApplicationScoped
public class DeadlineDesk {

  private static final String TYPE = WireNames.of(DeadlineDetermined.class);
  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Journal journal;
  private final RuleBook book;
  private final RuleBookTable inUse;
  private final Clock clock;
  private final LiveTables tables;

  DeadlineDesk(
      Journal journal, RuleBook book, RuleBookTable inUse, Clock clock, LiveTables tables) {
    this.journal = journal;
    this.book = book;
    this.inUse = inUse;
    this.clock = clock;
    this.tables = tables;
  }

  /// Evaluates these cases and says what is news. The same facts give no news a second time.
  ///
  /// @param processedSeq the number of the source up to which, with this, all conclusions are
  ///   drawn; `null` when this says nothing about that
  /// @throws java.sql.SQLTransientException if another rule book is in use
  public void evaluate(
      Connection connection,
      int part,
      Map<UUID, List<KnownEvent>> cases,
      @Nullable Long processedSeq)
      throws SQLException {
    inUse.hold(connection);
    var determined = DeterminedTable.of(connection, part, cases.keySet());
    var lines = new ArrayList<DeadlineBoard.Line>();
    var rows = new ArrayList<DeterminedTable.Row>();
    var news = new ArrayList<NewEvent>();
    var standings = new HashMap<UUID, Standing>();
    cases.forEach(
        (caseId, events) -> {
          standings.put(caseId, Standing.of(events.stream().map(KnownEvent::inHistory).toList()));
          var record = new CaseRecord(ClockFacts.among(events), List.of());
          var timeline = Timeline.of(record, book, book.calendar());
          if (CaseFacts.of(record, LocalDate.MAX, EVER).endedOn() == null) {
            timeline.latest().forEach(it -> lines.add(new DeadlineBoard.Line(caseId, it)));
          }
          var before = determined.getOrDefault(caseId, DeterminedTable.Row.none(caseId));
          var difference = timeline.differenceFrom(before.timeline(), record);
          if (!difference.isEmpty()) {
            news.addAll(news(before, difference));
            rows.add(after(before, difference));
          }
        });
    StandingTable.put(connection, part, standings, book.version());
    DeadlineBoard.replace(connection, part, cases.keySet(), lines);
    if (!rows.isEmpty()) {
      DeterminedTable.put(connection, part, rows);
      journal.append(part, closing(news, processedSeq));
    }
  }

  /// Evaluates some of the cases that were evaluated under another rule book, or not yet.
  ///
  /// @return how many there were
  public int evaluateNext(Connection connection, int part, int limit) throws SQLException {
    var ids = DeadlineBoard.toEvaluate(connection, part, book.version(), limit);
    if (!ids.isEmpty()) {
      tables.touch(part, ids.getFirst());
      var cases = FactTable.of(connection, part, ids);
      ids.forEach(id -> cases.putIfAbsent(id, List.of()));
      evaluate(connection, part, cases, null);
    }
    return ids.size();
  }

  private List<NewEvent> news(DeterminedTable.Row before, List<Timeline.Moment> difference) {
    var news = new ArrayList<NewEvent>();
    for (var moment : difference) {
      var determined =
          new DeadlineDetermined(
              moment.caseVersion(), book.version(), moment.knownFrom(), moment.clocks());
      news.add(
          new NewEvent(
              EventIds.next(clock),
              new Subject("case", before.caseId()),
              before.version() + news.size() + 1,
              TYPE,
              Audience.CHAIN,
              null,
              null,
              EventPayloads.text(determined),
              null,
              null));
    }
    return news;
  }

  private static DeterminedTable.Row after(
      DeterminedTable.Row before, List<Timeline.Moment> difference) {
    return new DeterminedTable.Row(
        before.caseId(), before.version() + difference.size(), before.timeline().with(difference));
  }

  /// Only the last of a batch says how far the source was read: before it, not all is said.
  private static List<NewEvent> closing(List<NewEvent> news, @Nullable Long processedSeq) {
    var last = news.removeLast();
    news.add(
        new NewEvent(
            last.eventId(),
            last.subject(),
            last.version(),
            last.type(),
            last.audience(),
            last.occurredOn(),
            last.recordedAt(),
            last.chainPayload(),
            last.privatePayload(),
            processedSeq));
    return news;
  }
}
