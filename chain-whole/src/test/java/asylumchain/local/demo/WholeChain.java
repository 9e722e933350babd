package asylumchain.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalPostgres;
import asylumchain.backends.Patience;
import asylumchain.local.demo.Load.Taken;
import asylumchain.local.launch.ChainScript;
import asylumchain.local.launch.OneProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A suite with a state and ports of its own.
public final class WholeChain implements AutoCloseable {

  private static final LocalDate TODAY = LocalDate.of(2021, 12, 31);
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

  private final Path home;
  private final LocalDate businessDate;
  private final ChainScript script;
  private final Doors doors;
  private final ChainClient client;

  WholeChain(Path home) {
    this(home, TODAY, new ChainScript(home));
  }

  private WholeChain(Path home, LocalDate businessDate, ChainScript script) {
    this.home = home;
    this.businessDate = businessDate;
    this.script = script;
    this.doors =
        new Doors(
            local("CHAIN_CASE_PORT"),
            local("CHAIN_DEADLINE_PORT"),
            local("CHAIN_REPORTING_PORT"),
            home.resolve("tokens/demo"));
    this.client = new ChainClient(doors.tokenFile());
  }

  /// Starts what does not run.
  public void up() {
    var outcome = script("up", "--date", businessDate.toString());
    assertThat(outcome.exit()).as(outcome.out() + outcome.error()).isZero();
  }

  /// Has deadline-service read further law files from now on: it starts anew, with another book.
  void underFurtherLaw(Path directory) throws IOException {
    script.with("CHAIN_LEGAL_DIRECTORY", directory.toString());
    kill("deadline-service");
    up();
  }

  /// Has what is started from now on publish the heads of its journal that often.
  public void publishingHeads(Duration every) {
    script.with("CHAIN_HEADS_EVERY", every.toSeconds() + "s");
  }

  /// Where a service publishes the heads of its journal.
  public Path headsOf(String service) {
    return home.resolve("heads").resolve(service);
  }

  /// Ends a process without a word, as a power cut would.
  public void kill(String process) throws IOException {
    var handle = ProcessHandle.of(script.pid(process)).orElseThrow();
    handle.destroyForcibly();
    assertThat(Patience.until(() -> !handle.isAlive(), Duration.ofSeconds(10))).isTrue();
  }

  /// Lets a process finish, as a roll-out does.
  public void stop(String process) throws IOException {
    var handle = ProcessHandle.of(script.pid(process)).orElseThrow();
    handle.destroy();
    assertThat(Patience.until(() -> !handle.isAlive(), Duration.ofSeconds(30))).isTrue();
  }

  /// A second process of a service, not yet started.
  ///
  /// @param title of the service
  public OneProcess replica(String title) throws IOException {
    return script.replica(title);
  }

  /// Where a service answers.
  ///
  /// @param title of the service
  public URI door(String title) {
    return script.door(title);
  }

  Path home() {
    return home;
  }

  public Doors doors() {
    return doors;
  }

  public ChainClient client() {
    return client;
  }

  public Reporting reporting() {
    return new Reporting(client, doors);
  }

  /// What each service measures, as Prometheus would hear it.
  public List<String> scraped() {
    return Stream.of("CASE", "DEADLINE", "REPORTING")
        .map(word -> local("CHAIN_" + word + "_MANAGEMENT_PORT").resolve("/q/metrics"))
        .map(WholeChain::read)
        .toList();
  }

  /// The largest value of a metric among all services; NaN where none has it.
  public double metric(String name) {
    return scraped().stream()
        .flatMap(String::lines)
        .filter(it -> it.startsWith(name + " ") || it.startsWith(name + "{"))
        .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
        .max()
        .orElse(Double.NaN);
  }

  private static String read(URI where) {
    try (var answer = where.toURL().openStream()) {
      return new String(answer.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String kafka() {
    return "localhost:" + script.port("CHAIN_KAFKA_PORT");
  }

  /// Sends lines and returns where to ask after them.
  public URI send(String lines, String key) throws IOException {
    return ChainClient.patiently(
        Duration.ofMinutes(2),
        () -> {
          var imports = doors.cases().resolve("/v1/imports");
          var answer =
              client.post(imports, "application/x-ndjson", key, BodyPublishers.ofString(lines));
          return imports.resolve(answer.location());
        });
  }

  /// How many of its lines an import has taken.
  public long taken(URI where) {
    return progress(where).taken();
  }

  /// Waits until an import has taken all of these lines.
  public void allTaken(URI where, CanaryLines sent) {
    assertThat(done(where).taken()).as("lines taken").isEqualTo(sent.cases());
  }

  /// A door of case-service.
  public URI cases(String path) {
    return doors.cases().resolve(path);
  }

  Taken progress(URI where) {
    return Taken.of(ChainClient.patiently(Duration.ofMinutes(2), () -> client.get(where)));
  }

  /// Waits until an import has come to its end.
  Taken done(URI where) {
    assertThat(
            Patience.until(
                () ->
                    ChainClient.patiently(Duration.ofMinutes(2), () -> client.get(where))
                        .path("state")
                        .asText()
                        .equals("DONE"),
                Duration.ofMinutes(10)))
        .as("the import ends")
        .isTrue();
    return progress(where);
  }

  public void awaitVisible() {
    new Visibility(client, doors).await(new ProgressBar(NOWHERE, false, ""));
  }

  LocalDatabase database(String name) {
    return LocalPostgres.lasting(home.resolve("postgres"), script.port("CHAIN_POSTGRES_PORT"))
        .database(name);
  }

  /// As one who may see and change everything, which no service may.
  public Connection administrator(String database) throws SQLException {
    var one = database(database);
    return DriverManager.getConnection(one.jdbcUrl(), "postgres", one.password());
  }

  @Override
  public void close() {
    script("reset");
  }

  public static WholeChain started() {
    return startedOn(TODAY);
  }

  /// One whose legal today is this day.
  static WholeChain startedOn(LocalDate businessDate) {
    try {
      var home = Files.createTempDirectory("chain");
      return started(new WholeChain(home, businessDate, new ChainScript(home)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One whose processes see other disks than this JVM.
  ///
  /// @param before what stands before each call of the script
  /// @param seen the home as this JVM sees it
  public static WholeChain started(Path home, List<String> before, Path seen) {
    return started(new WholeChain(seen, TODAY, new ChainScript(home).called(before, seen)));
  }

  private static WholeChain started(WholeChain chain) {
    try {
      chain.up();
      return chain;
    } catch (AssertionError failed) {
      chain.close();
      throw failed;
    }
  }

  /// What `./chain verify` says.
  public ChainScript.Outcome verified() {
    return script("verify");
  }

  /// What a shell makes of these lines in the clone, to whom `./chain` is this suite.
  ChainScript.Outcome shell(String lines) throws IOException, InterruptedException {
    return script.shell(lines);
  }

  private ChainScript.Outcome script(String... words) {
    try {
      return script.run(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI local(String port) {
    return URI.create("http://localhost:" + script.port(port));
  }
}
