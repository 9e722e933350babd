package asylumchain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/// Has reporting-service compare what it reads from with its sources, as it does every night: until
/// then it could only say that it never did.
final class Reconciled {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final ChainClient client;
  private final Doors doors;

  Reconciled(ChainClient client, Doors doors) {
    this.client = client;
    this.doors = doors;
  }

  /// Whether nothing was found wrong, once all is compared; says how much was.
  ///
  /// @throws IllegalStateException if it takes too long or fails
  boolean print(PrintStream out) {
    long begun = System.nanoTime();
    var door = doors.reporting().resolve("/v1/reconciliations");
    var key = "demo-" + UUID.randomUUID();
    var body = BodyPublishers.ofString("{\"repair\": false}");
    var where = door.resolve(client.post(door, "application/json", key, body).location());
    if (!ChainClient.watch(() -> hasEnded(where), LIMIT)) {
      throw new IllegalStateException("not compared with the sources after " + LIMIT);
    }
    var found = read(where);
    if (!found.path("state").asText().equals("DONE")) {
      throw new IllegalStateException("not compared with the sources: " + found.path("detail"));
    }
    out.printf(
        Locale.ROOT,
        "  %,d records compared with the sources in %.1f s, %,d wrong%n",
        found.path("records").asLong(),
        Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3,
        found.path("wrong").asLong());
    return found.path("wrong").asLong() == 0;
  }

  private boolean hasEnded(URI where) {
    var state = read(where).path("state").asText();
    return state.equals("DONE") || state.equals("FAILED");
  }

  private JsonNode read(URI where) {
    return client.get(where).path("reconciliation");
  }
}
