package asylumchain.local.launch;

import asylumchain.backends.LocalIssuer;
import asylumchain.backends.LocalPostgres;
import asylumchain.backends.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `./chain` with a state and ports of its own, beside any suite that runs on this machine.
public final class ChainScript {
  private static final Path ROOT = root();

  private final Map<String, String> environment = new HashMap<>();
  private List<String> before = List.of();
  private Path home;
  private Path root = ROOT;

  public ChainScript(Path home) {
    this.home = home;
    environment.put("CHAIN_HOME", home.toString());
    environment.put("CHAIN_BUILD", "never");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("CHAIN_POSTGRES_PORT", "" + Ports.free());
    environment.put("CHAIN_KAFKA_PORT", "" + freePair());
    environment.put("CHAIN_ISSUER_PORT", "" + Ports.free());
    for (var service : Service.values()) {
      environment.put("CHAIN_" + service.word() + "_PORT", "" + Ports.free());
      environment.put("CHAIN_" + service.word() + "_MANAGEMENT_PORT", "" + Ports.free());
    }
  }

  /// The same script in another clone.
  ChainScript in(Path clone) {
    root = clone;
    return this;
  }

  /// The same, called behind other words, which may let it see other disks than this JVM does.
  ///
  /// @param seen its state as this JVM sees it
  public ChainScript called(List<String> behind, Path seen) {
    before = List.copyOf(behind);
    home = seen;
    return this;
  }

  public ChainScript with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /// One of its settings, for example `CHAIN_REPORTING_PORT`.
  public int port(String name) {
    return Integer.parseInt(Objects.requireNonNull(environment.get(name), name));
  }

  /// A further process of a service of this suite, not yet started: with the same database, broker,
  /// issuer and business date, and ports of its own.
  ///
  /// @param title of the service
  public OneProcess replica(String title) throws IOException {
    var service = named(title);
    var own = Files.createDirectories(home.resolve("replica-of-" + title));
    Files.copy(home.resolve("business-date"), own.resolve("business-date"));
    var settings = new Settings(ROOT, own, environment).atFreePorts(service);
    var issuer = LocalIssuer.in(home.resolve("issuer"));
    new Tokens(issuer, Clock.systemUTC()).write(settings.tokens());
    var postgres = LocalPostgres.lasting(home.resolve("postgres"), settings.postgresPort());
    return new OneProcess(
        new LocalService(service, settings),
        postgres.database(service.database()),
        Ports.LOOPBACK + ":" + settings.kafkaPort(),
        issuer);
  }

  /// Where a service of this suite answers.
  ///
  /// @param title of the service
  public URI door(String title) {
    return URI.create("http://localhost:" + port("CHAIN_" + named(title).word() + "_PORT"));
  }

  private static Service named(String title) {
    return Arrays.stream(Service.values())
        .filter(service -> service.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /// What a call printed and how it ended.
  public record Outcome(int exit, String out, String error) {}

  public Outcome run(String... words) throws IOException, InterruptedException {
    return outcome(command(words));
  }

  /// What a shell makes of these lines, in the clone and with this suite; it ends at the first that
  /// fails.
  public Outcome shell(String lines) throws IOException, InterruptedException {
    var shell = new ProcessBuilder("bash", "-c", "set -e -o pipefail\n" + lines);
    shell.directory(root.toFile());
    shell.environment().putAll(environment);
    var java = System.getProperty("java.home") + "/bin:";
    shell.environment().merge("PATH", java, (path, first) -> first + path);
    return outcome(shell);
  }

  private static Outcome outcome(ProcessBuilder command) throws IOException, InterruptedException {
    var out = Files.createTempFile("chain", ".out");
    var error = Files.createTempFile("chain", ".err");
    var process = command.redirectOutput(out.toFile()).redirectError(error.toFile()).start();
    var exit = process.waitFor();
    var outcome = new Outcome(exit, Files.readString(out), Files.readString(error));
    Files.delete(out);
    Files.delete(error);
    return outcome;
  }

  /// The call, not yet made.
  ProcessBuilder command(String... words) {
    var line = new ArrayList<>(before);
    line.add(root.resolve("chain").toString());
    line.addAll(List.of(words));
    var builder = new ProcessBuilder(line);
    builder.environment().putAll(environment);
    return builder;
  }

  /// The pid of a process of this suite, as its state says.
  public long pid(String process) throws IOException {
    var words = Files.readString(home.resolve(process).resolve("pid"), StandardCharsets.UTF_8);
    return Long.parseLong(words.split(" ", -1)[0]);
  }

  /// The clone these tests run in.
  public static Path root() {
    var here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("chain")) ? here : here.resolve("..").normalize();
  }

  private static int freePair() {
    while (true) {
      var port = Ports.free();
      if (port < 65_535 && !Ports.taken(port + 1)) {
        return port;
      }
    }
  }
}
