package asylumchain.reporting.dashboard.sections;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// First requests per month as shipped: published figures and estimates, each marked as such.
///
/// @param basis what the figure rests on, in the words of the series
public record Inflow(YearMonth month, long firstRequests, String basis) {

  private static final List<Inflow> SERIES = read();

  /// The months from one day to another, as far as the series goes.
  static List<Inflow> between(LocalDate from, LocalDate to) {
    return SERIES.stream()
        .filter(row -> !row.month.isBefore(YearMonth.from(from)))
        .filter(row -> !row.month.isAfter(YearMonth.from(to)))
        .toList();
  }

  /// Whether the figure was published, not estimated.
  public boolean published() {
    return basis.contains("published");
  }

  /// What its basis is called among the words of the page.
  String basisCode() {
    return basis.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static List<Inflow> read() {
    var file =
        Objects.requireNonNull(
            Inflow.class.getResourceAsStream("/series/first-requests-per-month.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(Inflow::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the series of first requests cannot be read", e);
    }
  }

  private static Inflow of(String line) {
    var cells = line.split(",", 3);
    return new Inflow(YearMonth.parse(cells[0]), Long.parseLong(cells[1]), cells[2]);
  }
}
