package asylumchain.backends;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A real Kafka broker, a single KRaft node on the loopback address, in a process and with jars of
/// its own.
public final class LocalKafka implements AutoCloseable {
  private static final String NAME = "Kafka";
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String CLUSTER = "asylum-chain-local-000";

  private static final List<String> QUIET =
      List.of(
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dorg.slf4j.simpleLogger.showDateTime=true",
          "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

  private final Path home;
  private final int port;
  private final int controllerPort;
  private final boolean scratch;
  private @Nullable Guard guard;

  private LocalKafka(Path home, int port, int controllerPort, boolean scratch) {
    this.home = home.toAbsolutePath();
    this.port = port;
    this.controllerPort = controllerPort;
    this.scratch = scratch;
  }

  /// One that keeps its data in `home` and lives on when this JVM ends; its controller listens on
  /// the next port.
  public static LocalKafka lasting(Path home, int port) {
    return new LocalKafka(home, port, port + 1, false);
  }

  /// One for tests: on free ports, gone with this JVM.
  public static LocalKafka scratch() {
    try {
      var home = Files.createTempDirectory("chain-kafka");
      return new LocalKafka(home, Ports.free(), Ports.free(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts it, unless it runs already, and returns when the broker takes part in its cluster.
  ///
  /// @throws StartFailed if a port is taken or the process dies
  public LocalKafka start() {
    var already = running();
    if (already.isPresent()) {
      already.get().awaitReady(() -> KafkaHandshake.answers(port), LIMIT);
      return this;
    }
    requirePorts();
    format();
    var command = java("-Xmx" + (scratch ? 384 : 512) + "m", "kafka.Kafka", settings().toString());
    var child = Child.start(NAME, command, Map.of(), log(), pid());
    if (scratch) {
      guard = Guard.over(child, "KILL", home);
    }
    child.awaitReady(() -> KafkaHandshake.answers(port), LIMIT);
    return this;
  }

  /// Refuses ports that are taken.
  ///
  /// @throws StartFailed if one is
  public void requirePorts() {
    Ports.requireFree(NAME, port);
    Ports.requireFree(NAME + " controller", controllerPort);
  }

  /// The process, when it runs.
  public Optional<Child> running() {
    return Child.running(NAME, log(), pid());
  }

  public String bootstrapServers() {
    return Ports.LOOPBACK + ":" + port;
  }

  /// Where the broker writes what it has to say.
  public Path log() {
    return home.resolve("kafka.log");
  }

  /// Stops it in an orderly way; a scratch one at once.
  public void stop() {
    running().ifPresent(child -> child.stop(scratch ? "KILL" : "TERM", Duration.ofSeconds(30)));
  }

  /// Stops it; a scratch one leaves nothing behind.
  @Override
  public void close() {
    stop();
    if (guard != null) {
      guard.close();
    }
  }

  private void format() {
    try {
      Files.createDirectories(home);
      Files.writeString(settings(), properties());
      var done = home.resolve("formatted");
      if (Files.exists(done)) {
        return;
      }
      var tool = java("-Xmx128m", "kafka.tools.StorageTool", "format", "--cluster-id", CLUSTER);
      tool.addAll(List.of("--config", settings().toString(), "--ignore-formatted"));
      if (Child.run(tool, Map.of(), log()) != 0) {
        throw new StartFailed(NAME + " cannot prepare its data in " + home, log());
      }
      Files.createFile(done);
    } catch (IOException e) {
      throw new StartFailed(NAME + " cannot prepare " + home + ": " + e.getMessage(), log());
    }
  }

  private String properties() {
    return """
    node.id=1
    process.roles=broker,controller
    controller.quorum.voters=1@%1$s:%3$d
    controller.listener.names=CONTROLLER
    listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
    advertised.listeners=PLAINTEXT://%1$s:%2$d
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    log.dirs=%4$s
    auto.create.topics.enable=false
    default.replication.factor=1
    min.insync.replicas=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=8
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    broker.session.timeout.ms=3000
    broker.heartbeat.interval.ms=500
    log.message.timestamp.type=LogAppendTime
    log.segment.bytes=134217728
    log.retention.hours=336
    num.network.threads=2
    num.io.threads=4
    """
        .formatted(Ports.LOOPBACK, port, controllerPort, data());
  }

  private static List<String> java(String heap, String main, String... arguments) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(QUIET);
    line.addAll(List.of("-cp", jars(), main));
    line.addAll(List.of(arguments));
    return line;
  }

  private static String jars() {
    try (InputStream in = LocalKafka.class.getResourceAsStream("kafka.classpath")) {
      var written = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return written.trim().replace(':', File.pathSeparatorChar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path data() {
    return home.resolve("data");
  }

  private Path settings() {
    return home.resolve("server.properties");
  }

  private Path pid() {
    return home.resolve("pid");
  }
}
