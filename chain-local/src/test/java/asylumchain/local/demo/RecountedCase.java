package asylumchain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What both feeds say of one case, and where it stood. Knows nothing of how reporting counts.
final class RecountedCase {

  final UUID id;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Determination> determinations = new ArrayList<>();

  RecountedCase(UUID id) {
    this.id = id;
  }

  private record Fact(int version, String type, LocalDate on, Instant recordedAt, JsonNode data) {}

  private record Determination(long seq, Instant knownFrom, JsonNode clocks) {}

  boolean hasFacts() {
    return !facts.isEmpty();
  }

  void happened(JsonNode event) {
    facts.add(
        new Fact(
            event.path("sequence").asInt(),
            event.path("type").asText().replace("nl.asielketen.case.", ""),
            LocalDate.parse(event.path("occurredOn").asText()),
            Instant.parse(event.path("time").asText()),
            event.path("data")));
  }

  void determined(JsonNode event) {
    determinations.add(
        new Determination(
            event.path("seq").asLong(),
            Instant.parse(event.at("/data/knownFrom").asText()),
            event.at("/data/clocks")));
  }

  /// How the case stood at the end of the day, as known at the moment; `null` when it did not
  /// exist.
  @Nullable Map<String, String> standing(LocalDate asOf, Instant knownAt) {
    var counting =
        facts.stream()
            .filter(fact -> !fact.recordedAt().isAfter(knownAt) && !fact.on().isAfter(asOf))
            .sorted(Comparator.comparing(Fact::on).thenComparingInt(Fact::version))
            .toList();
    if (counting.isEmpty()) {
      return null;
    }
    var days = new TreeMap<String, LocalDate>();
    var standing = new TreeMap<String, String>();
    days.put("made", counting.getFirst().on());
    standing.put("stage", "MADE");
    counting.forEach(fact -> apply(fact, standing, days));
    var since = Objects.requireNonNull(days.getOrDefault("lodged", days.get("made")));
    standing.put("caseAgeBand", ageBand(since, asOf));
    standing.put("termStatus", termStatus(asOf, knownAt, days.get("settled")));
    return standing;
  }

  private static void apply(Fact fact, Map<String, String> standing, Map<String, LocalDate> days) {
    var data = fact.data();
    take(data, standing, "applicationKind", "applicationKind");
    take(data, standing, "track", "track");
    take(data, standing, "unit", "unit");
    take(data.path("applicant"), standing, "nationality", "nationality");
    take(data.path("applicant"), standing, "sex", "sex");
    take(data.path("applicant"), standing, "ageBand", "applicantAgeBand");
    take(data.path("applicant"), standing, "unaccompaniedMinor", "unaccompaniedMinor");
    take(data.path("applicant"), standing, "familySizeBand", "familySizeBand");
    if (data.path("participants").size() > 0) {
      standing.putIfAbsent("partner", data.path("participants").get(0).asText());
    }
    switch (fact.type()) {
      case "application-registered" -> standing.put("stage", "REGISTERED");
      case "application-lodged" -> {
        standing.put("stage", "LODGED");
        days.putIfAbsent("lodged", fact.on());
      }
      case "interview-held" -> standing.put("stage", "DECISION_PENDING");
      case "decision-made" -> {
        standing.put("stage", "DECIDED");
        days.putIfAbsent("settled", fact.on());
      }
      case "application-withdrawn" -> {
        standing.put("stage", "CLOSED");
        days.putIfAbsent("settled", fact.on());
      }
      case "track-assigned", "decision-announced" -> {}
      default -> throw new IllegalStateException("not in the scenario: " + fact.type());
    }
  }

  private static void take(
      JsonNode data, Map<String, String> standing, String field, String dimension) {
    if (data.hasNonNull(field)) {
      standing.put(dimension, data.get(field).asText());
    }
  }

  private static String ageBand(LocalDate since, LocalDate asOf) {
    if (asOf.isBefore(since.plusMonths(3))) {
      return "0-3";
    } else if (asOf.isBefore(since.plusMonths(6))) {
      return "3-6";
    } else if (asOf.isBefore(since.plusMonths(12))) {
      return "6-12";
    } else if (asOf.isBefore(since.plusMonths(15))) {
      return "12-15";
    }
    return asOf.isBefore(since.plusMonths(21)) ? "15-21" : "over-21";
  }

  private String termStatus(LocalDate asOf, Instant knownAt, @Nullable LocalDate settledOn) {
    var clock = decisionTerm(knownAt);
    if (clock == null) {
      return "NO_TERM";
    }
    var dueOn = clock.hasNonNull("dueOn") ? LocalDate.parse(clock.get("dueOn").asText()) : null;
    if (dueOn != null && settledOn != null) {
      return settledOn.isAfter(dueOn) ? "MISSED" : "MET";
    }
    if (!clock.get("state").asText().equals("RUNNING")) {
      return clock.get("state").asText();
    }
    var startedOn = clock.path("startedOn").asText("");
    if (!startedOn.isEmpty() && LocalDate.parse(startedOn).isAfter(asOf)) {
      return "NOT_STARTED";
    }
    if (dueOn == null) {
      return "NEEDS_REVIEW";
    }
    return dueOn.isBefore(asOf) ? "OVERDUE" : "IN_TERM";
  }

  private @Nullable JsonNode decisionTerm(Instant knownAt) {
    var latest =
        determinations.stream()
            .filter(one -> !one.knownFrom().isAfter(knownAt))
            .max(
                Comparator.comparing(Determination::knownFrom)
                    .thenComparingLong(Determination::seq));
    if (latest.isPresent()) {
      for (var clock : latest.get().clocks()) {
        if (clock.path("clock").asText().equals("decision-term")) {
          return clock;
        }
      }
    }
    return null;
  }
}
