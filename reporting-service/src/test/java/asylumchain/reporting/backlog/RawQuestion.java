package asylumchain.reporting.backlog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A question about the stock that a recount of raw cases can answer too: any definition, any
/// dimensions, any filters.
///
/// @param groupBy names of dimensions
/// @param filters for each name the values that count
record RawQuestion(String definition, List<String> groupBy, Map<String, List<String>> filters) {

  private static final List<String> EARLY = List.of("MADE", "REGISTERED");
  private static final List<String> OPEN =
      List.of("RESPONSIBILITY", "LODGED", "INTERVIEW", "INTENTION", "DECISION_PENDING");
  private static final List<String> REMEDIES = List.of("OBJECTION", "APPEAL", "FURTHER_APPEAL");
  private static final List<String> ENDS = List.of("DECIDED", "FINAL", "DEPARTURE", "CLOSED");
  private static final Map<String, List<String>> STAGES =
      Map.ofEntries(
          Map.entry("awaiting-first-decision", OPEN),
          Map.entry("awaiting-without-fast-tracks", OPEN),
          Map.entry("first-applications-without-fast-tracks", OPEN),
          Map.entry("track-4-stock", OPEN),
          Map.entry("shadow-stock", all(List.of(EARLY, OPEN))),
          Map.entry("all-open", all(List.of(EARLY, OPEN))),
          Map.entry("pending-all-instances", all(List.of(OPEN, REMEDIES))),
          Map.entry("in-objection", List.of("OBJECTION")),
          Map.entry("in-appeal", List.of("APPEAL")),
          Map.entry("in-further-appeal", List.of("FURTHER_APPEAL")),
          Map.entry("in-departure", List.of("DEPARTURE")),
          Map.entry("after-decision", all(List.of(REMEDIES, List.of("DEPARTURE")))),
          Map.entry("in-the-chain", all(List.of(EARLY, OPEN, REMEDIES, List.of("DEPARTURE")))),
          Map.entry("all-cases", all(List.of(EARLY, OPEN, REMEDIES, ENDS))));

  /// What counts only once it is lodged.
  private static final List<String> LODGED_ONLY =
      List.of(
          "awaiting-first-decision",
          "awaiting-without-fast-tracks",
          "first-applications-without-fast-tracks",
          "track-4-stock",
          "pending-all-instances");
  private static final Map<String, Dimension> DIMENSIONS =
      Arrays.stream(Dimension.values())
          .collect(Collectors.toMap(Dimension::text, some -> some, (one, _) -> one, TreeMap::new));

  /// @param cases how they stand: values to filter by are taken from them
  /// @param further names to group by that are no dimensions
  static RawQuestion atRandom(
      Random random, List<? extends @Nullable Map<String, String>> cases, List<String> further) {
    var names = new ArrayList<>(DIMENSIONS.keySet());
    names.addAll(further);
    Collections.shuffle(names, random);
    var groupBy = List.copyOf(names.subList(0, random.nextInt(4)));
    names.removeAll(further);
    Collections.shuffle(names, random);
    var filters = new TreeMap<String, List<String>>();
    for (var name : names.subList(0, Math.max(0, random.nextInt(4) - 1))) {
      filters.put(name, List.of(seen(random, cases, name), seen(random, cases, name)));
    }
    var all = STAGES.keySet().stream().sorted().toList();
    return new RawQuestion(all.get(random.nextInt(all.size())), groupBy, filters);
  }

  /// A value that some case has, or none.
  private static String seen(
      Random random, List<? extends @Nullable Map<String, String>> cases, String name) {
    var one = cases.get(random.nextInt(cases.size()));
    return one == null ? Dimension.NONE : one.getOrDefault(name, Dimension.NONE);
  }

  /// The same question as the service reads it.
  StockQuestion asked(StockDefinitions definitions, LocalDate day) {
    var where = new HashMap<Dimension, List<String>>();
    filters.forEach((name, values) -> where.put(DIMENSIONS.get(name), values));
    return new StockQuestion(
        Objects.requireNonNull(definitions.find(definition)),
        day,
        null,
        groupBy.stream().map(DIMENSIONS::get).toList(),
        null,
        null,
        where);
  }

  /// The same question as it is asked at the door, after `?`.
  String atTheDoor(LocalDate day, LocalDate knownOn) {
    var query = new StringBuilder("definition=" + definition + "&asOf=" + day);
    query.append("&knownAt=").append(knownOn);
    if (!groupBy.isEmpty()) {
      query.append("&groupBy=").append(String.join(",", groupBy));
    }
    filters.forEach(
        (name, values) ->
            query.append('&').append(name).append('=').append(String.join(",", values)));
    return query.toString();
  }

  /// How many cases of each group count; nothing where none does.
  Map<List<String>, Long> recount(List<? extends @Nullable Map<String, String>> standings) {
    var counts = new HashMap<List<String>, Long>();
    for (var standing : standings) {
      if (standing != null && counts(standing)) {
        var group = groupBy.stream().map(name -> value(standing, name)).toList();
        counts.merge(group, 1L, Long::sum);
      }
    }
    return counts;
  }

  private static List<String> all(List<List<String>> stages) {
    return stages.stream().flatMap(List::stream).toList();
  }

  /// Whether a lodged case awaited its first decision.
  static boolean awaits(Map<String, String> standing) {
    return standing.containsKey("lodgedOn") && OPEN.contains(standing.get("stage"));
  }

  private boolean isAdmitted(Map<String, String> standing) {
    var lodged = standing.containsKey("lodgedOn");
    return definition.equals("shadow-stock")
        ? !lodged
        : lodged || !LODGED_ONLY.contains(definition);
  }

  private boolean counts(Map<String, String> standing) {
    return isAdmitted(standing)
        && Objects.requireNonNull(STAGES.get(definition)).contains(standing.get("stage"))
        && (!definition.contains("without-fast-tracks")
            || !List.of("TRACK_1", "TRACK_2").contains(value(standing, "track")))
        && (!definition.equals("track-4-stock") || value(standing, "track").equals("TRACK_4"))
        && (!definition.startsWith("first-applications")
            || !value(standing, "applicationKind").equals("REPEAT"))
        && filters.entrySet().stream()
            .allMatch(filter -> filter.getValue().contains(value(standing, filter.getKey())));
  }

  private static String value(Map<String, String> standing, String name) {
    return standing.getOrDefault(name, Dimension.NONE);
  }
}
