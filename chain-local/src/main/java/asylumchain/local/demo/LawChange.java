package asylumchain.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Asks deadline-service to change the law, and watches what becomes of it.
final class LawChange {

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String JSON = "application/json";

  private final ChainClient client;
  private final Doors doors;

  LawChange(ChainClient client, Doors doors) {
    this.client = client;
    this.doors = doors;
  }

  /// A change under way.
  ///
  /// @param begun by [System#nanoTime]
  record Begun(URI where, long begun) {
    double seconds() {
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  /// What a change would bring, without writing anything.
  JsonNode preview(String path, String body) {
    return client
        .post(doors.deadlines().resolve(path), JSON, "preview", BodyPublishers.ofString(body))
        .body();
  }

  void propose(String path, String body) {
    var key = UUID.nameUUIDFromBytes((path + body).getBytes(UTF_8)).toString();
    client.post(doors.deadlines().resolve(path), JSON, key, BodyPublishers.ofString(body));
  }

  Begun begin(String path, String body) {
    var begun = System.nanoTime();
    var answer =
        client.change(doors.deadlines().resolve(path), JSON, BodyPublishers.ofString(body));
    return new Begun(doors.deadlines().resolve(answer.location()), begun);
  }

  /// Waits until every case has been evaluated.
  ///
  /// @return the change as it is then
  JsonNode done(Begun change) {
    var last = new AtomicReference<JsonNode>();
    var done =
        ChainClient.watch(
            () -> {
              last.set(ChainClient.patiently(LIMIT, () -> client.get(change.where())));
              return last.get().path("state").asText().equals("DONE");
            },
            LIMIT,
            Duration.ofMillis(100));
    if (!done) {
      throw new IllegalStateException("the change of law did not end: " + last.get());
    }
    return last.get();
  }

  /// How many cases await their first decision, by how their clocks stand.
  JsonNode backlog(String query) {
    return client.get(
        URI.create(
            doors.reporting()
                + "/v1/backlog?definition=awaiting-first-decision&groupBy=termStatus"
                + query));
  }

  /// How many of them stand one way.
  static long count(JsonNode backlog, String status) {
    for (var group : backlog.path("groups")) {
      if (group.path("termStatus").asText().equals(status)) {
        return group.path("count").asLong();
      }
    }
    return 0;
  }

  /// Waits until the backlog has as many overdue cases.
  void untilOverdue(long expected) {
    var last = new AtomicReference<JsonNode>();
    var seen =
        ChainClient.watch(
            () -> {
              last.set(ChainClient.patiently(LIMIT, () -> backlog("")));
              return count(last.get(), "OVERDUE") == expected;
            },
            LIMIT,
            Duration.ofMillis(100));
    if (!seen) {
      throw new IllegalStateException(
          "the backlog does not come to %,d overdue: %s".formatted(expected, last.get()));
    }
  }
}
