package asylumchain.local.drill;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// A backup of one database is taken, more comes in, the database is lost and put back as it was.
/// What came in between is known to consumers and no longer to the source: the new generation says
/// so, and they build their tables anew.
class RestoreDrill {

  @Test
  void consumers_follow_a_source_that_was_put_back_to_a_former_moment()
      throws IOException, SQLException {
    try (var drill = new Drill()) {
      var chain = drill.chain();
      drill.loadWhole();
      chain.kill("case-service");
      asAdministrator(drill, "create database cases_backup template cases owner cases_owner");
      chain.up();
      var lost = drill.nextPart();
      chain.allTaken(chain.send(lost.lines(), "before-the-loss"), lost);
      chain.awaitVisible();

      chain.kill("case-service");
      asAdministrator(drill, "alter database cases rename to cases_lost");
      asAdministrator(drill, "alter database cases_backup rename to cases");
      try (var cases = chain.administrator("cases");
          var statement = cases.createStatement()) {
        statement.execute(
            "insert into source_generation (generation, reason) values (2, 'restored')");
      }
      chain.up();
      chain.allTaken(drill.send(lost), lost);
      drill.loadWhole();
      drill.booksWithoutTopics();
    }
  }

  private static void asAdministrator(Drill drill, String command) throws SQLException {
    try (var connection = drill.chain().administrator("reporting");
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
