package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.disclosure.CountTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// By what the layouts of Eurostat tell people apart. The first gives the totals: the fewer cells
/// are rounded, the nearer a total is to the truth.
enum Axis {
  SEX(Layout.SEX, Dimension.SEX),
  AGE(Layout.AGE, Dimension.APPLICANT_AGE_BAND),
  CITIZEN(Layout.CITIZEN, Dimension.NATIONALITY);

  private final String text;
  private final Dimension dimension;

  Axis(String text, Dimension dimension) {
    this.text = text;
    this.dimension = dimension;
  }

  /// The name of the column.
  String text() {
    return text;
  }

  Dimension dimension() {
    return dimension;
  }

  /// Counts by this and, where the layout tells them apart, by each of its kinds.
  ///
  /// @param counts by the values of the chain: first that of the dimension, last that of the kind
  /// @param kind the code of a kind
  CountTable table(Layout layout, Map<List<String>, Long> counts, UnaryOperator<String> kind) {
    return table(layout, counts, kind, Set.of());
  }

  /// The same with a line for each code that is withheld elsewhere: that nobody is in it tells
  /// something too.
  CountTable table(
      Layout layout,
      Map<List<String>, Long> counts,
      UnaryOperator<String> kind,
      Set<Map<String, String>> withheld) {
    var cells = new HashMap<Map<String, String>, Long>();
    counts.forEach(
        (key, count) ->
            cells.merge(
                at(layout, code(key.getFirst()), kind.apply(key.getLast())), count, Long::sum));
    var codes =
        Stream.concat(cells.keySet().stream(), withheld.stream())
            .flatMap(at -> Stream.ofNullable(at.get(text)))
            .distinct()
            .toList();
    for (var code : codes) {
      layout.kinds().forEach(each -> cells.putIfAbsent(at(layout, code, each), 0L));
    }
    return new CountTable(Stream.concat(Stream.of(text), layout.kind().stream()).toList(), cells);
  }

  private Map<String, String> at(Layout layout, String code, String kind) {
    return layout.kind().map(name -> Map.of(text, code, name, kind)).orElse(Map.of(text, code));
  }

  /// Where the layouts have what stands here among numbers of the chain; empty where that is told
  /// apart by another dimension.
  Optional<Map<String, String>> place(Map<String, String> at) {
    var value = at.get(dimension.text());
    return value == null ? Optional.empty() : Optional.of(Map.of(text, code(value)));
  }

  private String code(String value) {
    return switch (this) {
      case SEX -> Layout.sex(value);
      case AGE -> Layout.age(value);
      case CITIZEN -> Layout.citizen(value);
    };
  }

  /// The codes that a table has along this axis, in their order.
  List<String> codes(CountTable table) {
    var codes = new TreeSet<String>();
    table.cells().keySet().forEach(at -> codes.add(at.getOrDefault(text, "")));
    return List.copyOf(codes);
  }
}
