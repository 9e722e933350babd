package asylumchain.deadlines.board;

import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Where a command takes a case into its hands, and writes down what it has to say.
///
/// ```java
/// @Transactional
/// Ruling handle(…) {
///   var open = books.open(caseId, organisation, ifMatch);   // read
///   var ruling = …;                                         // decide, a pure function
///   books.state(open, statements);                          // write; the clocks follow at once
/// }
/// ```
@ApplicationScoped
public class CaseBooks {

  private final CaseTable cases;
  private final Journal journal;
  private final DeadlineDesk desk;

  CaseBooks(CaseTable cases, Journal journal, DeadlineDesk desk) {
    this.cases = cases;
    this.journal = journal;
    this.desk = desk;
  }

  /// Takes a case, with everything known of it, until the transaction ends.
  ///
  /// @throws Problem 404 where the organisation does not take part in such a case, 409 where the
  ///   case is parked, 412 or 428 where the writer had another version in mind, 503 where another
  ///   rule book is in use
  @Transactional(TxType.MANDATORY)
  public OpenCase open(UUID caseId, String organisation, IfMatch ifMatch) {
    var part = journal.partOf(new Subject("case", caseId));
    desk.touch(part, caseId);
    try (var connection = cases.connection()) {
      CaseTable.take(connection, part);
      if (!CaseTable.takesPart(connection, part, caseId, organisation)) {
        throw Problem.notFound();
      }
      if (CaseTable.isParked(connection, part, caseId)) {
        throw Problem.conflict(
            "case-parked", "An event of this case could not be read; it waits for repair.");
      }
      var version = DeterminedTable.version(connection, part, caseId);
      ifMatch.check(version);
      var book = desk.lawInUse(connection);
      var known = CaseTable.of(connection, part, caseId);
      return new OpenCase(part, caseId, version, known, book, journal.hold(part));
    } catch (SQLTransientException e) {
      throw Problem.unavailable(
          Duration.ofSeconds(5), "Another rule book is in use; this instance waits for it.");
    } catch (SQLException e) {
      throw new IllegalStateException("the case cannot be read", e);
    }
  }

  /// Journals what is stated about the case, and what follows from it. The last step of a command.
  ///
  /// @param statements never empty
  /// @return the version of the case after it
  @Transactional(TxType.MANDATORY)
  public int state(OpenCase open, List<Statement> statements) {
    try (var connection = cases.connection()) {
      return desk.state(connection, open, statements);
    } catch (SQLException e) {
      throw new IllegalStateException("the case cannot be written", e);
    }
  }
}
