package asylumchain.reporting.backlog;

import asylumchain.kit.projection.Projection;
import asylumchain.kit.projection.ReceivedEvent;
import asylumchain.kit.projection.Source;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.CasePartnerTable;
import asylumchain.reporting.facts.FactTable;
import asylumchain.reporting.facts.PublishedFactTable;
import asylumchain.reporting.facts.RoomTable;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Keeps the facts of both topics, folds each case that more is known of, and replaces its rows.
@ApplicationScoped
public class BacklogProjection implements Projection {

  private static final Source CASE = new Source("case", "asylum.case.v1");
  private static final Source DEADLINE = new Source("deadline", "asylum.deadline.v1");

  private final List<RoomTable> rooms;

  BacklogProjection(@All List<RoomTable> rooms) {
    this.rooms = rooms;
  }

  @Override
  public String name() {
    return "reporting";
  }

  @Override
  public List<Source> sources() {
    return List.of(CASE, DEADLINE);
  }

  @Override
  public List<String> ddl() {
    return Stream.concat(
            Stream.of("projection/reporting.sql"), rooms.stream().map(RoomTable::ddl).sorted())
        .toList();
  }

  @Override
  public void apply(Connection connection, int part, List<ReceivedEvent> batch)
      throws SQLException {
    var ofCases = batch.getFirst().source().equals(CASE);
    var touched =
        ofCases ? FactTable.addFacts(connection, part, batch) : addTerms(connection, part, batch);
    var penalized =
        ofCases ? Set.<UUID>of() : PublishedFactTable.PENALTIES.add(connection, part, batch);
    var read = Stream.concat(touched.stream(), penalized.stream()).distinct().toList();
    if (read.isEmpty()) {
      return;
    }
    var cases = FactTable.read(connection, part, read);
    forgetDestroyed(connection, part, cases);
    replace(connection, part, touched, cases);
    if (ofCases) {
      CasePartnerTable.replace(connection, part, cases);
    }
    for (var room : rooms) {
      if (ofCases || room.followsDeadlines()) {
        room.replace(connection, part, cases);
      }
    }
  }

  /// What is about the terms themselves.
  private static List<UUID> addTerms(Connection connection, int part, List<ReceivedEvent> batch)
      throws SQLException {
    var determined = FactTable.addDeterminations(connection, part, batch);
    var suspended = PublishedFactTable.SUSPENSIONS.add(connection, part, batch);
    return Stream.concat(determined.stream(), suspended.stream()).distinct().toList();
  }

  /// Forgets the cases that were destroyed, whichever topic tells of them last; that they were is
  /// all that stays.
  private void forgetDestroyed(Connection connection, int part, Map<UUID, CaseFacts> cases)
      throws SQLException {
    var destroyed = cases.entrySet().stream().filter(it -> it.getValue().areDestroyed()).toList();
    for (var each : destroyed) {
      FactTable.forgetAllButTheEnd(connection, part, each.getKey());
      forgetRows(connection, part, each.getKey());
      cases.remove(each.getKey());
    }
  }

  /// What is said about penalties alone changes no row of the backlog.
  private static void replace(
      Connection connection, int part, List<UUID> touched, Map<UUID, CaseFacts> cases)
      throws SQLException {
    var rows = new TreeMap<UUID, List<Interval>>();
    cases.forEach(
        (id, facts) -> {
          if (touched.contains(id)) {
            rows.put(id, Intervals.of(facts));
          }
        });
    IntervalTable.replace(connection, part, rows);
  }

  /// Nothing to do: which cases are ahead of their clocks is read from the positions themselves.
  @Override
  public void progressed(Connection connection, int part, Source source, long processedSeq) {}

  /// Who takes part in a case is known here though the case is parked.
  @Override
  public void parked(Connection connection, int part, List<ReceivedEvent> passedBy)
      throws SQLException {
    if (passedBy.getFirst().source().equals(CASE)) {
      CasePartnerTable.replace(connection, part, passedBy);
    }
  }

  @Override
  public void forget(Connection connection, int part, UUID subjectId) throws SQLException {
    FactTable.forget(connection, part, subjectId);
    forgetRows(connection, part, subjectId);
  }

  private void forgetRows(Connection connection, int part, UUID subjectId) throws SQLException {
    PublishedFactTable.PENALTIES.forget(connection, part, subjectId);
    PublishedFactTable.SUSPENSIONS.forget(connection, part, subjectId);
    IntervalTable.clear(connection, part, List.of(subjectId));
    CasePartnerTable.forget(connection, part, List.of(subjectId));
    for (var room : rooms) {
      room.forget(connection, part, List.of(subjectId));
    }
  }
}
