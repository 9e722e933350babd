package asylumchain.deadlines.board;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.register.RuleBookTable;
import asylumchain.deadlines.rounds.days.Course;
import asylumchain.deadlines.rounds.days.DayTable;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.SourceTimes;
import asylumchain.kit.projection.LiveTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns what is known of cases into clocks: on the board as they stand, in the journal as they
/// followed from each moment of knowledge. All in the transaction of the caller.
@ApplicationScoped
public class DeadlineDesk {

  private final Journal journal;
  private final RuleBookTable inUse;
  private final Clock clock;
  private final DayTable days;
  private final LiveTables tables;

  DeadlineDesk(
      Journal journal, RuleBookTable inUse, Clock clock, DayTable days, LiveTables tables) {
    this.journal = journal;
    this.inUse = inUse;
    this.clock = clock;
    this.days = days;
    this.tables = tables;
  }

  /// Evaluates these cases and says what is news. The same record gives no news a second time.
  ///
  /// @param processedSeq the number of the source up to which, with this, all conclusions are
  ///   drawn; `null` when this says nothing about that
  /// @throws java.sql.SQLTransientException if another rule book is in use
  public void evaluate(
      Connection connection, int part, Map<UUID, KnownCase> cases, @Nullable Long processedSeq)
      throws SQLException {
    evaluate(connection, days.course(connection, part, days.today()), part, cases, processedSeq);
  }

  private void evaluate(
      Connection connection,
      Course course,
      int part,
      Map<UUID, KnownCase> cases,
      @Nullable Long processedSeq)
      throws SQLException {
    var book = inUse.hold(connection);
    var determined = DeterminedTable.of(connection, part, cases.keySet());
    var conclusions = new Conclusions(book, clock, course);
    cases.forEach(
        (caseId, known) ->
            conclusions.draw(
                known,
                determined.getOrDefault(caseId, DeterminedTable.Row.none(caseId)),
                List.of(),
                Instant.EPOCH));
    write(connection, part, book, conclusions, processedSeq);
  }

  /// Notes that partners join these cases of one partition, where something was said before.
  ///
  /// @throws java.sql.SQLTransientException if another rule book is in use
  void join(Connection connection, int part, Map<UUID, Joining> joining) throws SQLException {
    if (joining.isEmpty()) {
      return;
    }
    inUse.hold(connection);
    var news = new ArrayList<NewEvent>();
    for (var one : joining.entrySet()) {
      DeterminedTable.next(connection, part, one.getKey())
          .ifPresent(version -> news.add(one.getValue().said(one.getKey(), version, clock)));
    }
    if (!news.isEmpty()) {
      journal.append(part, news);
    }
  }

  /// To be called first by a command that will change a case.
  void touch(int part, UUID caseId) {
    tables.touch(part, caseId);
  }

  /// The law in use, until the transaction ends. Taken before a partition of the journal is.
  ///
  /// @throws java.sql.SQLTransientException if another rule book is in use
  RuleBook lawInUse(Connection connection) throws SQLException {
    return inUse.hold(connection);
  }

  /// States something about a case, and what follows from it at once.
  ///
  /// @return the version after it
  int state(Connection connection, OpenCase open, List<Statement> statements) throws SQLException {
    var before =
        DeterminedTable.of(connection, open.part(), List.of(open.caseId()))
            .getOrDefault(open.caseId(), DeterminedTable.Row.none(open.caseId()));
    var course = days.course(connection, open.part(), days.today());
    var conclusions = new Conclusions(open.book(), clock, course);
    conclusions.draw(open.known(), before, statements, open.now());
    write(connection, open.part(), open.book(), conclusions, null);
    return conclusions.rows().getFirst().version();
  }

  private void write(
      Connection connection,
      int part,
      RuleBook book,
      Conclusions conclusions,
      @Nullable Long processedSeq)
      throws SQLException {
    StandingTable.put(
        connection, part, conclusions.standings(), conclusions.wakesOn(), book.version());
    DeadlineBoard.replace(connection, part, conclusions.standings().keySet(), conclusions.lines());
    if (!conclusions.rows().isEmpty()) {
      DeterminedTable.put(connection, part, conclusions.rows());
      var journalled =
          journal.append(part, conclusions.news(processedSeq), SourceTimes.CHECKED_BY_CALLER);
      var shifts = conclusions.shifts(journalled);
      ShiftTable.add(connection, part, shifts);
      PenaltyTable.add(connection, part, shifts);
    }
  }

  /// Evaluates some of the cases that were evaluated under another rule book, or not yet. Where
  /// none is left, the others, which no amendment since has reached, are passed over.
  ///
  /// @return how many there were
  public int evaluateNext(Connection connection, int part, int limit) throws SQLException {
    var book = inUse.hold(connection);
    var ids = StampTable.toEvaluate(connection, part, book, limit);
    if (!ids.isEmpty()) {
      tables.touch(part, ids.getFirst());
      evaluate(connection, part, CaseTable.of(connection, part, ids), null);
    }
    return ids.size();
  }

  /// Evaluates some of the cases about which a day that has come brings something to say.
  ///
  /// @return how many there were
  public int wakeNext(Connection connection, int part, LocalDate today, int limit)
      throws SQLException {
    var ids = DeadlineBoard.toWake(connection, part, today, limit);
    if (!ids.isEmpty()) {
      tables.touch(part, ids.getFirst());
      var course = days.course(connection, part, today);
      evaluate(connection, course, part, CaseTable.of(connection, part, ids), null);
    }
    return ids.size();
  }
}
