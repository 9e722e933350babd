package asylumchain.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One statement at a time, in the transaction of the caller where there is one.
@ApplicationScoped
public class Sql {

  private final DataSource database;

  public Sql(DataSource database) {
    this.database = database;
  }

  /// Makes something of one row.
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Fills the parameters of a statement.
  public interface Filling {
    void fill(Connection connection, PreparedStatement statement) throws SQLException;
  }

  /// How many rows were changed.
  ///
  /// @throws DatabaseUnavailable if it cannot be done
  public int change(String change, @Nullable Object... parameters) {
    return change(change, values(parameters));
  }

  /// How many rows were changed.
  ///
  /// @throws DatabaseUnavailable if it cannot be done
  public int change(String change, Filling parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(change)) {
      parameters.fill(connection, statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e);
    }
  }

  /// Every row, in order.
  ///
  /// @throws DatabaseUnavailable if it cannot be read
  public <T> List<T> list(String query, Row<T> reader, @Nullable Object... parameters) {
    return list(query, reader, values(parameters));
  }

  /// Every row, in order.
  ///
  /// @throws DatabaseUnavailable if it cannot be read
  public <T> List<T> list(String query, Row<T> reader, Filling parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      parameters.fill(connection, statement);
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<T>();
        while (rows.next()) {
          all.add(reader.read(rows));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e);
    }
  }

  /// The first row.
  ///
  /// @throws DatabaseUnavailable if it cannot be read
  public <T> Optional<T> first(String query, Row<T> reader, @Nullable Object... parameters) {
    return list(query, reader, parameters).stream().findFirst();
  }

  /// A moment that may be missing.
  public static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static Filling values(@Nullable Object... parameters) {
    return (_, statement) -> {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
    };
  }
}
