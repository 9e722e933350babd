package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The years of the Taskforce as the demo shows them, 2018 to 2021. What is known is how many there
/// are of each nationality, sex, age and track; who has which of them at once is not, and no
/// table of the open data tells it: the first of each list are one person, and so on.
///
/// Source: the file that the tests of the scenario write and compare.
final class TaskforceCounts implements PeriodCounts {

  private static final String FILE = "/opendata/taskforce-months.csv";
  private static final int FIRST_YEAR = 2018;
  private static final List<Dimension> LISTED =
      List.of(Dimension.NATIONALITY, Dimension.SEX, Dimension.APPLICANT_AGE_BAND, Dimension.TRACK);

  /// By what is counted and the kind, and then by dimension and value.
  private final Map<String, Map<String, Map<String, int[]>>> lines = new HashMap<>();

  TaskforceCounts() {
    try (var file = Objects.requireNonNull(TaskforceCounts.class.getResourceAsStream(FILE))) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    var cells = line.split(";");
    lines
        .computeIfAbsent(cells[0] + " " + cells[3], _ -> new HashMap<>())
        .computeIfAbsent(cells[1], _ -> new TreeMap<>())
        .put(cells[2], List.of(cells[4].split(" ")).stream().mapToInt(Integer::parseInt).toArray());
  }

  @Override
  public Counts lodged(Period period, List<Dimension> by) {
    return count("lodged", Dimension.APPLICATION_KIND, month(period), by);
  }

  @Override
  public Counts decided(Period period, List<Dimension> by) {
    return period.months().size() == 1
        ? count("decided", Dimension.APPLICATION_KIND, month(period), by)
        : count("quarter", Dimension.SETTLEMENT, month(period) / period.months().size(), by);
  }

  @Override
  public Counts awaitingFirstDecision(Period period, List<Dimension> by) {
    return count("stock", Dimension.APPLICATION_KIND, month(period), by);
  }

  /// Nobody of the demo is in a later instance.
  @Override
  public Counts inAllInstances(Period period, List<Dimension> by) {
    return awaitingFirstDecision(period, by);
  }

  private Counts count(String what, Dimension kind, int place, List<Dimension> by) {
    var cells = new HashMap<List<String>, Long>();
    lines.forEach(
        (name, dimensions) -> {
          if (name.startsWith(what + " ") && place >= 0) {
            var people = new HashMap<Dimension, List<String>>();
            LISTED.forEach(
                it -> people.put(it, listed(dimensions.getOrDefault(it.text(), Map.of()), place)));
            int many = people.getOrDefault(Dimension.SEX, List.of()).size();
            people.put(kind, Collections.nCopies(many, name.substring(what.length() + 1)));
            people.put(Dimension.STAGE, Collections.nCopies(many, "LODGED"));
            for (int i = 0; i < many; i++) {
              int one = i;
              cells.merge(
                  by.stream().map(it -> people.getOrDefault(it, List.of()).get(one)).toList(),
                  1L,
                  Long::sum);
            }
          }
        });
    return new Counts(by, cells);
  }

  private static List<String> listed(Map<String, int[]> values, int place) {
    var listed = new ArrayList<String>();
    values.forEach(
        (value, counts) -> {
          for (int i = 0; i < counts[place]; i++) {
            listed.add(value);
          }
        });
    return listed;
  }

  private static int month(Period period) {
    return (period.from().getYear() - FIRST_YEAR) * 12 + period.from().getMonthValue() - 1;
  }
}
