package asylumchain.deadlines.board;

import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Brings the events of a story in, as a batch of the projection does.
@ApplicationScoped
public class Arrivals {

  private final CaseEventsIn door;
  private final Journal journal;
  private final DataSource database;

  Arrivals(CaseEventsIn door, Journal journal, DataSource database) {
    this.door = door;
    this.journal = journal;
    this.database = database;
  }

  /// A case of which nothing was told yet.
  public CaseStory story() {
    return new CaseStory(id -> journal.partOf(new Subject("case", id)));
  }

  /// What was told since the last time arrives.
  public CaseStory arrive(CaseStory story) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try (var connection = database.getConnection()) {
                door.apply(connection, story.part(), story.tell());
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    return story;
  }
}
