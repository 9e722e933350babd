package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.disclosure.CountTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// By what the layouts of Eurostat tell people apart. The first gives the totals: the fewer cells
/// are rounded, the nearer a total is to the truth.
enum Axis {
  SEX(Layout.SEX, Dimension.SEX, Layout::sex),
  AGE(Layout.AGE, Dimension.APPLICANT_AGE_BAND, Layout::age),
  CITIZEN(Layout.CITIZEN, Dimension.NATIONALITY, Layout::citizen);

  private final String text;
  private final Dimension dimension;
  private final UnaryOperator<String> code;

  Axis(String text, Dimension dimension, UnaryOperator<String> code) {
    this.text = text;
    this.dimension = dimension;
    this.code = code;
  }

  /// The name of the column.
  String text() {
    return text;
  }

  Dimension dimension() {
    return dimension;
  }

  /// Counts by this and, where the layout tells them apart, by kind.
  ///
  /// @param counts by the values of the chain: first that of the dimension, last that of the kind
  /// @param kind the code of a kind
  CountTable table(Layout layout, Map<List<String>, Long> counts, UnaryOperator<String> kind) {
    var cells = new HashMap<Map<String, String>, Long>();
    counts.forEach(
        (key, count) -> {
          var value = code.apply(key.getFirst());
          var at =
              layout
                  .kind()
                  .map(name -> Map.of(text, value, name, kind.apply(key.getLast())))
                  .orElse(Map.of(text, value));
          cells.merge(at, count, Long::sum);
        });
    return new CountTable(Stream.concat(Stream.of(text), layout.kind().stream()).toList(), cells);
  }

  /// The codes that a table has along this axis, in their order.
  List<String> codes(CountTable table) {
    var codes = new TreeSet<String>();
    table.cells().keySet().forEach(at -> codes.add(at.getOrDefault(text, "")));
    return List.copyOf(codes);
  }
}
