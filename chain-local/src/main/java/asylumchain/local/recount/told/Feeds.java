package asylumchain.local.recount.told;

import asylumchain.local.demo.ChainClient;
import asylumchain.local.demo.Doors;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/// The journals of both sources, read whole over HTTP.
public record Feeds(ChainClient client, Doors doors) {

  private static final int PARTS = 24;
  private static final Duration AWAY_LIMIT = Duration.ofMinutes(2);

  /// Every event of case-service, part by part, each part in the order of its journal.
  public void cases(Consumer<JsonNode> each) {
    read(doors.cases(), each);
  }

  /// Every event of deadline-service, in the same order.
  public void deadlines(Consumer<JsonNode> each) {
    read(doors.deadlines(), each);
  }

  private void read(URI service, Consumer<JsonNode> each) {
    for (int part = 0; part < PARTS; part++) {
      long after = 0;
      long head;
      do {
        var where =
            Doors.at(service, "/v1/feed?part=%d&after=%d&limit=1000".formatted(part, after));
        var page = ChainClient.patiently(AWAY_LIMIT, () -> client.get(where));
        page.path("events").forEach(each);
        head = page.path("head").asLong();
        after = page.path("next").asLong();
      } while (after < head);
    }
  }
}
