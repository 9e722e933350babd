package asylumchain.kit.http.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the database answers and its schema is there, with the rights to work on it.
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {

  private static final String MAY_WRITE =
      """
      select to_regclass('access_log') is not null
         and has_table_privilege(to_regclass('access_log'), 'insert')
      """;

  private final DataSource database;

  SchemaCheck(DataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("database and schema");
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(MAY_WRITE)) {
      var row = statement.executeQuery();
      return answer.status(row.next() && row.getBoolean(1)).build();
    } catch (SQLException _) {
      return answer.down().build();
    }
  }
}
