package asylumchain.kit.testing.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/// The servers of the compose file, in containers that are gone with this JVM: its images, and its
/// realm.
final class Containers {
  private static final Path TOP = Path.of("..");
  private static final String REALM = "deploy/compose/keycloak/asylum-chain-realm.json";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private Containers() {}

  /// Whether a Docker engine answers.
  static boolean canBeHad() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  @SuppressWarnings("resource") // they end with this JVM
  static Backends start() {
    try {
      var home = Files.createTempDirectory("chain-containers");
      var password = UUID.randomUUID().toString();
      var postgres = postgres(password);
      var kafka = new KafkaContainer(image("apache/kafka"));
      kafka
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
          .withEnv("KAFKA_LOG_MESSAGE_TIMESTAMP_TYPE", "LogAppendTime")
          .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
      var keycloak = keycloak(password);
      Startables.deepStart(postgres, kafka, keycloak).join();
      var provider = "http://" + keycloak.getHost() + ":" + keycloak.getMappedPort(8080);
      new Keycloak(provider, password).letPagesBeAnywhere();
      return new Backends(
          home,
          "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432),
          password,
          kafka.getBootstrapServers(),
          Optional.of(provider));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GenericContainer<?> postgres(String password) {
    return new GenericContainer<>(image("postgres"))
        .withEnv("POSTGRES_PASSWORD", password)
        .withExposedPorts(5432)
        .withCommand(
            "postgres -c max_connections=200 -c fsync=off -c full_page_writes=off -c jit=off")
        // over the network: before it is ready it answers those inside
        .waitingFor(Wait.forSuccessfulCommand("pg_isready -h 127.0.0.1 -U postgres"))
        .withStartupTimeout(LIMIT);
  }

  private static GenericContainer<?> keycloak(String password) throws IOException {
    var realm = Files.readString(TOP.resolve(REALM));
    return new GenericContainer<>(image("quay.io/keycloak/keycloak"))
        .withCommand("start-dev --import-realm")
        .withEnv(
            PLACEHOLDER
                .matcher(realm)
                .results()
                .collect(Collectors.toMap(it -> it.group(1), _ -> password, (one, _) -> one)))
        .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", Keycloak.ADMIN)
        .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", password)
        .withEnv("KC_HEALTH_ENABLED", "true")
        .withEnv("JAVA_OPTS_KC_HEAP", "-Xmx400m")
        .withCopyFileToContainer(
            MountableFile.forHostPath(TOP.resolve(REALM)), "/opt/keycloak/data/import/realm.json")
        .withExposedPorts(8080, 9000)
        .waitingFor(Wait.forHttp("/health/ready").forPort(9000))
        .withStartupTimeout(LIMIT);
  }

  /// The image as the compose file names it.
  private static DockerImageName image(String name) {
    try (Stream<String> lines = Files.lines(TOP.resolve("docker-compose.yml"))) {
      return lines
          .map(String::strip)
          .filter(it -> it.startsWith("image: " + name + ":"))
          .map(it -> DockerImageName.parse(it.substring("image: ".length())))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("docker-compose.yml names no " + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
