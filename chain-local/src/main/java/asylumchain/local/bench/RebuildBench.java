package asylumchain.local.bench;

import asylumchain.backends.LocalDatabase;
import asylumchain.local.demo.ChainClient;
import asylumchain.local.demo.Doors;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// A rebuild of the read model from the feeds: how long, how many rows a second beside a bare
/// `COPY` of what it wrote, and how much slower questions become that are asked all the
/// while.
record RebuildBench(Doors doors, LocalDatabase reporting) {

  private static final Duration QUIET = Duration.ofSeconds(20);
  private static final Duration LIMIT = Duration.ofHours(3);

  /// Asks on a quiet suite, then while the rebuild goes on, up to its switch.
  void print(Readers readers, PrintStream out) throws SQLException, IOException {
    var quiet = readers.during(RebuildBench::quiet);
    long begun = System.nanoTime();
    var meanwhile = readers.during(this::rebuild);
    double seconds = (System.nanoTime() - begun) / 1e9;
    var copied = new BareCopy(reporting, "live", "postgres").run();
    out.printf(
        Locale.ROOT,
        "%na rebuild: %.1f s for %,d rows, %,.0f rows/s; a bare COPY of them with their indexes"
            + " %,.0f rows/s%n%s%s",
        seconds,
        copied.rows(),
        copied.rows() / seconds,
        copied.rows() / copied.seconds(),
        line("questions before it", quiet),
        line("questions while it goes on", meanwhile));
  }

  private static void quiet() {
    long end = System.nanoTime() + QUIET.toNanos();
    for (long left = QUIET.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static String line(String title, List<Double> taken) {
    return String.format(
        Locale.ROOT,
        "%-50s %10.1f %10.1f  (%,d asked)%n",
        title,
        Readers.percentile(taken, 0.5),
        Readers.percentile(taken, 0.99),
        taken.size());
  }

  private void rebuild() {
    var client = new ChainClient(doors.tokenFile());
    var door = doors.reporting().resolve("/v1/rebuilds");
    var key = UUID.randomUUID().toString();
    var where =
        door.resolve(
            client.post(door, "application/json", key, BodyPublishers.noBody()).location());
    if (!ChainClient.watch(() -> isDone(client, where), LIMIT)) {
      throw new IllegalStateException("the rebuild does not end: " + client.get(where));
    }
  }

  private static boolean isDone(ChainClient client, URI where) {
    var state = client.get(where).findValue("state").asText();
    if (state.equals("FAILED")) {
      throw new IllegalStateException("the rebuild failed: " + client.get(where));
    }
    return state.equals("DONE");
  }
}
