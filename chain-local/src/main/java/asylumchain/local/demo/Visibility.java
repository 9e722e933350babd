package asylumchain.local.demo;

import asylumchain.backends.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Whether the backlog shows all that case-service took, with the clocks that follow from it.
final class Visibility {

  private static final Duration AWAY_LIMIT = Duration.ofMinutes(3);
  private static final Duration LIMIT = Duration.ofMinutes(20);

  private final ChainClient client;
  private final Doors doors;

  Visibility(ChainClient client, Doors doors) {
    this.client = client;
    this.doors = doors;
  }

  /// Waits for it.
  ///
  /// @throws IllegalStateException if it takes too long, or if a case was parked
  void await(ProgressBar bar) {
    var inJournal = new HashMap<Integer, Long>();
    if (!Patience.until(() -> visible(inJournal, bar), LIMIT)) {
      throw new IllegalStateException("not visible after " + LIMIT);
    }
    bar.end();
  }

  private boolean visible(Map<Integer, Long> inJournal, ProgressBar bar) {
    var backlog = ChainClient.patiently(AWAY_LIMIT, this::backlog);
    var sources = backlog.at("/freshness/sources");
    if (inJournal.isEmpty()) {
      inJournal.putAll(heads("case", doors.cases(), sources));
    }
    long all = inJournal.values().stream().mapToLong(Long::longValue).sum();
    long applied = applied("case", sources, inJournal);
    long pending = backlog.at("/completeness/clocksPending").asLong();
    bar.show(
        applied,
        all,
        String.format(
            Locale.ROOT, "%,d of %,d events applied · %,d clocks pending", applied, all, pending));
    if (applied < all || pending > 0) {
      return false;
    }
    var determined = heads("deadline", doors.deadlines(), sources);
    return applied("deadline", sources, determined)
        == determined.values().stream().mapToLong(Long::longValue).sum();
  }

  private JsonNode backlog() {
    return client.get(doors.reporting().resolve("/v1/backlog?definition=awaiting-first-decision"));
  }

  /// The last sequence number of each part of a source's journal.
  private Map<Integer, Long> heads(String source, URI service, JsonNode sources) {
    var heads = new HashMap<Integer, Long>();
    for (var one : sources) {
      if (one.path("source").asText().equals(source)) {
        int part = one.path("part").asInt();
        var feed = service.resolve("/v1/feed?part=" + part + "&after=0&limit=1");
        heads.put(
            part, ChainClient.patiently(AWAY_LIMIT, () -> client.get(feed)).path("head").asLong());
      }
    }
    return heads;
  }

  /// How many of these rows of the journal are applied.
  private static long applied(String source, JsonNode sources, Map<Integer, Long> heads) {
    long applied = 0;
    for (var one : sources) {
      if (one.path("source").asText().equals(source)) {
        long head = heads.getOrDefault(one.path("part").asInt(), 0L);
        applied += Math.min(head, one.path("appliedSeq").asLong());
      }
    }
    return applied;
  }
}
