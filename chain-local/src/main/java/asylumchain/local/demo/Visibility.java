package asylumchain.local.demo;

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

  /// While much is behind, to count it costs the service a good part of a second.
  private static final Duration GLANCE_FROM_AFAR = Duration.ofSeconds(2);

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
    if (!ChainClient.watch(() -> concluded(inJournal, bar), LIMIT, GLANCE_FROM_AFAR)
        || !ChainClient.watch(() -> visible(inJournal), LIMIT)) {
      throw new IllegalStateException("not visible after " + LIMIT);
    }
    bar.end();
  }

  /// Whether all these rows are applied, and deadline-service has done its work for them.
  private boolean concluded(Map<Integer, Long> inJournal, ProgressBar bar) {
    var sources = ChainClient.patiently(AWAY_LIMIT, this::freshness).at("/freshness/sources");
    if (inJournal.isEmpty()) {
      inJournal.putAll(heads("case", doors.cases(), sources));
    }
    long all = sum(inJournal);
    long applied = applied("case", sources, inJournal);
    long worked = worked(sources, inJournal);
    bar.show(
        applied + worked,
        2 * all,
        String.format(
            Locale.ROOT, "%,d of %,d events applied, %,d with clocks", applied, all, worked));
    return applied >= all && worked >= all;
  }

  /// Whether what deadline-service concluded is applied as well.
  private boolean visible(Map<Integer, Long> inJournal) {
    var sources = ChainClient.patiently(AWAY_LIMIT, this::freshness).at("/freshness/sources");
    var determined = heads("deadline", doors.deadlines(), sources);
    return worked(sources, inJournal) == sum(inJournal)
        && applied("deadline", sources, determined) == sum(determined)
        && complete();
  }

  /// For how many of these rows deadline-service has done its work, as far as reporting-service has
  /// heard.
  private static long worked(JsonNode sources, Map<Integer, Long> inJournal) {
    long worked = 0;
    for (var one : sources) {
      if (one.path("source").asText().equals("deadline")) {
        long head = inJournal.getOrDefault(one.path("part").asInt(), 0L);
        worked += Math.min(head, one.path("processedSeq").asLong());
      }
    }
    return worked;
  }

  /// @throws IllegalStateException if a case was parked: then it never will be
  private boolean complete() {
    var completeness = ChainClient.patiently(AWAY_LIMIT, this::freshness).path("completeness");
    if (completeness.path("parkedCases").asLong() > 0) {
      throw new IllegalStateException("cases are parked: see GET /v1/parked-cases");
    }
    return completeness.path("clocksPending").asLong() == 0;
  }

  private JsonNode freshness() {
    return client.get(doors.reporting().resolve("/v1/freshness"));
  }

  /// The last sequence number of each part of a source's journal.
  private Map<Integer, Long> heads(String source, URI service, JsonNode sources) {
    var heads = new HashMap<Integer, Long>();
    for (var one : sources) {
      if (one.path("source").asText().equals(source)) {
        int part = one.path("part").asInt();
        var feed = Doors.at(service, "/v1/feed?part=" + part + "&after=0&limit=1");
        heads.put(
            part, ChainClient.patiently(AWAY_LIMIT, () -> client.get(feed)).path("head").asLong());
      }
    }
    return heads;
  }

  private static long sum(Map<Integer, Long> heads) {
    return heads.values().stream().mapToLong(Long::longValue).sum();
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
