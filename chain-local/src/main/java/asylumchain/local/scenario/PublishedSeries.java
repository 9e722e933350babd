package asylumchain.local.scenario;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The published figures that the scenario repeats, straight from the shipped files.
final class PublishedSeries {

  /// The columns of CBS 83102NED and their codes.
  private static final Map<String, String> CODES =
      Map.of(
          "Syria",
          "SYR",
          "Eritrea",
          "ERI",
          "Turkey",
          "TUR",
          "Iraq",
          "IRQ",
          "Afghanistan",
          "AFG",
          "Yemen",
          "YEM",
          "Somalia",
          "SOM");

  private final List<Table.Row> months =
      Table.at("/data/nl/derived_monthly_first_requests_2015_2025.csv").rows();
  private final List<Table.Row> nationalities =
      Table.at("/data/nl/cbs83102_first_requests_by_nationality_2015-01_2025-12.csv").rows();
  private final List<Table.Row> applications =
      Table.at("/data/nl/unhcr_nl_applications_2013_2025.csv").rows();
  private final List<Table.Row> decisions =
      Table.at("/data/nl/unhcr_nl_decisions_2013_2025.csv").rows();

  /// How a year's decisions in first instance fell.
  record Decisions(int recognised, int other, int rejected, int closed) {

    double closedShare() {
      return (double) closed / (recognised + other + rejected + closed);
    }

    /// Of the decisions that grant or refuse.
    double grantedShare() {
      int granted = recognised + other;
      return granted + rejected == 0 ? 0 : (double) granted / (granted + rejected);
    }

    double refugeeShareOfGrants() {
      return recognised + other == 0 ? 1 : (double) recognised / (recognised + other);
    }
  }

  /// First requests in a month.
  int firstRequests(YearMonth month) {
    return row(months, month).count("first_requests");
  }

  /// Of which the seven nationalities that are published per month.
  SequencedMap<String, Integer> firstRequestsByNationality(YearMonth month) {
    var row = row(nationalities, month);
    var counts = new TreeMap<String, Integer>();
    CODES.forEach((column, code) -> counts.put(code, row.count(column)));
    return counts;
  }

  /// First requests of a year for all other nationalities, as the UNHCR counts them.
  SequencedMap<String, Integer> otherNationalities(int year) {
    var counts = byNationality(year, "N");
    CODES.values().forEach(counts::remove);
    return counts;
  }

  /// First requests of a year for every nationality, as the UNHCR counts them.
  SequencedMap<String, Integer> firstRequestsOfAll(int year) {
    return byNationality(year, "N");
  }

  SequencedMap<String, Integer> repeatRequests(int year) {
    return byNationality(year, "R");
  }

  Decisions firstInstance(int year) {
    return sum(year, "FI", _ -> true);
  }

  Decisions onRepeatRequests(int year) {
    return sum(year, "RA", _ -> true);
  }

  Decisions firstInstance(int year, String nationality) {
    return sum(year, "FI", row -> code(row).equals(nationality));
  }

  private Decisions sum(int year, String level, Predicate<Table.Row> which) {
    var rows =
        decisions.stream()
            .filter(row -> row.count("year") == year && row.text("dec_level").equals(level))
            .filter(which)
            .toList();
    return new Decisions(
        sum(rows, "dec_recognized"),
        sum(rows, "dec_other"),
        sum(rows, "dec_rejected"),
        sum(rows, "dec_closed"));
  }

  private SequencedMap<String, Integer> byNationality(int year, String type) {
    return applications.stream()
        .filter(row -> row.count("year") == year && row.text("app_type").equals(type))
        .collect(
            Collectors.toMap(
                PublishedSeries::code, row -> row.count("applied"), Integer::sum, TreeMap::new));
  }

  private static int sum(List<Table.Row> rows, String column) {
    return rows.stream().mapToInt(row -> row.count(column)).sum();
  }

  /// The UNHCR writes UNK where the chain writes XXX.
  private static String code(Table.Row row) {
    var iso = row.text("coo_iso");
    return iso.equals("UNK") ? "XXX" : iso;
  }

  private static Table.Row row(List<Table.Row> rows, YearMonth month) {
    return rows.stream()
        .filter(row -> row.text("month").equals(month.toString()))
        .findFirst()
        .orElseThrow();
  }
}
