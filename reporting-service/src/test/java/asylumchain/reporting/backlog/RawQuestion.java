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

  private static final List<String> OPEN = List.of("LODGED", "DECISION_PENDING");
  private static final Map<String, List<String>> STAGES =
      Map.of(
          "awaiting-first-decision",
          OPEN,
          "awaiting-without-fast-tracks",
          OPEN,
          "first-applications-without-fast-tracks",
          OPEN,
          "track-4-stock",
          OPEN,
          "shadow-stock",
          List.of(),
          "all-open",
          OPEN,
          "pending-all-instances",
          List.of("LODGED", "DECISION_PENDING", "APPEAL"),
          "in-appeal",
          List.of("APPEAL"),
          "after-decision",
          List.of("APPEAL"),
          "all-cases",
          List.of("LODGED", "DECISION_PENDING", "DECIDED", "APPEAL", "CLOSED"));
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

  private boolean counts(Map<String, String> standing) {
    return Objects.requireNonNull(STAGES.get(definition)).contains(standing.get("stage"))
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
