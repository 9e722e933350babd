package asylumchain.kit.testing;

import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalIssuer;
import asylumchain.kit.testing.backends.Backends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL, a real Kafka broker and an issuer that publishes its keys, for a
/// `@QuarkusTest`: the [Backends] of this JVM. The init argument `database` names the
/// database, which is made when it is not there:
/// ```java
/// @WithTestResource(
///     value = RealBackends.class,
///     initArgs = @ResourceArg(name = "database", value = "cases"))
/// ```
public final class RealBackends implements QuarkusTestResourceLifecycleManager {

  private String database = "service";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    answersAreShownAsTheyCame();
    var settings = new HashMap<String, String>();
    var data = database(database);
    settings.put("quarkus.datasource.jdbc.url", data.jdbcUrl());
    settings.put("quarkus.datasource.username", data.service());
    settings.put("quarkus.datasource.password", data.password());
    settings.put("quarkus.flyway.username", data.owner());
    settings.put("quarkus.flyway.password", data.password());
    settings.put("quarkus.flyway.placeholders.serviceRole", data.service());
    settings.put("chain.kafka.bootstrap-servers", kafka());
    settings.put("kafka.bootstrap.servers", kafka());
    settings.put("quarkus.oidc.auth-server-url", TestIssuer.url());
    // a key that was withdrawn is forgotten within two seconds, not minutes
    settings.put("quarkus.oidc.jwks.cache-time-to-live", "1S");
    settings.put("quarkus.oidc.jwks.clean-up-timer-interval", "1S");
    settings.put("quarkus.oidc.token.issuer", TestIssuer.name());
    settings.put("quarkus.oidc.token.audience", LocalIssuer.AUDIENCE);
    settings.put("quarkus.devservices.enabled", "false");
    settings.put("quarkus.test.rest-assured.enable-logging-on-failure", "false");
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.management.test-port", "0");
    return settings;
  }

  /// When a test finds something else than it expected. Quarkus would have every answer laid out to
  /// be read before it is known whether anybody has to: a fifth of all that a test of a door takes.
  private static void answersAreShownAsTheyCame() {
    RestAssured.config =
        RestAssured.config()
            .logConfig(
                LogConfig.logConfig()
                    .enableLoggingOfRequestAndResponseIfValidationFails()
                    .enablePrettyPrinting(false));
  }

  /// Nothing: the backends serve the next test class too, and end with the JVM.
  @Override
  public void stop() {}

  /// A database of the shared server, made when it is not there.
  public static LocalDatabase database(String name) {
    return Backends.ready().database(name);
  }

  /// Where the shared broker listens.
  public static String kafka() {
    return Backends.ready().kafka();
  }
}
