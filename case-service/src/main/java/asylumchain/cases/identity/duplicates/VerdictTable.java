package asylumchain.cases.identity.duplicates;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.cases.lifecycle.TableUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What reviewers said of two persons. Every word is kept; the last one counts.
@ApplicationScoped
class VerdictTable {

  private static final String KEEP =
      """
      with last as (
        insert into identity_verdict (one, other, same, organisation, decided_at)
        values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?, ?, ?)
        on conflict (one, other) do update
          set same = excluded.same, organisation = excluded.organisation,
              decided_at = excluded.decided_at
        returning *)
      insert into identity_verdict_said
             (one, other, same, organisation, decided_at, client, employee, reason)
      select one, other, same, organisation, decided_at, ?, ?, ?
        from last
      """;

  private static final String SAID =
      """
      select one, other, same, reason, organisation, employee, decided_at
        from identity_verdict_said
       where one = ? or other = ?
       order by said_id
       limit 1000
      """;

  private static final String COMPARED =
      """
      select decided_at, organisation, same
        from identity_verdict_said
       where one = any(?) or other = any(?)
       order by said_id
      """;

  private static final String ABOUT =
      """
      select other from identity_verdict where one = any(?)
      union all
      select one from identity_verdict where other = any(?)
      """;

  private final DataSource database;
  private final Clock clock;

  VerdictTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// @param reason `null` where nothing was said
  void keep(UUID one, UUID other, boolean same, @Nullable String reason, Provenance by) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEEP)) {
      statement.setObject(1, one);
      statement.setObject(2, other);
      statement.setObject(3, one);
      statement.setObject(4, other);
      statement.setBoolean(5, same);
      statement.setString(6, by.organisation());
      statement.setObject(7, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      statement.setString(8, by.client());
      statement.setString(9, by.employee());
      statement.setString(10, reason);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// All that was said of this person, the first word first; at most a thousand.
  List<SaidVerdict> said(UUID personId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(SAID)) {
      statement.setObject(1, personId);
      statement.setObject(2, personId);
      try (var rows = statement.executeQuery()) {
        var said = new ArrayList<SaidVerdict>();
        while (rows.next()) {
          said.add(
              new SaidVerdict(
                  rows.getObject("one", UUID.class),
                  rows.getObject("other", UUID.class),
                  rows.getBoolean("same"),
                  rows.getString("reason"),
                  rows.getString("organisation"),
                  rows.getString("employee"),
                  rows.getObject("decided_at", OffsetDateTime.class).toInstant()));
        }
        return said;
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// All that was said of any of these records, each word once.
  List<Compared> compared(List<UUID> records) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(COMPARED)) {
      var ids = connection.createArrayOf("uuid", records.toArray());
      statement.setArray(1, ids);
      statement.setArray(2, ids);
      try (var rows = statement.executeQuery()) {
        var compared = new ArrayList<Compared>();
        while (rows.next()) {
          compared.add(
              new Compared(
                  rows.getObject("decided_at", OffsetDateTime.class).toInstant(),
                  rows.getString("organisation"),
                  rows.getBoolean("same")));
        }
        return compared;
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// With whom one of these records was compared by a reviewer.
  Set<UUID> about(List<UUID> records) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ABOUT)) {
      var ids = connection.createArrayOf("uuid", records.toArray());
      statement.setArray(1, ids);
      statement.setArray(2, ids);
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
