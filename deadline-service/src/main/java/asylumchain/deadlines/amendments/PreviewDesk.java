package asylumchain.deadlines.amendments;

import asylumchain.deadlines.board.ReachTable;
import asylumchain.deadlines.board.walk.CaseWalk;
import asylumchain.deadlines.board.walk.Turn;
import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.deadlines.law.register.Reach;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Problem;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/// Evaluates cases under another rule book and writes nothing.
@ApplicationScoped
class PreviewDesk {

  private final CaseWalk walk;
  private final LawInUse law;
  private final PreviewedCases shown;
  private final Today today;
  private final Turn turn = new Turn("Another preview is being made.");

  PreviewDesk(CaseWalk walk, LawInUse law, PreviewedCases shown, Today today) {
    this.walk = walk;
    this.law = law;
    this.shown = shown;
    this.today = today;
  }

  /// The day and the moment.
  @ApplicationScoped
  static class Today {
    private final BusinessDate businessDate;
    private final Clock clock;

    Today(BusinessDate businessDate, Clock clock) {
      this.businessDate = businessDate;
      this.clock = clock;
    }

    Comparison comparing(RuleBook before, Amendment amendment) {
      var now = clock.instant();
      var after = amendment.to(before, before.version(), now);
      return new Comparison(before, after, businessDate.today(), now);
    }
  }

  /// What an amendment would change if it were applied now.
  ///
  /// @param decided whether cases that wait for nothing more, and of which nothing was posted, are
  ///   looked at too
  /// @throws Problem 503 when another preview takes long
  PreviewView of(Amendment amendment, Caller caller, boolean decided) {
    return turn.take(
        () -> {
          var book = law.book();
          var comparison = today.comparing(book, amendment);
          var reach = amendment.reach(book);
          var seen =
              walk
                  .partitions(
                      (connection, part) -> {
                        var some = new Seen(new Looked(), shown.none(caller));
                        some.look(comparison, reach, decided, connection, part);
                        return some;
                      })
                  .stream()
                  .reduce(new Seen(new Looked(), shown.none(caller)), Seen::and);
          return PreviewView.of(comparison, seen.looked(), shown.to(caller, seen.first()));
        });
  }

  /// What was counted, and the first of the cases: no more is held of all that change.
  private record Seen(Looked looked, FirstCases first) {

    void look(Comparison comparison, Reach reach, boolean decided, Connection connection, int part)
        throws SQLException {
      var candidates =
          decided
              ? ReachTable.all(connection, part, reach)
              : ReachTable.thatWait(connection, part, reach);
      if (!decided) {
        looked.leavingOut(leftOut(connection, part, reach, candidates.size()));
      }
      CaseWalk.show(
          connection,
          part,
          candidates,
          ReachTable.Candidate::caseId,
          (candidate, known) -> {
            var compared = comparison.of(candidate, known);
            looked.at(compared);
            first.offer(compared);
          });
    }

    Seen and(Seen other) {
      return new Seen(looked.and(other.looked), first.and(other.first));
    }
  }

  /// Never below zero: a case may be destroyed between two questions.
  private static long leftOut(Connection connection, int part, Reach reach, int looked)
      throws SQLException {
    return Math.max(0, ReachTable.count(connection, part, reach) - looked);
  }
}
