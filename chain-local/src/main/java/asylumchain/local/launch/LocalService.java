package asylumchain.local.launch;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import asylumchain.backends.Child;
import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.Ports;
import asylumchain.backends.StartFailed;
import asylumchain.backends.login.LocalLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// One service as a process of its own.
final class LocalService {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  /// What says in the version it was started as that it does not know all of the law.
  private static final String LAW_KNOWN_UNTIL = " law known until ";

  private final Service service;
  private final Settings settings;

  LocalService(Service service, Settings settings) {
    this.service = service;
    this.settings = settings;
  }

  String title() {
    return service.title();
  }

  String database() {
    return service.database();
  }

  int port() {
    return settings.port(service);
  }

  int managementPort() {
    return settings.managementPort(service);
  }

  Optional<Child> running() {
    return Child.running(title(), log(), file("pid"));
  }

  /// Whether it runs, but with another business date or an older build.
  boolean outdated() {
    try {
      return running().isPresent()
          && !(Files.exists(file("version"))
              && Files.readString(file("version")).equals(version()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Up to which day the law is known to it while it runs; empty for all that is known.
  Optional<String> lawKnownUntil() {
    try {
      return running().isPresent() && Files.exists(file("version"))
          ? Optional.of(Files.readString(file("version")))
              .filter(started -> started.contains(LAW_KNOWN_UNTIL))
              .map(it -> it.substring(it.indexOf(LAW_KNOWN_UNTIL) + LAW_KNOWN_UNTIL.length()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Refuses ports that another program holds.
  ///
  /// @throws StartFailed if one is taken
  void requirePorts() {
    Ports.requireFree(title(), settings.port(service));
    Ports.requireFree(title() + " management", settings.managementPort(service));
  }

  /// Starts it and returns at once.
  Child start(LocalDatabase database, String kafka, LocalIssuer issuer) {
    try {
      Files.createDirectories(settings.logs());
      setFormerLogAside();
      built().refresh();
      Files.deleteIfExists(file("version"));
      var environment = environment(database, kafka, issuer);
      var child = Child.start(title(), command(), environment, log(), file("pid"));
      Files.writeString(file("version"), version());
      return child;
    } catch (IOException e) {
      throw new StartFailed(title() + " cannot be prepared: " + e.getMessage());
    }
  }

  private void setFormerLogAside() throws IOException {
    if (Files.exists(log())) {
      Files.move(log(), log().resolveSibling(title() + ".log.1"), REPLACE_EXISTING);
    }
  }

  /// Waits until it is ready for work: five minutes, and as long as it makes its read model anew,
  /// which the first start of a release can ask for.
  ///
  /// @param rebuilt is told how many rows of journals went into it so far, whenever that is news
  /// @throws StartFailed if it dies or stays unready
  void awaitReady(Child child, LongConsumer rebuilt) {
    var told = new AtomicLong();
    child.awaitReady(
        this::ready,
        START_LIMIT,
        () -> {
          var now = Answering.rebuilt(health());
          if (told.getAndSet(now) != now) {
            rebuilt.accept(now);
          }
          return now;
        });
  }

  void stop() {
    running().ifPresent(child -> child.stop("TERM", STOP_LIMIT));
  }

  boolean ready() {
    return Answering.at(health());
  }

  private String health() {
    return "http://127.0.0.1:" + settings.managementPort(service) + "/q/health/ready";
  }

  private List<String> command() {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx" + service.heapMegabytes() + "m", "-XX:+UseSerialGC"));
    line.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
    // the door refuses a malformed address itself, with a problem page
    line.add("-Dvertx.disableURIValidation=true");
    line.addAll(settings.javaOptions());
    line.addAll(List.of("-jar", file("app").resolve("quarkus-run.jar").toString()));
    return line;
  }

  private Map<String, String> environment(
      LocalDatabase database, String kafka, LocalIssuer issuer) {
    var all = new LinkedHashMap<String, String>();
    all.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
    all.put("QUARKUS_HTTP_PORT", "" + settings.port(service));
    all.put("QUARKUS_MANAGEMENT_HOST", Ports.LOOPBACK);
    all.put("QUARKUS_MANAGEMENT_PORT", "" + settings.managementPort(service));
    all.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    all.put("QUARKUS_DATASOURCE_USERNAME", database.service());
    all.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    all.put("QUARKUS_FLYWAY_USERNAME", database.owner());
    all.put("QUARKUS_FLYWAY_PASSWORD", database.password());
    all.put("CHAIN_DEVELOPMENT_ISSUER", "true");
    all.put("QUARKUS_OIDC_PUBLIC_KEY", issuer.publicKey());
    all.put("QUARKUS_OIDC_TOKEN_ISSUER", LocalIssuer.NAME);
    all.put("QUARKUS_OIDC_TOKEN_AUDIENCE", LocalIssuer.AUDIENCE);
    all.put("CHAIN_KAFKA_BOOTSTRAP_SERVERS", kafka);
    all.put("CHAIN_SERVICE_TOKEN_FILE", settings.tokens().resolve(title()).toString());
    all.put("CHAIN_FEEDS_CASE_URL", settings.url(Service.CASE));
    all.put("CHAIN_FEEDS_DEADLINE_URL", settings.url(Service.DEADLINE));
    // whoever tries webhooks here has the receiver on this machine, too
    all.put("CHAIN_WEBHOOKS_INWARD", "127.0.0.0/8,::1/128");
    all.put("CHAIN_HEADS_DIRECTORY", settings.heads().toString());
    if (service == Service.REPORTING) {
      all.putAll(pages(issuer));
    }
    settings.businessDate().ifPresent(date -> all.put("CHAIN_BUSINESS_DATE", date.toString()));
    return all;
  }

  /// Where people log in. Not every browser keeps a cookie for TLS alone without it.
  private Map<String, String> pages(LocalIssuer issuer) {
    return Map.of(
        "QUARKUS_OIDC_PAGES_AUTH_SERVER_URL", settings.issuerUrl(),
        "QUARKUS_OIDC_PAGES_CREDENTIALS_SECRET", issuer.secretOf(LocalLogin.CLIENT),
        "QUARKUS_OIDC_PAGES_AUTHENTICATION_COOKIE_FORCE_SECURE", "false");
  }

  private String version() throws IOException {
    return built().stamp()
        + " "
        + settings.businessDate().map(Object::toString).orElse("today")
        + settings.lawKnownUntil().map(day -> LAW_KNOWN_UNTIL + day).orElse("");
  }

  private BuiltService built() {
    var target = settings.root().resolve(title()).resolve("target");
    return new BuiltService(target.resolve("quarkus-app"), file("app"));
  }

  Path log() {
    return settings.logs().resolve(title() + ".log");
  }

  private Path file(String name) {
    return settings.home().resolve(title()).resolve(name);
  }
}
