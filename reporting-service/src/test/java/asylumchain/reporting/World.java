package asylumchain.reporting;

import asylumchain.reporting.backlog.BacklogProjection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/// What both topics said, before the running service.
@Singleton
public class World extends Telling {

  private final DataSource database;

  World(DataSource database, BacklogProjection projection) {
    super(projection);
    this.database = database;
  }

  @Override
  protected <T> T within(Task<T> task) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (var connection = database.getConnection()) {
                return task.with(connection);
              }
            });
  }

  /// Begins anew: nothing was published of this world yet.
  @Override
  public void begin(Instant knownThrough) {
    super.begin(knownThrough);
    var config = ConfigProvider.getConfig();
    try (var owner =
            DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
        var statement = owner.createStatement()) {
      statement.execute(
          """
          alter table publication disable trigger append_only;
          truncate publication;
          alter table publication enable trigger append_only
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
