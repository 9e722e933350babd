package asylumchain.deadlines.rounds;

import asylumchain.deadlines.board.DeadlineDesk;
import asylumchain.deadlines.law.register.RuleBookTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// Lets a test start a round, and what makes one necessary.
@ApplicationScoped
public class RoundForTests {

  private final Round round;
  private final RoundTable table;
  private final DataSource database;

  RoundForTests(Round round, RoundTable table, DataSource database) {
    this.round = round;
    this.table = table;
    this.database = database;
  }

  public void goRound() {
    round.goRound();
  }

  /// The round of another replica.
  public void goRoundAs(RuleBookTable inUse, DeadlineDesk desk) {
    new Round(table, inUse, desk, 2).goRound();
  }

  public boolean isBehind(int part) {
    return table.isBehind(part);
  }

  /// Under which book a case was last evaluated.
  public String evaluatedUnder(int part, UUID caseId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select evaluated_under from case_board where part = ? and case_id = ?")) {
      query.setInt(1, part);
      query.setObject(2, caseId);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void pretendAnotherBook(int part, UUID caseId) {
    update(
        "update case_board set evaluated_under = 'x' where part = ? and case_id = ?", part, caseId);
  }

  public void forgetWhatWasSaid(int part, UUID caseId) {
    update("update determined set moments = '[]' where part = ? and case_id = ?", part, caseId);
  }

  private void update(String sql, int part, UUID caseId) {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setInt(1, part);
      update.setObject(2, caseId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
