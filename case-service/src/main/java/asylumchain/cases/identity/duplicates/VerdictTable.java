package asylumchain.cases.identity.duplicates;

import asylumchain.cases.lifecycle.TableUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// What reviewers said of two persons. The last word counts.
@ApplicationScoped
class VerdictTable {

  private static final String KEEP =
      """
      insert into identity_verdict (one, other, same, organisation, decided_at)
      values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?, ?, ?)
      on conflict (one, other) do update
        set same = excluded.same, organisation = excluded.organisation,
            decided_at = excluded.decided_at
      """;

  private static final String ABOUT =
      """
      select other from identity_verdict where one = ?
      union all
      select one from identity_verdict where other = ?
      """;

  private final DataSource database;
  private final Clock clock;

  VerdictTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void keep(UUID one, UUID other, boolean same, String organisation) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEEP)) {
      statement.setObject(1, one);
      statement.setObject(2, other);
      statement.setObject(3, one);
      statement.setObject(4, other);
      statement.setBoolean(5, same);
      statement.setString(6, organisation);
      statement.setObject(7, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// With whom this person was compared by a reviewer.
  Set<UUID> about(UUID personId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ABOUT)) {
      statement.setObject(1, personId);
      statement.setObject(2, personId);
      try (var rows = statement.executeQuery()) {
        var judged = new HashSet<UUID>();
        while (rows.next()) {
          judged.add(rows.getObject(1, UUID.class));
        }
        return judged;
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }
}
