package asylumchain.backends;

import java.sql.Connection;
import java.sql.SQLException;

/// One database with its three roles: the owner migrates, the service runs, and destruction may
/// delete the payloads of the journal and do nothing else.
///
/// @param server the JDBC address without a database
public record LocalDatabase(String name, String server, String password) {

  /// A database by its name, which is a plain lower-case word.
  ///
  /// @throws IllegalArgumentException if it is not
  public LocalDatabase {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
  }

  public String jdbcUrl() {
    return server + "/" + name;
  }

  public String owner() {
    return name + "_owner";
  }

  public String service() {
    return name + "_service";
  }

  public String destruction() {
    return name + "_destruction";
  }

  @Override
  public String toString() {
    return jdbcUrl();
  }

  void createIn(Connection superuser) throws SQLException {
    for (var role : new String[] {owner(), service(), destruction()}) {
      if (!exists(superuser, "select from pg_roles where rolname = ?", role)) {
        execute(superuser, "create role %s login password '%s'".formatted(role, password));
      }
    }
    if (!exists(superuser, "select from pg_database where datname = ?", name)) {
      execute(superuser, "create database %s owner %s".formatted(name, owner()));
    }
    execute(superuser, "revoke all on database %s from public".formatted(name));
    execute(superuser, "grant connect, temporary on database %s to %s".formatted(name, service()));
    execute(superuser, "grant connect on database %s to %s".formatted(name, destruction()));
  }

  private static boolean exists(Connection superuser, String question, String name)
      throws SQLException {
    try (var statement = superuser.prepareStatement(question)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void execute(Connection superuser, String command) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(command);
    }
  }
}
