package asylumchain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/// What came in and went out in a year, as reporting-service counts it.
///
/// @param in by kind of application
/// @param out by how the application was settled
record YearFlows(Map<String, Long> in, Map<String, Long> out) {

  /// By year, from the flows that `/v1/flows` tells per year and kind of application.
  static Map<Integer, YearFlows> of(JsonNode flows) {
    var years = new TreeMap<Integer, YearFlows>();
    for (var flow : flows) {
      int year = Integer.parseInt(flow.path("from").asText().substring(0, 4));
      var those = years.computeIfAbsent(year, _ -> new YearFlows(new TreeMap<>(), new TreeMap<>()));
      long count = flow.path("count").asLong();
      switch (flow.path("kind").asText()) {
        case "IN" -> those.in.merge(flow.at("/toGroup/applicationKind").asText(), count, Long::sum);
        case "OUT" -> those.out.merge(flow.path("outcome").asText("none"), count, Long::sum);
        default -> throw new IllegalStateException("no case changes its kind: " + flow);
      }
    }
    return years;
  }

  static YearFlows none() {
    return new YearFlows(Map.of(), Map.of());
  }

  long in(String kind) {
    return in.getOrDefault(kind, 0L);
  }

  long out(String... settlements) {
    long sum = 0;
    for (var settlement : settlements) {
      sum += out.getOrDefault(settlement, 0L);
    }
    return sum;
  }

  /// What came less what went without application and without decision.
  long unexplained() {
    return in("UNEXPLAINED") - out("UNEXPLAINED");
  }

  long allOut() {
    return out.values().stream().mapToLong(Long::longValue).sum();
  }
}
