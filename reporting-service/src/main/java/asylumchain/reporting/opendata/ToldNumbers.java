package asylumchain.reporting.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The numbers of a table as they were told, and which of them were withheld.
final class ToldNumbers {

  private static final JsonMapper JSON = new JsonMapper();

  /// The columns of numbers, in any of the tables.
  private static final Set<String> NUMBERS =
      Set.of("count", "applications", "decisions", "pending", "OBS_VALUE");

  /// A flag says that a number is withheld, and not which one it is.
  private static final String FLAG = "OBS_FLAG";

  /// Where these stand, all values of a column are added up.
  private static final Set<String> ALL = Set.of("total", Layout.TOTAL, "T");

  private static final String NUMBER = "number";

  private final Map<Map<String, String>, Long> shown;
  private final Set<Map<String, String>> withheld;

  /// @param shown by what stands beside each; a total lacks what it adds up
  /// @param withheld what stands beside each of those that are not told
  private ToldNumbers(Map<Map<String, String>, Long> shown, Set<Map<String, String>> withheld) {
    this.shown = Map.copyOf(shown);
    this.withheld = Set.copyOf(withheld);
  }

  /// Those of the lines of an edition, as JSON.
  static ToldNumbers of(String lines) {
    var shown = new HashMap<Map<String, String>, Long>();
    var withheld = new HashSet<Map<String, String>>();
    for (var line : read(lines)) {
      var beside = beside(line);
      for (var cell : line.properties()) {
        if (NUMBERS.contains(cell.getKey())) {
          var at = new HashMap<>(beside);
          at.put(NUMBER, cell.getKey());
          if (cell.getValue().isNull()) {
            withheld.add(Map.copyOf(at));
          } else {
            shown.put(Map.copyOf(at), cell.getValue().asLong());
          }
        }
      }
    }
    return new ToldNumbers(shown, withheld);
  }

  /// What tells the numbers of a line from others. The stock names a column beside its value.
  private static Map<String, String> beside(JsonNode line) {
    var beside = new HashMap<String, String>();
    for (var cell : line.properties()) {
      var name = cell.getKey();
      var value = cell.getValue();
      if (!NUMBERS.contains(name) && !name.equals(FLAG) && !value.isNull()) {
        beside.put(name, value.asText());
      }
    }
    var dimension = beside.remove("dimension");
    var value = beside.remove("value");
    if (dimension != null && value != null) {
      beside.put(dimension, value);
    }
    beside.values().removeAll(ALL);
    return beside;
  }

  /// In how many places the two together tell of few: where a number, or what is left of a total,
  /// differs by some and by fewer than may be told; or where one of them alone withholds a number.
  /// What stands in no line is none.
  ///
  /// @param smallest a number may differ by so many
  int fewBeside(ToldNumbers other, int smallest) {
    var few = few(shown, other.shown, smallest);
    var hidden = new HashSet<>(withheld);
    hidden.addAll(other.withheld);
    hidden.removeIf(it -> withheld.contains(it) && other.withheld.contains(it));
    return few + few(left(), other.left(), smallest) + hidden.size();
  }

  private static <K> int few(Map<K, Long> some, Map<K, Long> others, int smallest) {
    return (int)
        Stream.concat(some.keySet().stream(), others.keySet().stream())
            .distinct()
            .mapToLong(it -> Math.abs(some.getOrDefault(it, 0L) - others.getOrDefault(it, 0L)))
            .filter(difference -> difference > 0 && difference < smallest)
            .count();
  }

  /// What is left of each total beside the numbers that are told of one column, where some are
  /// withheld: they come to that together.
  private Map<Parts, Long> left() {
    var told = new HashMap<Parts, Long>();
    shown.forEach((at, count) -> parts(at).forEach(it -> told.merge(it, count, Long::sum)));
    var left = new HashMap<Parts, Long>();
    withheld.stream()
        .flatMap(ToldNumbers::parts)
        .forEach(
            it -> {
              var total = shown.get(it.total());
              if (total != null) {
                left.put(it, total - told.getOrDefault(it, 0L));
              }
            });
    return left;
  }

  /// The numbers that a total adds up along one column.
  private record Parts(Map<String, String> total, String column) {}

  /// Those to which a number belongs. A sum of some of the others is none of them.
  private static Stream<Parts> parts(Map<String, String> at) {
    return at.containsValue(Layout.TOTAL_POS)
        ? Stream.of()
        : at.keySet().stream()
            .map(
                column -> {
                  var total = new HashMap<>(at);
                  total.remove(column);
                  return new Parts(Map.copyOf(total), column);
                });
  }

  private static JsonNode read(String lines) {
    try {
      return JSON.readTree(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was published cannot be read any more", e);
    }
  }
}
