package asylumchain.reporting.backlog;

import asylumchain.kit.projection.Projection;
import asylumchain.kit.projection.ReceivedEvent;
import asylumchain.kit.projection.Source;
import asylumchain.reporting.facts.CasePartnerTable;
import asylumchain.reporting.facts.FactTable;
import asylumchain.reporting.facts.PenaltyTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// Keeps the facts of both topics, folds each case that more is known of, and replaces its rows.
@ApplicationScoped
public class BacklogProjection implements Projection {

  private static final Source CASE = new Source("case", "asylum.case.v1");
  private static final Source DEADLINE = new Source("deadline", "asylum.deadline.v1");

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
    return List.of("projection/reporting.sql");
  }

  @Override
  public void apply(Connection connection, int part, List<ReceivedEvent> batch)
      throws SQLException {
    var ofCases = batch.getFirst().source().equals(CASE);
    if (!ofCases) {
      PenaltyTable.add(connection, part, batch);
    }
    var touched =
        ofCases
            ? FactTable.addFacts(connection, part, batch)
            : FactTable.addDeterminations(connection, part, batch);
    if (touched.isEmpty()) {
      return;
    }
    var cases = FactTable.read(connection, part, touched);
    var rows = new TreeMap<UUID, List<Interval>>();
    cases.forEach((id, facts) -> rows.put(id, Intervals.of(facts)));
    IntervalTable.replace(connection, part, rows);
    if (ofCases) {
      CasePartnerTable.replace(connection, part, cases);
    }
  }

  /// Nothing to do: which cases are ahead of their clocks is read from the positions themselves.
  @Override
  public void progressed(Connection connection, int part, Source source, long processedSeq) {}

  @Override
  public void forget(Connection connection, int part, UUID subjectId) throws SQLException {
    FactTable.forget(connection, part, subjectId);
    PenaltyTable.forget(connection, part, subjectId);
    IntervalTable.clear(connection, part, List.of(subjectId));
    CasePartnerTable.forget(connection, part, List.of(subjectId));
  }
}
