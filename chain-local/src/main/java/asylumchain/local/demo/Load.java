package asylumchain.local.demo;

import asylumchain.local.scenario.TaskforceScenario.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/// Brings a scenario in through `POST /v1/imports` and follows it to the end.
///
/// The key of the request is the scenario's own hash: a demo that was interrupted finds its import
/// again, and one that is repeated doubles nothing.
final class Load {

  private static final Duration AWAY_LIMIT = Duration.ofMinutes(3);
  private static final Duration LOAD_LIMIT = Duration.ofMinutes(30);

  private final ChainClient client;
  private final Doors doors;

  Load(ChainClient client, Doors doors) {
    this.client = client;
    this.doors = doors;
  }

  /// What the import came to.
  record Taken(long taken, long alreadyTaken, long refused, long events) {

    static Taken of(JsonNode progress) {
      return new Taken(
          progress.path("taken").asLong(),
          progress.path("alreadyTaken").asLong(),
          progress.path("refused").asLong(),
          progress.path("events").asLong());
    }

    long lines() {
      return taken + alreadyTaken + refused;
    }
  }

  /// Sends the file and waits until every line is taken or refused.
  ///
  /// @throws ServiceAway if case-service stays away
  /// @throws IllegalStateException if the import fails
  Taken run(Path file, Written written, ProgressBar bar) {
    var where = ChainClient.patiently(AWAY_LIMIT, () -> send(file, written));
    var last = new AtomicReference<JsonNode>();
    ChainClient.watch(
        () -> {
          var progress = ChainClient.patiently(AWAY_LIMIT, () -> client.get(where));
          last.set(progress);
          show(bar, Taken.of(progress), written);
          return ended(progress);
        },
        LOAD_LIMIT);
    bar.end();
    var progress = last.get();
    if (!progress.path("state").asText().equals("DONE")) {
      throw new IllegalStateException("the import did not end: " + progress);
    }
    return Taken.of(progress);
  }

  /// The first refused lines, for people.
  JsonNode refusals(Path file, Written written) {
    var where = send(file, written);
    return client.get(URI.create(where + "/refusals?limit=5"));
  }

  private URI send(Path file, Written written) {
    var imports = doors.cases().resolve("/v1/imports");
    try {
      var answer =
          client.post(
              imports,
              "application/x-ndjson",
              "scenario-" + written.sha256(),
              BodyPublishers.ofFile(file));
      return imports.resolve(answer.location());
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ended(JsonNode progress) {
    var state = progress.path("state").asText();
    return state.equals("DONE") || state.equals("FAILED");
  }

  private static void show(ProgressBar bar, Taken taken, Written written) {
    bar.show(
        taken.lines(),
        written.cases(),
        String.format(Locale.ROOT, "%,d cases · %,d events", taken.lines(), taken.events()));
  }
}
