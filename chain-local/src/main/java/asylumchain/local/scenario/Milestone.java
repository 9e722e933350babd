package asylumchain.local.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A published figure that the scenario must give back.
///
/// @param definition the stock definition that is asked
/// @param filter dimension and values, separated by `|`, as `/v1/backlog` knows them
/// @param expected the published number, or the one that follows from it, at the scale asked for
/// @param checked whether as known on the day of publication, or both then and now
/// @param publishedOn day on which the source was published; of a month only, its last day
/// @param published the source's number and how precise it says to be, as in the shipped file
public record Milestone(
    String id,
    LocalDate date,
    String definition,
    Map<String, String> filter,
    int expected,
    Rule rule,
    Checked checked,
    LocalDate publishedOn,
    String en,
    String nl,
    String published,
    String source) {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  /// At which moments of knowledge it must hold.
  public enum Checked {
    THEN,
    BOTH
  }

  /// How near a figure must come.
  ///
  /// @param text as in the file, for example `within-percent 2`
  public record Rule(int lowest, int highest, String text) {

    static Rule of(String text, int expected) {
      var words = text.split(" ", -1);
      return switch (words[0]) {
        case "exact" -> new Rule(expected, expected, text);
        case "at-least" -> new Rule(expected, Integer.MAX_VALUE, text);
        case "more-than" -> new Rule(expected + 1, Integer.MAX_VALUE, text);
        case "within" -> around(expected, Integer.parseInt(words[1]), text);
        case "within-percent" ->
            around(expected, expected * Integer.parseInt(words[1]) / 100, text);
        case "between" -> new Rule(Integer.parseInt(words[1]), Integer.parseInt(words[2]), text);
        default -> throw new IllegalArgumentException("no such rule: " + text);
      };
    }

    private static Rule around(int expected, int margin, String text) {
      return new Rule(expected - margin, expected + margin, text);
    }

    public boolean met(long figure) {
      return lowest <= figure && figure <= highest;
    }
  }

  /// Whether a case with this value of a dimension is among those meant.
  public boolean means(String dimension, String value) {
    return Stream.of(filter.getOrDefault(dimension, value).split("\\|", -1))
        .anyMatch(value::equalsIgnoreCase);
  }

  /// The end of the day on which it was published, in the Netherlands.
  public Instant knownThen() {
    return publishedOn.plusDays(1).atStartOfDay(AMSTERDAM).toInstant().minus(1, ChronoUnit.MICROS);
  }

  public boolean met(long asKnownThen, long asKnownNow) {
    return rule.met(asKnownThen) && (checked == Checked.THEN || rule.met(asKnownNow));
  }

  /// All milestones that fall in the years of the Taskforce, in the order of their days.
  public static List<Milestone> shipped() {
    return at("/scenario/milestones.csv", Scale.WHOLE);
  }

  /// All milestones of the Netherlands from 2015 to 2025 in the order of their days, but for the
  /// ends of the years before 2021.
  public static List<Milestone> ofTheNetherlands(Scale scale) {
    return at("/scenario/netherlands-milestones.csv", scale);
  }

  private static List<Milestone> at(String path, Scale scale) {
    var sources = Table.at("/data/nl/stock_milestones.csv").rows();
    return Table.at(path).rows().stream().map(row -> of(row, sources, scale)).toList();
  }

  private static Milestone of(Table.Row row, List<Table.Row> sources, Scale scale) {
    var source =
        sources.stream()
            .filter(one -> one.text("series").equals(row.text("sourceSeries")))
            .filter(one -> one.text("definition").equals(row.text("sourceDefinition")))
            .filter(one -> sameDay(one, row))
            .findFirst();
    if (source.isEmpty() && !row.text("sourceSeries").isEmpty()) {
      throw new IllegalStateException("not in stock_milestones.csv: " + row.text("id"));
    }
    int published =
        row.text("expected").isEmpty()
            ? source.orElseThrow().count("value")
            : row.count("expected");
    int expected = scale.of(published);
    var ask = row.text("ask").split(" ", -1);
    return new Milestone(
        row.text("id"),
        row.date("date"),
        ask[0],
        Stream.of(ask)
            .skip(1)
            .map(part -> part.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(part -> part[0], part -> part[1])),
        expected,
        Rule.of(row.text("rule"), expected),
        Checked.valueOf(row.text("checked").toUpperCase(Locale.ROOT)),
        row.date("publishedOn"),
        row.text("en"),
        row.text("nl"),
        source
            .map(one -> said(one.count("value"), one.text("precision")))
            .orElse(said(published, row.text("rule"))),
        source.map(one -> one.text("source")).orElse(row.text("source")));
  }

  private static String said(int figure, String precision) {
    return String.format(Locale.ROOT, "%,d, %s", figure, precision);
  }

  /// Two rows of the cohort differ in their day only; the repeat desk's row tells of two days.
  private static boolean sameDay(Table.Row source, Table.Row row) {
    return source.text("date").equals(row.text("date"))
        || source.text("series").equals("Outside cohort");
  }
}
