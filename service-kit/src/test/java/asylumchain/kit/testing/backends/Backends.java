package asylumchain.kit.testing.backends;

import asylumchain.backends.LocalDatabase;
import asylumchain.backends.ServerQueries;
import java.nio.file.Path;
import java.util.Optional;

/// The servers behind the tests of this JVM, and the choice among them: those that come with the
/// build, or with `-Dbackends=containers` the images that the compose file names. Where no Docker
/// engine answers the former serve, and say so.
///
/// They are begun once per JVM and gone with it. System properties are what all class loaders of a
/// Quarkus test run see alike; statics are not.
///
/// @param home a directory for what the tests keep beside them
/// @param postgres the JDBC address without a database
/// @param password of PostgreSQL's superuser and of every role of a test's database
/// @param kafka where the broker listens
/// @param keycloak its address, when there is one
public record Backends(
    Path home, String postgres, String password, String kafka, Optional<String> keycloak) {

  private static final String PREFIX = "asylumchain.backends.";

  /// Those of this JVM, begun when they are not there.
  @SuppressWarnings("LockOnNonEnclosingClassLiteral") // the one lock all class loaders share
  public static Backends ready() {
    synchronized (System.class) {
      if (System.getProperty(PREFIX + "home") == null) {
        chosen().remember();
      }
      return remembered();
    }
  }

  private static Backends chosen() {
    var wanted = System.getProperty("backends", "embedded");
    return switch (wanted) {
      case "embedded" -> Embedded.start();
      case "containers" -> {
        if (Containers.canBeHad()) {
          yield Containers.start();
        }
        System.err.println("no Docker engine answers: the tests run on the embedded backends");
        yield Embedded.start();
      }
      default ->
          throw new IllegalArgumentException("-Dbackends is embedded or containers, not " + wanted);
    };
  }

  /// A database of the shared server, made when it is not there.
  @SuppressWarnings("LockOnNonEnclosingClassLiteral") // the one lock all class loaders share
  public LocalDatabase database(String name) {
    synchronized (System.class) {
      return Attempts.begun(() -> new ServerQueries(postgres, password).database(name));
    }
  }

  private void remember() {
    System.setProperty(PREFIX + "postgres", postgres);
    System.setProperty(PREFIX + "password", password);
    System.setProperty(PREFIX + "kafka", kafka);
    keycloak.ifPresent(it -> System.setProperty(PREFIX + "keycloak", it));
    System.setProperty(PREFIX + "home", home.toString());
  }

  private static Backends remembered() {
    return new Backends(
        Path.of(System.getProperty(PREFIX + "home")),
        System.getProperty(PREFIX + "postgres"),
        System.getProperty(PREFIX + "password"),
        System.getProperty(PREFIX + "kafka"),
        Optional.ofNullable(System.getProperty(PREFIX + "keycloak")));
  }

  @Override
  public String toString() {
    return postgres + ", " + kafka + keycloak.map(it -> ", " + it).orElse("");
  }
}
