package asylumchain.local.bench;

import asylumchain.backends.Claims;
import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.LocalPostgres;
import asylumchain.backends.Ports;
import asylumchain.local.demo.ChainClient;
import asylumchain.local.launch.OneProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Two imports of each size, into a database server of its own by a fresh process: the migrations
/// grant rights to a role that is named after the one database of case-service. The first meets a
/// process that has just started, the second one whose code is compiled.
final class ImportBench {

  private static final Duration LIMIT = Duration.ofHours(2);

  /// Between two looks at whether an import is done: what is measured is up to this too long.
  private static final Duration GLANCE = Duration.ofMillis(25);

  private final String kafka;
  private final LocalIssuer issuer;
  private final Path home;

  ImportBench(String kafka, LocalIssuer issuer, Path home) {
    this.kafka = kafka;
    this.issuer = issuer;
    this.home = home;
  }

  /// What two imports came to.
  ///
  /// @param first seconds from the first byte sent until every line was committed and journalled
  /// @param second the same, for as many other lines
  /// @param rows of each, in all tables together
  /// @param copySeconds for the rows of one by `COPY`
  record Run(double first, double second, long rows, double copySeconds, Memory.Most memory) {}

  /// @throws IllegalStateException if a line is not taken
  Run run(int lines) throws IOException, SQLException {
    try (var server =
        LocalPostgres.lasting(home.resolve("postgres-" + lines), Ports.free()).start()) {
      var run = run(lines, server.database("cases"));
      server.stop();
      return run;
    }
  }

  private Run run(int lines, LocalDatabase database) throws IOException, SQLException {
    var place = home.resolve("case-" + lines);
    var root = Path.of(System.getenv().getOrDefault("CHAIN_ROOT", ".")).toAbsolutePath();
    double first;
    double second;
    Memory.Most memory;
    try (var service = OneProcess.ofCaseService(root, place, database, kafka, issuer)) {
      service.start();
      var pid = service.running().orElseThrow().pid();
      try (var watch = new Memory(service.management(), pid)) {
        first = load(service.door(), 0, lines);
        second = load(service.door(), lines, lines);
        memory = watch.most();
      }
    }
    var copied = new BareCopy(database).run();
    return new Run(first, second, copied.rows() / 2, copied.seconds() / 2, memory);
  }

  private double load(URI door, int before, int lines) throws IOException {
    var client = new ChainClient(token());
    long begun = System.nanoTime();
    var imports = door.resolve("/v1/imports");
    var where =
        imports.resolve(
            client
                .post(
                    imports,
                    "application/x-ndjson",
                    UUID.randomUUID().toString(),
                    BodyPublishers.ofInputStream(() -> BenchLines.of(before, lines)))
                .location());
    var last = new AtomicReference<JsonNode>();
    ChainClient.watch(
        () -> {
          last.set(client.get(where));
          return last.get().has("finishedAt");
        },
        LIMIT,
        GLANCE);
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (last.get().path("taken").asInt() != lines) {
      throw new IllegalStateException("not every line was taken: " + last.get());
    }
    return seconds;
  }

  private Path token() throws IOException {
    var now = Clock.systemUTC().instant();
    var claims =
        new Claims(
            "bench",
            "IND",
            "",
            "cases:import cases:migrate",
            null,
            now,
            now.plus(LIMIT.multipliedBy(2)));
    var file = home.resolve("token");
    return Files.writeString(file, issuer.sign(claims));
  }
}
