package asylumchain.local.loss;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Claims;
import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.LocalKafka;
import asylumchain.backends.LocalPostgres;
import asylumchain.backends.Patience;
import asylumchain.local.launch.ChainScript;
import asylumchain.local.launch.OneProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Two processes of case-service on one database and one broker, and what can happen to them.
final class TwoProcesses implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final LocalPostgres postgres = LocalPostgres.scratch();
  private final LocalKafka kafka = LocalKafka.scratch();
  private final LocalIssuer issuer = LocalIssuer.fresh();
  private final List<OneProcess> processes = new ArrayList<>();

  /// Under which name each one holds its leases.
  private final Map<OneProcess, String> members = new HashMap<>();

  /// Every such name so far; a process takes a new one at each start.
  private final Set<String> seen = new HashSet<>();

  private final JournalBooks books;

  private TwoProcesses(Path home) {
    var database = database(postgres.start());
    kafka.start();
    books = new JournalBooks(database);
    for (var name : List.of("one", "other")) {
      processes.add(
          OneProcess.ofCaseService(
              ChainScript.root(), home.resolve(name), database, kafka.bootstrapServers(), issuer));
    }
  }

  private static LocalDatabase database(LocalPostgres started) {
    return started.database("cases");
  }

  static TwoProcesses started() {
    try {
      var both = new TwoProcesses(Files.createTempDirectory("chain-two"));
      try {
        both.processes.forEach(both::start);
        both.awaitBothHold();
        return both;
      } catch (RuntimeException | AssertionError failed) {
        both.close();
        throw failed;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<URI> doors() {
    return processes.stream().map(OneProcess::door).toList();
  }

  String token() {
    var now = Instant.now();
    return issuer.sign(
        new Claims(
            "order-and-loss",
            "IND",
            "00000099000000000000",
            "cases:read cases:write",
            null,
            now,
            now.plus(Duration.ofHours(2))));
  }

  JournalBooks books() {
    return books;
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /// Kills the process that sends most partitions, sees the other take them over, and starts the
  /// killed one again. Returns how many partitions it held.
  int killHolder() {
    awaitBothHold();
    var held = books.leases();
    var victim =
        held.get(member(processes.getFirst())) >= held.get(member(processes.getLast()))
            ? processes.getFirst()
            : processes.getLast();
    var dead = member(victim);
    int parts = books.leases().getOrDefault(dead, 0);
    victim.kill();
    assertThat(Patience.until(() -> !books.leases().containsKey(dead), LIMIT))
        .as("the other one takes over what the killed one held")
        .isTrue();
    start(victim);
    return parts;
  }

  /// Freezes the broker and holds it so for a while: the time is the fault itself.
  void freezeBroker(Duration hold) {
    var broker = kafka.running().orElseThrow();
    broker.signal("STOP");
    try {
      holdFrozen(hold);
    } finally {
      broker.signal("CONT");
    }
  }

  private static void holdFrozen(Duration hold) {
    var end = System.nanoTime() + hold.toNanos();
    for (var left = hold.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /// Waits until the topic has at least what is in the journal now.
  void awaitSent() {
    var heads = books.heads();
    assertThat(
            Patience.until(
                () -> {
                  var sent = books.sent();
                  return heads.entrySet().stream()
                      .allMatch(head -> sent.getOrDefault(head.getKey(), 0L) >= head.getValue());
                },
                LIMIT))
        .as("the relay catches up")
        .isTrue();
  }

  private void start(OneProcess process) {
    process.start();
    var fresh = new HashSet<String>();
    assertThat(
            Patience.until(
                () -> {
                  fresh.addAll(books.members());
                  fresh.removeAll(seen);
                  return !fresh.isEmpty();
                },
                LIMIT))
        .as("its relay starts")
        .isTrue();
    assertThat(fresh).hasSize(1);
    seen.addAll(fresh);
    members.put(process, fresh.iterator().next());
  }

  private void awaitBothHold() {
    assertThat(Patience.until(() -> books.leases().keySet().containsAll(members.values()), LIMIT))
        .as("both processes hold partitions")
        .isTrue();
  }

  private String member(OneProcess process) {
    return members.getOrDefault(process, "");
  }

  @Override
  public void close() {
    processes.forEach(OneProcess::close);
    kafka.close();
    postgres.close();
  }
}
