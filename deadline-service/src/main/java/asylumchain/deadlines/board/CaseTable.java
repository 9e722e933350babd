package asylumchain.deadlines.board;

import asylumchain.deadlines.terms.KnownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/// All that is known of cases: what happened, and what was posted here.
@ApplicationScoped
public class CaseTable {

  /// The same lock, in the same order, as a batch of events takes.
  private static final String TAKE =
      """
      select 1 from projection_position
       where part = ?
       order by part, source
         for no key update
      """;

  private static final String TAKES_PART =
      "select 1 from case_partner where part = ? and case_id = ? and partner = ?";

  private static final String PARKED =
      "select 1 from parked_case where part = ? and subject_id = ?";

  private final DataSource database;

  CaseTable(DataSource database) {
    this.database = database;
  }

  /// The connection of the transaction that is under way.
  public Connection connection() throws SQLException {
    return database.getConnection();
  }

  /// Takes the cases of a partition until the transaction ends: no event, round or command changes
  /// them meanwhile. Who needs several partitions takes them in ascending order.
  public static void take(Connection connection, int part) throws SQLException {
    try (var query = connection.prepareStatement(TAKE)) {
      query.setInt(1, part);
      query.executeQuery().close();
    }
  }

  /// The same, unless somebody else has them.
  ///
  /// @return whether they were taken
  public static boolean takeIfFree(Connection connection, int part) throws SQLException {
    try (var query = connection.prepareStatement(TAKE + " skip locked")) {
      query.setInt(1, part);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  static boolean takesPart(Connection connection, int part, UUID caseId, String partner)
      throws SQLException {
    try (var query = connection.prepareStatement(TAKES_PART)) {
      query.setInt(1, part);
      query.setObject(2, caseId);
      query.setString(3, partner);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /// Whether an event of the case could not be read.
  static boolean isParked(Connection connection, int part, UUID caseId) throws SQLException {
    try (var query = connection.prepareStatement(PARKED)) {
      query.setInt(1, part);
      query.setObject(2, caseId);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /// What is known of these cases; empty for those of which nothing is known.
  public static Map<UUID, KnownCase> of(Connection connection, int part, Collection<UUID> cases)
      throws SQLException {
    return with(connection, part, cases, FactTable.of(connection, part, cases));
  }

  /// What is known of one case.
  static KnownCase of(Connection connection, int part, UUID caseId) throws SQLException {
    return Objects.requireNonNull(of(connection, part, List.of(caseId)).get(caseId));
  }

  /// What is known of these cases, where what happened is at hand already.
  static Map<UUID, KnownCase> with(
      Connection connection, int part, Collection<UUID> cases, Map<UUID, List<KnownEvent>> events)
      throws SQLException {
    var shifts = ShiftTable.of(connection, part, cases);
    var known = new HashMap<UUID, KnownCase>();
    for (var id : cases) {
      known.put(
          id,
          new KnownCase(events.getOrDefault(id, List.of()), shifts.getOrDefault(id, List.of())));
    }
    return known;
  }
}
