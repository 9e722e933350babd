package asylumchain.kit.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/// Transactions in which everything else of the service can take part.
@ApplicationScoped
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
class JtaTransactions implements Transactions {

  private static final int LIMIT_IN_SECONDS = 120;

  private final DataSource database;

  JtaTransactions(DataSource database) {
    this.database = database;
  }

  @Override
  public <T> T call(Tables tables, Work<T> work) {
    return QuarkusTransaction.requiringNew()
        .timeout(LIMIT_IN_SECONDS)
        .call(
            () -> {
              try (var connection = database.getConnection()) {
                Transactions.begin(connection, tables);
                return work.with(connection);
              }
            });
  }
}
