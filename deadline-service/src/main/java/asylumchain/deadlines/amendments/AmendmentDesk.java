package asylumchain.deadlines.amendments;

import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.board.ReachTable;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.deadlines.law.register.AmendmentTable;
import asylumchain.deadlines.law.register.LawChange;
import asylumchain.deadlines.law.register.RuleBookTable;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes in amendments of the law, and puts them to use.
@ApplicationScoped
class AmendmentDesk {

  private final AmendmentTable table;
  private final RuleBookTable inUse;
  private final AmendmentJournal journal;
  private final IdempotencyKeys keys;

  AmendmentDesk(
      AmendmentTable table, RuleBookTable inUse, AmendmentJournal journal, IdempotencyKeys keys) {
    this.table = table;
    this.inUse = inUse;
    this.journal = journal;
    this.keys = keys;
  }

  /// Takes in a proposal: nothing follows from it yet.
  ///
  /// @param made what is proposed, given the registers as they stand; refuses what cannot be
  /// @param seen where it can be seen, and its version there
  @Transactional
  Answer propose(Author author, Function<Registers, Amendment> made, Answer seen) {
    return keys.once(
        () -> {
          try (var connection = table.connection()) {
            var book = inUse.take(connection);
            var amendment = made.apply(new Registers(book, table.proposals()));
            var change = journal.proposal(amendment);
            table.keep(connection, change);
            journal.proposed(change, author);
            return seen;
          } catch (SQLException e) {
            throw unwritable(e);
          }
        });
  }

  /// Puts an amendment to use, from one moment of knowledge, in all cases. They are evaluated after
  /// this, while the watermark waits.
  ///
  /// @param made what is applied, given the registers as they stand: a proposal, or something that
  ///   needs none; refuses what cannot be
  @Transactional
  Answer apply(Author author, Function<Registers, LawChange> made) {
    return keys.once(
        () -> {
          try (var connection = table.connection()) {
            var book = inUse.take(connection);
            var change = made.apply(new Registers(book, table.proposals()));
            return Answer.accepted("/v1/law-changes/" + applied(author, book, change));
          } catch (SQLException e) {
            throw unwritable(e);
          }
        });
  }

  /// Puts something to use that was not proposed before.
  @Transactional
  Answer applyNew(Author author, Function<Registers, Amendment> made) {
    return apply(author, made.andThen(this::withoutProposal));
  }

  /// A change that nobody proposed before.
  LawChange withoutProposal(Amendment amendment) {
    return journal.proposal(amendment);
  }

  private UUID applied(Author author, RuleBook book, LawChange change) throws SQLException {
    try (var connection = table.connection()) {
      table.keep(connection, change);
      var cases = ReachTable.count(connection, change.amendment().reach(book));
      var knownFrom = journal.holdAll(change);
      var applied = table.next(connection, book, knownFrom, cases);
      table.apply(connection, change.id(), applied);
      inUse.amended(connection, applied.ruleBookVersion());
      journal.applied(change, author);
      return change.id();
    }
  }

  private static IllegalStateException unwritable(@Nullable SQLException e) {
    return new IllegalStateException("the law cannot be changed now", e);
  }
}
