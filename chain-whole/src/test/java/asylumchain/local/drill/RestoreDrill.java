package asylumchain.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.local.demo.WholeChain;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A backup of one database is taken, more comes in, the database is lost and put back as it was.
/// What came in between is known to consumers and no longer to the source: the new generation says
/// so, and they build their tables anew. The heads that were published meanwhile tell of rows that
/// are gone, until somebody vouches for the restoration.
class RestoreDrill {

  @Test
  void consumers_follow_a_source_that_was_put_back_to_a_former_moment()
      throws IOException, SQLException {
    try (var drill = new Drill()) {
      var chain = drill.chain();
      drill.loadWhole();
      chain.kill("case-service");
      asAdministrator(drill, "create database cases_backup template cases owner cases_owner");
      var kept = Clock.systemUTC().instant();
      chain.publishingHeads(Duration.ofSeconds(1));
      chain.up();
      var lost = drill.nextPart();
      chain.allTaken(chain.send(lost.lines(), "before-the-loss"), lost);
      chain.awaitVisible();
      drill.comes("every head is published", () -> allHeadsArePublished(chain));

      chain.kill("case-service");
      asAdministrator(drill, "alter database cases rename to cases_lost");
      asAdministrator(drill, "alter database cases_backup rename to cases");
      try (var cases = chain.administrator("cases");
          var statement = cases.createStatement()) {
        statement.execute(
            "insert into source_generation (generation, reason) values (2, 'restored')");
      }
      var putBack = Clock.systemUTC().instant();
      chain.up();
      assertThat(chain.verified().out()).contains("RESTORED_UNWITNESSED", "NOBODY VOUCHES");
      vouch(chain, kept, putBack);
      var verified = chain.verified();
      assertThat(verified.exit()).as(verified.out() + verified.error()).isZero();
      assertThat(verified.out()).contains("as the drill vouches");
      chain.allTaken(drill.send(lost), lost);
      drill.loadWhole();
      drill.booksWithoutTopics();
    }
  }

  private static boolean allHeadsArePublished(WholeChain chain) {
    try (var cases = chain.administrator("cases");
        var statement = cases.createStatement();
        var heads = statement.executeQuery("select part, max(seq) from journal group by part");
        var files = Files.list(chain.headsOf("case-service"))) {
      var published = new StringBuilder();
      for (var file : files.toList()) {
        published.append(Files.readString(file));
      }
      var all = true;
      while (heads.next()) {
        all &=
            published.indexOf(
                    "\"part\":%d,\"seq\":%d,".formatted(heads.getInt(1), heads.getLong(2)))
                >= 0;
      }
      return all;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void vouch(WholeChain chain, Instant kept, Instant putBack) throws IOException {
    Files.writeString(
        chain.headsOf("case-service").resolve("restorations.json"),
        """
        [{"generation": 2, "keptUntil": "%s", "putBackAt": "%s", "by": "the drill",
          "reason": "the database was lost"}]
        """
            .formatted(kept, putBack));
  }

  private static void asAdministrator(Drill drill, String command) throws SQLException {
    try (var connection = drill.chain().administrator("reporting");
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
