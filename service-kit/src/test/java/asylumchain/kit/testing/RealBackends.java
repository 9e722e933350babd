package asylumchain.kit.testing;

import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.LocalKafka;
import asylumchain.backends.LocalPostgres;
import asylumchain.backends.StartFailed;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A real PostgreSQL, a real Kafka broker and an issuer that publishes its keys, for a
/// `@QuarkusTest`; started once per JVM and gone with it. The init argument `database` names the
/// database, which is made when it is not there:
/// ```java
/// @WithTestResource(
///     value = RealBackends.class,
///     initArgs = @ResourceArg(name = "database", value = "cases"))
/// ```
@SuppressWarnings("LockOnNonEnclosingClassLiteral") // the one lock all class loaders share
public final class RealBackends implements QuarkusTestResourceLifecycleManager {
  private static final String HOME = "asylumchain.backends.home";
  private static final String PORT = "asylumchain.backends.port";
  private static final String KAFKA = "asylumchain.backends.kafka";
  private static final int ATTEMPTS = 4;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int TOLD = 20;

  private String database = "service";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
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
    settings.put("quarkus.oidc.token.issuer", LocalIssuer.NAME);
    settings.put("quarkus.oidc.token.audience", LocalIssuer.AUDIENCE);
    settings.put("quarkus.devservices.enabled", "false");
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.management.test-port", "0");
    return settings;
  }

  /// Nothing: the backends serve the next test class too, and end with the JVM.
  @Override
  public void stop() {}

  /// A database of the shared server, made when it is not there.
  public static LocalDatabase database(String name) {
    synchronized (System.class) {
      var postgres = LocalPostgres.lasting(home(), Integer.getInteger(PORT));
      return begun(() -> postgres.database(name));
    }
  }

  /// Where the shared broker listens.
  public static String kafka() {
    home();
    return System.getProperty(KAFKA);
  }

  /// The directory of the shared server. System properties are what all class loaders of a Quarkus
  /// test run see alike; statics are not.
  static Path home() {
    synchronized (System.class) {
      if (System.getProperty(HOME) == null) {
        var kafka = CompletableFuture.supplyAsync(() -> begun(() -> LocalKafka.scratch().start()));
        var postgres = begun(() -> LocalPostgres.scratch().start());
        System.setProperty(PORT, "" + postgres.port());
        System.setProperty(KAFKA, kafka.join().bootstrapServers());
        System.setProperty(HOME, postgres.home().toString());
      }
      return Path.of(System.getProperty(HOME));
    }
  }

  /// What a start gives. A busy machine may refuse it a process or a port, or take the port between
  /// its choice and its use: then it is begun anew a little later, on other ports and in another
  /// directory. Each failure is told at once, since the report of a test run says little about what
  /// a class under test could not begin with.
  private static <T> T begun(Supplier<T> start) {
    for (var attempt = 1; ; attempt++) {
      try {
        return start.get();
      } catch (RuntimeException failure) {
        System.err.println("attempt " + attempt + ": " + failure + end(failure));
        if (attempt == ATTEMPTS) {
          throw failure;
        }
        LockSupport.parkNanos(attempt * PAUSE.toNanos());
      }
    }
  }

  private static String end(RuntimeException failure) {
    var log = failure instanceof StartFailed failed ? failed.log() : null;
    if (log == null || !Files.exists(log)) {
      return "";
    }
    try {
      var lines = Files.readAllLines(log);
      return lines.stream()
          .skip(Math.max(0, lines.size() - TOLD))
          .collect(Collectors.joining("\n  ", "; its log ends with\n  ", ""));
    } catch (IOException e) {
      return "; its log cannot be read: " + e.getMessage();
    }
  }
}
