package asylumchain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads the journals of both sources whole, over HTTP.
public record Feeds(ChainClient client, Doors doors) {

  static final int PARTS = 24;

  List<JsonNode> cases() {
    return whole(doors.cases());
  }

  List<JsonNode> deadlines() {
    return whole(doors.deadlines());
  }

  /// Everything, part by part, each part in the order of its journal.
  private List<JsonNode> whole(URI service) {
    var events = new ArrayList<JsonNode>();
    for (int part = 0; part < PARTS; part++) {
      long after = 0;
      long head;
      do {
        var where = service.resolve("/v1/feed?part=%d&after=%d&limit=1000".formatted(part, after));
        var page = ChainClient.patiently(Duration.ofMinutes(2), () -> client.get(where));
        page.path("events").forEach(events::add);
        head = page.path("head").asLong();
        after = page.path("next").asLong();
      } while (after < head);
    }
    return events;
  }
}
