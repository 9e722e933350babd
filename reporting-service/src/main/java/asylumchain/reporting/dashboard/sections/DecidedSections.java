package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.timeliness.Decided;
import asylumchain.reporting.timeliness.DecidedView;
import java.util.List;
import java.util.stream.Stream;

/// How much was decided within term.
public final class DecidedSections {

  private static final String NONE = "NONE";
  private static final String[] DECISIONS = {
    "decisions", "decidedInTerm", "decidedLate", "shareOfDecisions"
  };

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
    return section("decided", rows.done());
  }

  /// The share of the decisions of each quarter that were taken within term.
  public Section quarters(DecidedView view) {
    var rows = Table.named(asked, "decided-quarters", with("quarter"));
    view.lines().forEach(line -> rows.row(cells(view, line)));
    return section("decided-quarters", done(rows));
  }

  /// The same, apart by one dimension.
  ///
  /// @param by the dimension the view is grouped by
  public Section categories(DecidedView view, String by) {
    var rows = Table.named(asked, "decided-" + by, with("quarter", by));
    view.lines().forEach(line -> rows.row(cells(view, line, by)));
    return section("decided-" + by, done(rows));
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

  private Section section(String id, Table table) {
    return new Section(
        id, told.say(id + ".title"), told.say(id + ".finding"), null, List.of(table));
  }
}
