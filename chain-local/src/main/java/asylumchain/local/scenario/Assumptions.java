package asylumchain.local.scenario;

import java.util.List;

/// What no source says and the scenario had to choose. Printed beside every figure made with it.
public record Assumptions(List<Assumption> all) {

  /// One of them, in both languages.
  ///
  /// @param value the number in it, 1 where it is a yes
  public record Assumption(String key, int value, String en, String nl) {}

  /// Those of the years of the Taskforce.
  public static Assumptions shipped() {
    return at("/scenario/assumptions.csv");
  }

  /// Those of the Netherlands from 2015 to 2025.
  public static Assumptions ofTheNetherlands() {
    return at("/scenario/netherlands-assumptions.csv");
  }

  private static Assumptions at(String path) {
    return new Assumptions(
        Table.at(path).rows().stream()
            .map(
                row ->
                    new Assumption(
                        row.text("key"), row.count("value"), row.text("en"), row.text("nl")))
            .toList());
  }

  int value(String key) {
    return all.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().value();
  }
}
