package asylumchain.local.launch;

import asylumchain.backends.Child;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.LocalKafka;
import asylumchain.backends.LocalPostgres;
import asylumchain.backends.StartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The six processes of one suite, brought up and down together.
final class Suite {
  private final Settings settings;
  private final Clock clock;
  private final PrintStream out;
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final IssuerProcess people;
  private final List<LocalService> services;
  private final Deque<Runnable> undo = new ArrayDeque<>();

  Suite(Settings settings, Clock clock, PrintStream out) {
    this.settings = settings;
    this.clock = clock;
    this.out = out;
    postgres = LocalPostgres.lasting(settings.home().resolve("postgres"), settings.postgresPort());
    kafka = LocalKafka.lasting(settings.home().resolve("kafka"), settings.kafkaPort());
    people = new IssuerProcess(settings);
    services = Arrays.stream(Service.values()).map(it -> new LocalService(it, settings)).toList();
  }

  /// Starts what does not run, and nothing else.
  ///
  /// @throws StartFailed if something does not start; what this call started is stopped by then
  void up() {
    var whenKilled = new Thread(this::giveUp);
    Runtime.getRuntime().addShutdownHook(whenKilled);
    try {
      prepare();
      out.print("  ");
      startBackends();
      startServices();
      out.println();
      out.println("  business date " + businessDate());
      lawKnownUntil().ifPresent(day -> out.println("  law known until " + day));
    } catch (StartFailed failure) {
      out.println();
      undo();
      throw failure;
    } finally {
      forget(whenKilled);
    }
  }

  /// Stops everything, readers first.
  void down() {
    services.reversed().stream().parallel().forEach(LocalService::stop);
    people.stop();
    kafka.stop();
    postgres.stop();
  }

  /// Says what runs. Returns whether everything does.
  boolean status() {
    var all = line("PostgreSQL", settings.postgresPort(), postgres.running(), true);
    all &= line("Kafka", settings.kafkaPort(), kafka.running(), true);
    all &= line(IssuerProcess.TITLE, people.port(), people.running(), people.ready());
    for (var service : services) {
      all &= line(service.title(), service.port(), service.running(), service.ready());
    }
    out.println("business date      " + businessDate());
    lawKnownUntil().ifPresent(day -> out.println("law known until    " + day));
    return all;
  }

  private void prepare() {
    try {
      Files.createDirectories(settings.home());
      var free = Files.getFileStore(settings.home()).getUsableSpace() >> 20;
      if (free < settings.diskNeeded()) {
        throw new StartFailed(
            "the disk is full: %d MB free in %s, %d MB needed"
                .formatted(free, settings.home(), settings.diskNeeded()));
      }
    } catch (IOException e) {
      throw new StartFailed("cannot write in " + settings.home() + ": " + e.getMessage());
    }
    services.stream().filter(LocalService::outdated).forEach(LocalService::stop);
    if (people.outdated()) {
      people.stop();
    }
    if (postgres.running().isEmpty()) {
      postgres.requirePorts();
    }
    if (kafka.running().isEmpty()) {
      kafka.requirePorts();
    }
    if (people.running().isEmpty()) {
      people.requirePort();
    }
    services.stream().filter(it -> it.running().isEmpty()).forEach(LocalService::requirePorts);
  }

  private void startBackends() {
    undoLater(postgres.running(), postgres::stop);
    undoLater(kafka.running(), kafka::stop);
    var broker = CompletableFuture.runAsync(kafka::start);
    try {
      postgres.start();
      ready("PostgreSQL 18");
    } finally {
      broker.exceptionally(_ -> null).join();
    }
    join(broker);
    ready("Kafka 4");
  }

  private void startServices() {
    var issuer = LocalIssuer.in(settings.issuer());
    new Tokens(issuer, clock).write(settings.tokens());
    undoLater(people.running(), people::stop);
    people.awaitReady(people.start());
    var children = new ArrayList<Child>();
    for (var service : services) {
      undoLater(service.running(), service::stop);
      children.add(service.running().orElseGet(() -> start(service, issuer)));
    }
    for (var service : services) {
      service.awaitReady(children.removeFirst(), rows -> rebuilding(service.title(), rows));
      ready(service.title());
    }
  }

  private Child start(LocalService service, LocalIssuer issuer) {
    return service.start(postgres.database(service.database()), kafka.bootstrapServers(), issuer);
  }

  private void rebuilding(String what, long rows) {
    if (rows > 0) {
      out.printf(Locale.ROOT, "%n  %s makes its read model anew: %,d rows so far  ", what, rows);
      out.flush();
    }
  }

  private void ready(String what) {
    out.print(what + " ✓  ");
    out.flush();
  }

  private boolean line(String name, int port, Optional<Child> child, boolean answers) {
    var state =
        child
            .map(it -> (answers ? "up" : "not ready") + "  pid " + it.pid() + "  port " + port)
            .orElse("down");
    out.printf("%-18s %s%n", name, state);
    return child.isPresent() && answers;
  }

  private String businessDate() {
    return settings.businessDate().map(Object::toString).orElse("today");
  }

  private Optional<String> lawKnownUntil() {
    return services.stream().flatMap(it -> it.lawKnownUntil().stream()).findFirst();
  }

  private void undoLater(Optional<Child> running, Runnable stop) {
    if (running.isEmpty()) {
      undo.push(stop);
    }
  }

  private void giveUp() {
    Child.startNoMore();
    undo();
  }

  private synchronized void undo() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  private void forget(Thread whenKilled) {
    try {
      Runtime.getRuntime().removeShutdownHook(whenKilled);
    } catch (IllegalStateException e) {
      // the JVM is ending: the hook runs already, and stops what this call started
    }
  }

  private static void join(CompletableFuture<?> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailed failure ? failure : e;
    }
  }
}
