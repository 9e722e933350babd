package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealBackendsTest {

  @Test
  void two_services_under_test_share_one_server_and_have_a_database_each() throws Exception {
    var cases = settings("cases");
    var deadlines = settings("deadlines");

    assertThat(cases).containsKey("quarkus.oidc.auth-server-url");
    assertThat(cases.get("chain.kafka.bootstrap-servers"))
        .isEqualTo(deadlines.get("chain.kafka.bootstrap-servers"));
    assertThat(databaseOf(cases)).isEqualTo("cases");
    assertThat(databaseOf(deadlines)).isEqualTo("deadlines");
  }

  private static Map<String, String> settings(String database) {
    var backends = new RealBackends();
    backends.init(Map.of("database", database));
    return backends.start();
  }

  private static String databaseOf(Map<String, String> settings) throws Exception {
    try (var connection =
            DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select current_database()")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
