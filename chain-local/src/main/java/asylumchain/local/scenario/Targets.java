package asylumchain.local.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The numbers that the scenario must reach, per series and day.
record Targets(Map<String, NavigableMap<LocalDate, Integer>> series) {

  static Targets shipped() {
    return new Targets(
        Table.at("/scenario/targets.csv").rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("series"),
                    Collectors.toMap(
                        row -> row.date("date"),
                        row -> row.count("value"),
                        (one, _) -> one,
                        TreeMap::new))));
  }

  NavigableMap<LocalDate, Integer> of(String name) {
    return Objects.requireNonNull(series.get(name), name);
  }

  /// The one target of a series that has one.
  int only(String name) {
    return of(name).firstEntry().getValue();
  }
}
