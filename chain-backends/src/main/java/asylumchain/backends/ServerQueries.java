package asylumchain.backends;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/// A server of PostgreSQL, as its superuser sees it.
///
/// @param address the JDBC address without a database
/// @param password of the superuser, and of the roles of the databases made here
public record ServerQueries(String address, String password) {
  static final String SUPERUSER = "postgres";

  /// Whether it accepts connections.
  boolean answers() {
    try (var connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /// Creates a database with its three roles: `<name>_owner` for migrations, `<name>_service`
  /// for run time, `<name>_destruction` to delete payloads of the journal; unless they are
  /// there.
  public LocalDatabase database(String name) {
    var database = new LocalDatabase(name, address, password);
    try (var connection = connect()) {
      for (var role : List.of(database.owner(), database.service(), database.destruction())) {
        if (!exists(connection, "select from pg_roles where rolname = ?", role)) {
          execute(connection, "create role %s login password '%s'".formatted(role, password));
        }
      }
      if (!exists(connection, "select from pg_database where datname = ?", name)) {
        execute(connection, "create database %s owner %s".formatted(name, database.owner()));
      }
      execute(connection, "revoke all on database %s from public".formatted(name));
      var service = database.service();
      execute(connection, "grant connect, temporary on database %s to %s".formatted(name, service));
      var destruction = database.destruction();
      execute(connection, "grant connect on database %s to %s".formatted(name, destruction));
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " cannot be created", e);
    }
  }

  @Override
  public String toString() {
    return address;
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.put("user", SUPERUSER);
    properties.put("password", password);
    properties.put("connectTimeout", "10");
    return DriverManager.getConnection(address + "/postgres", properties);
  }

  private static boolean exists(Connection connection, String question, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
