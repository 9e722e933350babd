package asylumchain.deadlines.board;

import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.Subject;
import asylumchain.kit.projection.ReceivedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Lets the events of a case arrive, and tells what was journalled about it.
@ApplicationScoped
public class CasesForTests {

  private final CaseEventsIn door;
  private final Journal journal;
  private final DataSource database;

  CasesForTests(CaseEventsIn door, Journal journal, DataSource database) {
    this.door = door;
    this.journal = journal;
    this.database = database;
  }

  public CaseStory story() {
    return new CaseStory(id -> journal.partOf(new Subject("case", id)));
  }

  public void arrives(CaseStory story) {
    arrives(story.tell());
  }

  void arrives(List<ReceivedEvent> events) {
    comes(connection -> door.apply(connection, events.getFirst().part(), events));
  }

  /// Events of a case that is parked go by.
  void passesBy(CaseStory story) {
    var events = story.tell();
    comes(connection -> door.parked(connection, events.getFirst().part(), events));
  }

  private interface Coming {
    void over(Connection connection) throws SQLException;
  }

  private void comes(Coming coming) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try (var connection = database.getConnection()) {
                coming.over(connection);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  public List<JournalEvent> journalled(UUID caseId) {
    return journalled("case", caseId);
  }

  public List<JournalEvent> journalled(String kind, UUID id) {
    return journal.read(new Subject(kind, id));
  }
}
