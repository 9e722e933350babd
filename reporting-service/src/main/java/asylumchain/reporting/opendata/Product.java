package asylumchain.reporting.opendata;

import asylumchain.reporting.disclosure.CountTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the IND tells its cases apart by: the tracks it names, family reunification whatever the
/// track, and all other.
final class Product {

  /// The dimension.
  static final String NAME = "product";

  private static final String FAMILY_REUNIFICATION = "FAMILY_REUNIFICATION";
  private static final String OTHER = "OTHER";
  private static final Set<String> TRACKS = Set.of("TRACK_1", "TRACK_2", "TRACK_4");

  /// All of them, in the order of the table.
  static final List<String> ALL =
      List.of("TRACK_1", "TRACK_2", "TRACK_4", FAMILY_REUNIFICATION, OTHER);

  private Product() {}

  /// Counts by product.
  ///
  /// @param counts by track and kind of application
  static CountTable table(Map<List<String>, Long> counts) {
    var cells = new HashMap<Map<String, String>, Long>();
    ALL.forEach(product -> cells.put(Map.of(NAME, product), 0L));
    counts.forEach(
        (key, count) ->
            cells.merge(Map.of(NAME, of(key.getFirst(), key.getLast())), count, Long::sum));
    return new CountTable(List.of(NAME), cells);
  }

  /// The same by the kinds of applicants that a layout tells apart: family reunification is part of
  /// one of them, and would bound it from below.
  static CountTable table(Map<List<String>, Long> counts, Layout layout) {
    var kind = layout.kind().orElseThrow();
    var cells = new HashMap<Map<String, String>, Long>();
    for (var product : ALL) {
      layout.kinds().forEach(each -> cells.put(Map.of(NAME, product, kind, each), 0L));
    }
    counts.forEach(
        (key, count) ->
            cells.merge(
                Map.of(
                    NAME, of(key.getFirst(), key.getLast()), kind, Layout.applicant(key.getLast())),
                count,
                Long::sum));
    return new CountTable(Stream.of(NAME, kind).toList(), cells);
  }

  /// Whether a case of this product stays in it, whatever track it is assigned to.
  static boolean isKept(Map<String, String> at) {
    return FAMILY_REUNIFICATION.equals(at.get(NAME));
  }

  /// Where a product of one period stands among those of several.
  static Map<String, String> in(String period, Map<String, String> at) {
    return Map.of(NAME, period + " " + at.getOrDefault(NAME, OTHER));
  }

  private static String of(String track, String kind) {
    return kind.equals(FAMILY_REUNIFICATION)
        ? FAMILY_REUNIFICATION
        : TRACKS.contains(track) ? track : OTHER;
  }
}
