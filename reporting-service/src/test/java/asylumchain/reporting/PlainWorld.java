package asylumchain.reporting;

import asylumchain.kit.testing.RealBackends;
import asylumchain.reporting.backlog.Plain;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// What both topics said, before a database alone: for properties that ask many times. Everything
/// goes over one connection.
public final class PlainWorld extends Telling {

  private final DataSource database;

  /// @param name of the database
  public PlainWorld(String name) {
    super(Plain.projection());
    var data = RealBackends.database(name);
    var source = new OneConnection();
    source.setUrl(data.jdbcUrl());
    source.setUser(data.owner());
    source.setPassword(data.password());
    source.setCurrentSchema("live,public");
    database = source;
  }

  public DataSource database() {
    return database;
  }

  /// Asks in a transaction, as a door does, and changes nothing.
  public <T> T asked(Supplier<T> question) {
    return within(
        connection -> {
          connection.setAutoCommit(false);
          try {
            return question.get();
          } finally {
            connection.rollback();
            connection.setAutoCommit(true);
          }
        });
  }

  @Override
  protected <T> T within(Task<T> task) {
    try (var connection = database.getConnection()) {
      return task.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Lends out the same connection again and again.
  private static final class OneConnection extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;

    private transient Connection lent;

    @Override
    public Connection getConnection() throws SQLException {
      if (lent == null) {
        var real = super.getConnection();
        lent =
            (Connection)
                Proxy.newProxyInstance(
                    PlainWorld.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (_, method, arguments) -> {
                      try {
                        return method.getName().equals("close")
                            ? null
                            : method.invoke(real, arguments);
                      } catch (InvocationTargetException e) {
                        throw e.getCause();
                      }
                    });
      }
      return lent;
    }
  }
}
