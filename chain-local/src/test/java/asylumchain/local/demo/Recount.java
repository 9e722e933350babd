package asylumchain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts the backlog from the two feeds alone, the slow and plain way.
final class Recount {

  private static final Set<String> BEFORE_LODGING = Set.of("MADE", "REGISTERED");
  private static final Set<String> AWAITING = Set.of("LODGED", "DECISION_PENDING");
  static final List<String> DEFINITIONS =
      List.of("awaiting-first-decision", "track-4-stock", "shadow-stock", "all-open", "all-cases");
  private static final List<String> DIMENSIONS =
      List.of(
          "nationality",
          "applicationKind",
          "track",
          "stage",
          "partner",
          "unit",
          "sex",
          "applicantAgeBand",
          "unaccompaniedMinor",
          "familySizeBand",
          "caseAgeBand",
          "termStatus",
          "cohort:taskforce");

  private final Map<UUID, RecountedCase> cases = new HashMap<>();
  private final Set<UUID> cohort = new HashSet<>();

  /// A question that both can answer.
  ///
  /// @param knownAt `null`: all that is known
  record Question(
      String definition, LocalDate asOf, @Nullable Instant knownAt, List<String> groupBy) {

    static Question atRandom(Random random) {
      var dimensions = new ArrayList<>(DIMENSIONS);
      Collections.shuffle(dimensions, random);
      return new Question(
          DEFINITIONS.get(random.nextInt(DEFINITIONS.size())),
          LocalDate.of(2018, 1, 1).plusDays(random.nextInt(5 * 365)),
          random.nextInt(4) == 0
              ? null
              : Instant.parse("2018-02-01T00:00:00Z").plusSeconds(random.nextInt(4 * 31_536_000)),
          List.copyOf(dimensions.subList(0, random.nextInt(4))));
    }

    private URI at(Doors doors) {
      return URI.create(
          doors.reporting()
              + "/v1/backlog?definition=%s&asOf=%s".formatted(definition, asOf)
              + (knownAt == null ? "" : "&knownAt=" + encoded(knownAt.toString()))
              + (groupBy.isEmpty() ? "" : "&groupBy=" + encoded(String.join(",", groupBy))));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  Recount(Feeds feeds) {
    for (var event : feeds.cases()) {
      of(event).happened(event);
    }
    for (var event : feeds.deadlines()) {
      if (event.path("type").asText().endsWith(".deadline-determined")) {
        of(event).determined(event);
      }
    }
    var day = LocalDate.of(2020, 4, 1);
    var known = Instant.parse("2020-04-01T21:59:59.999999Z");
    cases.values().stream()
        .filter(one -> inCohort(one, day, known))
        .forEach(one -> cohort.add(one.id));
  }

  /// Cases of which a fact is known: a clock alone is what is left of one that its source lost.
  int size() {
    return (int) cases.values().stream().filter(RecountedCase::hasFacts).count();
  }

  /// By the values of the dimensions asked for, in that order.
  Map<List<String>, Long> answer(Question question) {
    var knownAt = question.knownAt() == null ? Instant.MAX : question.knownAt();
    var counts = new HashMap<List<String>, Long>();
    for (var one : cases.values()) {
      var standing = one.standing(question.asOf(), knownAt);
      if (standing != null && counts(question.definition(), standing)) {
        standing.put("cohort:taskforce", cohort.contains(one.id) ? "in" : "out");
        counts.merge(group(question.groupBy(), standing), 1L, Long::sum);
      }
    }
    return counts;
  }

  /// What reporting-service answers, in the same shape.
  static Map<List<String>, Long> asked(Question question, ChainClient client, Doors doors) {
    var backlog = client.get(question.at(doors));
    var counts = new HashMap<List<String>, Long>();
    for (var group : backlog.path("groups")) {
      var values = question.groupBy().stream().map(name -> group.path(name).asText()).toList();
      counts.put(values, group.path("count").asLong());
    }
    if (question.groupBy().isEmpty() && backlog.path("total").asLong() > 0) {
      counts.put(List.of(), backlog.path("total").asLong());
    }
    return counts;
  }

  /// How many cases counted at the end of a day, as known at a moment.
  long stock(String definition, LocalDate day, Instant knownAt) {
    return cases.values().stream().filter(one -> isCounted(definition, one, day, knownAt)).count();
  }

  /// How many cases came in, and how many went out, from the end of the day before the first to the
  /// end of the last, looked at day by day.
  Flows flows(String definition, LocalDate from, LocalDate to, Instant knownAt) {
    long in = 0;
    long out = 0;
    for (var one : cases.values()) {
      var was = isCounted(definition, one, from.minusDays(1), knownAt);
      for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
        var is = isCounted(definition, one, day, knownAt);
        in += !was && is ? 1 : 0;
        out += was && !is ? 1 : 0;
        was = is;
      }
    }
    return new Flows(in, out);
  }

  /// What came in and what went out.
  record Flows(long in, long out) {}

  private static boolean isCounted(
      String definition, RecountedCase one, LocalDate day, Instant knownAt) {
    var standing = one.standing(day, knownAt);
    return standing != null && counts(definition, standing);
  }

  private RecountedCase of(JsonNode event) {
    return cases.computeIfAbsent(
        UUID.fromString(event.path("subject").asText()), RecountedCase::new);
  }

  private static boolean inCohort(RecountedCase one, LocalDate day, Instant known) {
    var standing = one.standing(day, known);
    var lodgedBefore = one.standing(day.minusDays(1), known);
    return standing != null
        && lodgedBefore != null
        && AWAITING.contains(standing.get("stage"))
        && !BEFORE_LODGING.contains(lodgedBefore.get("stage"))
        && !Set.of("TRACK_1", "TRACK_2").contains(standing.getOrDefault("track", ""))
        && !standing.getOrDefault("unit", "").equals("REPEAT_DESK");
  }

  private static boolean counts(String definition, Map<String, String> standing) {
    var stage = Objects.requireNonNull(standing.get("stage"));
    return switch (definition) {
      case "awaiting-first-decision" -> AWAITING.contains(stage);
      case "track-4-stock" ->
          AWAITING.contains(stage) && standing.getOrDefault("track", "").equals("TRACK_4");
      case "shadow-stock" -> BEFORE_LODGING.contains(stage);
      case "all-open" -> AWAITING.contains(stage) || BEFORE_LODGING.contains(stage);
      case "all-cases" -> true;
      default -> throw new IllegalArgumentException(definition);
    };
  }

  private static List<String> group(List<String> groupBy, Map<String, String> standing) {
    var values = new TreeMap<>(standing);
    return groupBy.stream().map(name -> values.getOrDefault(name, "NONE")).toList();
  }
}
