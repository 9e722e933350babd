package asylumchain.local.launch;

import asylumchain.backends.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where this suite keeps its state and on which ports it listens.
///
/// @param root the clone, with the built services
/// @param home the state: data, logs, keys, pids
record Settings(Path root, Path home, Map<String, String> environment) {

  static Settings of(Map<String, String> environment) {
    var root = Path.of(environment.getOrDefault("CHAIN_ROOT", ".")).toAbsolutePath().normalize();
    var home = Path.of(environment.getOrDefault("CHAIN_HOME", root.resolve(".chain").toString()));
    return new Settings(root, home.toAbsolutePath().normalize(), environment);
  }

  /// The same with ports for one service that nobody has now.
  Settings atFreePorts(Service service) {
    var free = new HashMap<>(environment);
    free.put("CHAIN_" + service.word() + "_PORT", "" + Ports.free());
    free.put("CHAIN_" + service.word() + "_MANAGEMENT_PORT", "" + Ports.free());
    return new Settings(root, home, free);
  }

  int postgresPort() {
    return number("CHAIN_POSTGRES_PORT", 54_321);
  }

  int kafkaPort() {
    return number("CHAIN_KAFKA_PORT", 29_092);
  }

  int port(Service service) {
    return number("CHAIN_" + service.word() + "_PORT", service.usualPort());
  }

  /// Health and metrics: 1,000 above the service's own port unless set.
  int managementPort(Service service) {
    return number("CHAIN_" + service.word() + "_MANAGEMENT_PORT", port(service) + 1_000);
  }

  /// Where the development issuer's pages listen.
  int issuerPort() {
    return number("CHAIN_ISSUER_PORT", 8_084);
  }

  String issuerUrl() {
    return "http://127.0.0.1:" + issuerPort();
  }

  String url(Service service) {
    return "http://127.0.0.1:" + port(service);
  }

  Path logs() {
    return home.resolve("logs");
  }

  Path tokens() {
    return home.resolve("tokens");
  }

  /// Where the services say how far their journals are, outside the database.
  Path heads() {
    return home.resolve("heads");
  }

  Path issuer() {
    return home.resolve("issuer");
  }

  /// Megabytes that must be free on the disk before anything starts.
  int diskNeeded() {
    return number("CHAIN_DISK_NEEDED_MB", 1_024);
  }

  /// The legal "today" that was set for this suite; empty for the real one.
  Optional<LocalDate> businessDate() {
    try {
      return Files.exists(businessDateFile())
          ? Optional.of(LocalDate.parse(Files.readString(businessDateFile()).trim()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Up to which day deadline-service knows its registers; empty for all they hold. The services
  /// inherit the variable.
  Optional<String> lawKnownUntil() {
    return Optional.ofNullable(environment.get("CHAIN_LEGAL_KNOWN_UNTIL"));
  }

  /// What the virtual machines of the services are told besides, for example
  /// `-XX:TieredStopAtLevel=1`; words are divided by spaces.
  List<String> javaOptions() {
    var options = environment.getOrDefault("CHAIN_JAVA_OPTIONS", "").strip();
    return options.isEmpty() ? List.of() : List.of(options.split(" +", -1));
  }

  private Path businessDateFile() {
    return home.resolve("business-date");
  }

  private int number(String name, int usual) {
    return Integer.parseInt(environment.getOrDefault(name, "" + usual));
  }
}
