package asylumchain.kit.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/// Subjects of which an event could not be applied: their last good state stays, and commands on
/// them answer 409 `case-parked`.
@ApplicationScoped
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
public class ParkedSubjects {

  private static final String IS_PARKED = "select 1 from live.parked_case where subject_id = ?";
  private static final String COUNT = "select count(*) from live.parked_case";
  private static final String DEAD_LETTERS =
      "select count(*) from live.dead_letter where resolved_at is null";

  private static final String LIST =
      """
      select subject_id, part, source, since, reason, release, seen_version
        from live.parked_case
       where subject_id > ?
       order by subject_id
       limit ?
      """;

  private final DataSource database;

  ParkedSubjects(DataSource database) {
    this.database = database;
  }

  /// Whether this subject waits for somebody to repair it.
  public boolean isParked(UUID subjectId) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(IS_PARKED)) {
      query.setObject(1, subjectId);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the parked subjects", e);
    }
  }

  /// The parked subjects in the order of their ids, at most `limit` of them after this one.
  List<ParkedCase> list(UUID after, int limit) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(LIST)) {
      query.setObject(1, after);
      query.setInt(2, limit);
      var parked = new ArrayList<ParkedCase>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          parked.add(
              new ParkedCase(
                  rows.getObject("subject_id", UUID.class),
                  rows.getInt("part"),
                  Objects.requireNonNull(rows.getString("source")),
                  Objects.requireNonNull(PositionTable.moment(rows, "since")),
                  Objects.requireNonNull(rows.getString("reason")),
                  Objects.requireNonNull(rows.getString("release")),
                  rows.getInt("seen_version")));
        }
      }
      return parked;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the parked subjects", e);
    }
  }

  /// How many subjects are parked.
  public long count() {
    return number(COUNT);
  }

  /// How many records could not be applied and still wait.
  public long deadLetters() {
    return number(DEAD_LETTERS);
  }

  private long number(String question) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(question);
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot count", e);
    }
  }
}
