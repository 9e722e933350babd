package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.timeliness.Decided;
import asylumchain.reporting.timeliness.DecidedView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How much was decided within term.
public final class DecidedSections {

  private static final String NONE = "NONE";
  private static final String SHARE = "shareOfDecisions";
  private static final String[] DECISIONS = {"decisions", "decidedInTerm", "decidedLate", SHARE};

  private final Asked asked;
  private final Told told;

  public DecidedSections(Asked asked) {
    this.asked = asked;
    this.told = asked.told();
  }

  /// The share decided within term, of each cohort of applications.
  public Section months(DecidedView view) {
    var rows =
        Table.named(
            asked,
            "decided",
            "from",
            "applications",
            "decidedInTerm",
            "decidedLate",
            "openLate",
            "shareOfDecisions",
            "shareAtLeast",
            "shareAtMost");
    for (var line : view.lines()) {
      var whose = new Whose(view, Per.MONTH, line);
      rows.row(
          told.day(line.from()),
          became(line.applications(), "applications", whose),
          became(line.decidedInTerm(), "decidedInTerm", whose),
          became(line.decidedLate(), "decidedLate", whose),
          became(line.openLate(), "openLate", whose),
          told.share(line.decidedInTerm(), line.decidedInTerm() + line.decidedLate()),
          told.share(line.decidedInTerm(), comparable(line)),
          told.share(comparable(line) - line.decidedLate() - line.openLate(), comparable(line)));
    }
    rows.parts("applications", "decidedInTerm", "decidedLate", "openLate");
    var table = rows.done();
    return section("decided", table, latest(table));
  }

  private String month(Cell from) {
    return from.value() instanceof LocalDate day
        ? told.wording().wholeMonth(YearMonth.from(day))
        : from.shown();
  }

  /// What is told of the latest cohort of which all shares are.
  private String latest(Table table) {
    return told(table, "shareOfDecisions", "shareAtLeast", "shareAtMost").max().stream()
        .mapToObj(
            row ->
                told.say(
                    "decided.latest",
                    month(table.cell(row, "from")),
                    table.cell(row, "shareOfDecisions"),
                    table.cell(row, "shareAtLeast"),
                    table.cell(row, "shareAtMost")))
        .findFirst()
        .orElse("");
  }

  /// The rows in which all of these are told.
  private static IntStream told(Table table, String... columns) {
    return IntStream.range(0, table.rows().size())
        .filter(
            row ->
                Stream.of(columns)
                    .allMatch(column -> table.cell(row, column).value() instanceof Number));
  }

  /// The share of the decisions of each quarter that were taken within term.
  public Section quarters(DecidedView view) {
    var rows = Table.named(asked, "decided-quarters", with("quarter"));
    view.lines().forEach(line -> rows.row(cells(view, line)));
    var table = done(rows);
    return section("decided-quarters", table, latestQuarter(table));
  }

  private String latestQuarter(Table table) {
    return told(table, SHARE).max().stream()
        .mapToObj(
            row ->
                told.say(
                    "decided-quarters.latest", table.cell(row, "quarter"), table.cell(row, SHARE)))
        .findFirst()
        .orElse("");
  }

  /// The same, apart by one dimension.
  ///
  /// @param by the dimension the view is grouped by
  public Section categories(DecidedView view, String by) {
    var rows = Table.named(asked, "decided-" + by, with("quarter", by));
    view.lines().forEach(line -> rows.row(cells(view, line, by)));
    var table = done(rows);
    return section("decided-" + by, table, extremes(table, by));
  }

  /// In the latest quarter that is told, the category with the lowest share and that with the
  /// highest.
  private String extremes(Table table, String by) {
    var last =
        told(table, SHARE)
            .mapToObj(row -> table.cell(row, "quarter").shown())
            .max(Comparator.naturalOrder());
    var rows =
        told(table, SHARE)
            .filter(row -> last.filter(table.cell(row, "quarter").shown()::equals).isPresent())
            .boxed()
            .sorted(Comparator.comparingDouble(row -> table.cell(row, SHARE).drawn(0)))
            .toList();
    if (rows.size() < 2) {
      return "";
    }
    var lowest = rows.getFirst();
    var highest = rows.getLast();
    return told.say(
        "decided-by.extremes",
        table.cell(lowest, "quarter"),
        table.cell(lowest, by),
        table.cell(lowest, SHARE),
        table.cell(highest, by),
        table.cell(highest, SHARE));
  }

  private static String[] with(String... headings) {
    return Stream.of(headings, DECISIONS).flatMap(Stream::of).toArray(String[]::new);
  }

  private static Table done(Table.Filling rows) {
    return rows.addsUp("decisions", "decidedInTerm", "decidedLate")
        .parts("decisions", "decidedInTerm", "decidedLate")
        .done();
  }

  private Cell[] cells(DecidedView view, Decided line, String... by) {
    var whose = new Whose(view, Per.QUARTER, line);
    return Stream.of(
            Stream.of(told.period(line.from(), Per.QUARTER)),
            Stream.of(by).map(name -> told.code(name, line.group().getOrDefault(name, NONE))),
            Stream.of(
                became(line.applications(), "applications", whose, by),
                became(line.decidedInTerm(), "decidedInTerm", whose, by),
                became(line.decidedLate(), "decidedLate", whose, by),
                told.share(line.decidedInTerm(), line.decidedInTerm() + line.decidedLate())))
        .flatMap(some -> some)
        .toArray(Cell[]::new);
  }

  /// A line of a figure that tells how much became of it in periods.
  private record Whose(DecidedView view, Per per, Decided line) {}

  /// Applications or decisions of a period, as they stand on the day asked about.
  private Cell became(long cases, String fate, Whose whose, String... by) {
    var asOf = whose.view.basis().asOf();
    var from = whose.line.from();
    var question =
        Stream.of(
            "fate",
            fate,
            "by",
            whose.view.by(),
            "from",
            from.toString(),
            "to",
            whose.per.within(from, asOf).getFirst().to().toString(),
            "asOf",
            asOf.toString());
    var group =
        Stream.of(by).flatMap(name -> Stream.of(name, whose.line.group().getOrDefault(name, NONE)));
    return asked.counted(
        told.count(cases), "decisions", Stream.concat(question, group).toArray(String[]::new));
  }

  /// What is decided with a term, or may still be.
  private static long comparable(Decided line) {
    return line.applications() - line.decidedWithoutTerm() - line.endedOtherwise();
  }

  /// @param told what is found; empty where nothing is told
  private Section section(String id, Table table, String told) {
    var finding = (told + " " + this.told.say(id + ".finding")).strip();
    return new Section(id, this.told.say(id + ".title"), finding, null, List.of(table));
  }
}
