package asylumchain.kit.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// How far each source has been applied. Read it in the transaction of the figures that it goes
/// with, so that it is exact.
@ApplicationScoped
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
public class Freshness {

  private static final String POSITIONS =
      """
      select source, part, generation, applied_seq, known_through, processed_seq
        from live.projection_position
       order by source, part
      """;

  private final DataSource database;

  Freshness(DataSource database) {
    this.database = database;
  }

  /// The positions as the caller's transaction sees them; outside one, as they are now.
  public FreshnessView now() {
    try (var connection = database.getConnection()) {
      return read(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the positions", e);
    }
  }

  static FreshnessView read(Connection connection) throws SQLException {
    var positions = new ArrayList<FreshnessView.Position>();
    try (var query = connection.prepareStatement(POSITIONS);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        positions.add(position(rows));
      }
    }
    return FreshnessView.of(positions);
  }

  private static FreshnessView.Position position(ResultSet rows) throws SQLException {
    var known = rows.getTimestamp("known_through");
    return new FreshnessView.Position(
        rows.getString("source"),
        rows.getInt("part"),
        rows.getInt("generation"),
        rows.getLong("applied_seq"),
        known == null ? null : known.toInstant(),
        number(rows, "processed_seq"));
  }

  private static @Nullable Long number(ResultSet rows, String column) throws SQLException {
    var value = rows.getLong(column);
    return rows.wasNull() ? null : value;
  }
}
