package asylumchain.reporting;

import asylumchain.reporting.backlog.BacklogProjection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

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
}
