package asylumchain.backends;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL 18 on the loopback address, with one database per service.
public final class LocalPostgres implements AutoCloseable {
  private static final String NAME = "PostgreSQL";
  private static final long MEGABYTE = 1024 * 1024;
  private static final long LEAST_CACHE = 256;
  private static final long MOST_CACHE = 2048;
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Map<String, String> ENGLISH = Map.of("LC_ALL", "C", "TZ", "UTC");

  /// Tables grow from nothing within minutes here: statistics are taken soon, from samples that are
  /// small, and again when a table has doubled. By the server's own measures they cost a tenth of
  /// all that a first load takes. No checkpoint falls into such a load because of its size; one may
  /// because of the time that it takes.
  private static final List<String> SMALL_MACHINE =
      List.of(
          "listen_addresses=" + Ports.LOOPBACK,
          "unix_socket_directories=",
          "max_connections=200",
          "work_mem=16MB",
          "maintenance_work_mem=128MB",
          "max_wal_size=4GB",
          "min_wal_size=256MB",
          "random_page_cost=1.1",
          "jit=off",
          "autovacuum_naptime=10s",
          "autovacuum_analyze_scale_factor=1",
          "autovacuum_vacuum_insert_scale_factor=1",
          "autovacuum_vacuum_insert_threshold=100000",
          "default_statistics_target=20",
          "log_checkpoints=off");

  private final Path home;
  private final int port;
  private final boolean scratch;
  private @Nullable Guard guard;

  private LocalPostgres(Path home, int port, boolean scratch) {
    this.home = home.toAbsolutePath();
    this.port = port;
    this.scratch = scratch;
  }

  /// One that keeps its data in `home` and lives on when this JVM ends.
  public static LocalPostgres lasting(Path home, int port) {
    return new LocalPostgres(home, port, false);
  }

  /// One for tests: on a free port, without fsync, gone with this JVM.
  public static LocalPostgres scratch() {
    try {
      return new LocalPostgres(Files.createTempDirectory("chain-postgres"), Ports.free(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts it, unless it runs already, and returns when it accepts connections.
  ///
  /// @throws StartFailed if the port is taken or the process dies
  public LocalPostgres start() {
    var already = running();
    if (already.isPresent()) {
      already.get().awaitReady(server()::answers, LIMIT);
      return this;
    }
    requirePorts();
    var binaries = PostgresBinaries.unpacked();
    if (!Files.exists(data().resolve("PG_VERSION"))) {
      initialise(binaries);
    }
    var child = startOver(binaries);
    if (scratch) {
      guard = Guard.over(child, "QUIT", home);
    }
    return this;
  }

  /// Refuses a port that is taken.
  ///
  /// @throws StartFailed if it is
  public void requirePorts() {
    Ports.requireFree(NAME, port);
  }

  /// The process, when it runs.
  public Optional<Child> running() {
    return Child.running(NAME, log(), pid());
  }

  /// The server as its superuser sees it. It must have been started once.
  public ServerQueries server() {
    return new ServerQueries("jdbc:postgresql://" + Ports.LOOPBACK + ":" + port, password());
  }

  /// Creates a database with its three roles, unless they are there.
  public LocalDatabase database(String name) {
    return server().database(name);
  }

  public int port() {
    return port;
  }

  /// The directory that holds its data, its password and its log.
  public Path home() {
    return home;
  }

  /// Where the server writes what it has to say.
  public Path log() {
    return home.resolve("postgres.log");
  }

  /// Stops it in an orderly way; clients are sent away.
  public void stop() {
    running().ifPresent(child -> child.stop(scratch ? "QUIT" : "INT", LIMIT));
  }

  /// Stops it; a scratch one leaves nothing behind.
  @Override
  public void close() {
    stop();
    if (guard != null) {
      guard.close();
    }
  }

  private List<String> arguments() {
    var line = new ArrayList<>(List.of("-D", data().toString(), "-p", "" + port));
    SMALL_MACHINE.forEach(setting -> line.addAll(List.of("-c", setting)));
    long cache = scratch ? LEAST_CACHE : cache();
    line.addAll(List.of("-c", "shared_buffers=" + cache + "MB"));
    line.addAll(List.of("-c", "effective_cache_size=" + 4 * cache + "MB"));
    if (scratch) {
      line.addAll(List.of("-c", "fsync=off", "-c", "full_page_writes=off"));
    }
    return line;
  }

  /// What a lasting one holds in memory, in megabytes: a twelfth of what the machine has, so that a
  /// large stock is not fetched anew with every question, and the services have room.
  private static long cache() {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return Math.clamp(machine.getTotalMemorySize() / MEGABYTE / 12, LEAST_CACHE, MOST_CACHE);
  }

  private void initialise(PostgresBinaries binaries) {
    try {
      Files.createDirectories(home);
      var secret = home.resolve("password");
      if (!Files.exists(secret)) {
        Files.writeString(secret, UUID.randomUUID().toString());
        secret.toFile().setReadable(false, false);
        secret.toFile().setReadable(true, true);
      }
      var half = home.resolve("data.half");
      var arguments =
          new ArrayList<>(
              List.of(
                  "-D",
                  half.toString(),
                  "-U",
                  ServerQueries.SUPERUSER,
                  "--pwfile=" + secret,
                  "-E",
                  "UTF8"));
      arguments.addAll(List.of("--auth=scram-sha-256", "--no-locale"));
      arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
      if (scratch) {
        arguments.add("--no-sync");
      }
      run(List.of("rm", "-rf", half.toString()));
      run(binaries.command("initdb", arguments));
      Files.move(half, data());
    } catch (IOException e) {
      throw new StartFailed(NAME + " cannot prepare " + home + ": " + e.getMessage(), log());
    }
  }

  private void run(List<String> command) throws IOException {
    if (Child.run(command, ENGLISH, log()) != 0) {
      throw new StartFailed(NAME + " cannot prepare its data in " + home, log());
    }
  }

  /// Starts the server, also over what a killed one left. Its workers need a moment to notice that
  /// it is gone, and hold its memory until then; so a server that finds them is started once more.
  private Child startOver(PostgresBinaries binaries) {
    var end = System.nanoTime() + LIMIT.toNanos();
    var abandoned = Files.exists(lock());
    dropLockOfStranger();
    while (true) {
      var command = binaries.command("postgres", arguments());
      var child = Child.start(NAME, command, ENGLISH, log(), pid());
      try {
        return child.awaitReady(server()::answers, LIMIT);
      } catch (StartFailed failure) {
        child.stop("QUIT", LIMIT);
        if (!abandoned || System.nanoTime() > end) {
          throw failure;
        }
      }
    }
  }

  /// The lock names the pid of the former server, which may by now be that of another program.
  private void dropLockOfStranger() {
    try {
      if (Files.exists(lock()) && strangerHas(Files.readAllLines(lock()).getFirst().trim())) {
        Files.delete(lock());
      }
    } catch (IOException e) {
      throw new StartFailed(NAME + " cannot read " + lock() + ": " + e.getMessage(), log());
    }
  }

  private static boolean strangerHas(String pid) {
    return ProcessHandle.of(Long.parseLong(pid))
        .flatMap(it -> it.info().command())
        .filter(it -> !it.endsWith("/postgres"))
        .isPresent();
  }

  private String password() {
    try {
      return Files.readString(home.resolve("password"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path data() {
    return home.resolve("data");
  }

  private Path lock() {
    return data().resolve("postmaster.pid");
  }

  private Path pid() {
    return home.resolve("pid");
  }
}
