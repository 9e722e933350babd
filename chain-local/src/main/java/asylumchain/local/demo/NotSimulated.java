package asylumchain.local.demo;

import asylumchain.local.scenario.Table;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// Published stocks that the scenario shows and does not simulate: those of family reunification
/// (nareis), alone or together with asylum.
record NotSimulated(List<Table.Row> rows) {

  private static final List<String> SERIES = List.of("NL nareis stock", "NL asylum+nareis stock");

  static NotSimulated shipped() {
    return new NotSimulated(
        Table.at("/data/nl/stock_milestones.csv").rows().stream()
            .filter(row -> SERIES.contains(row.text("series")))
            .toList());
  }

  void print(PrintStream out) {
    out.println();
    out.println("  Family reunification (nareis), as published and not simulated:");
    rows.forEach(
        row ->
            out.printf(
                Locale.ROOT,
                "  - %s %s: %,d (%s; %s)%n",
                row.text("date"),
                row.text("series"),
                row.count("value"),
                row.text("precision"),
                row.text("source")));
  }
}
