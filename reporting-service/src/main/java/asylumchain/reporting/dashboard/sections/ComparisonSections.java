package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.difference.ComparisonView;
import asylumchain.reporting.backlog.difference.ComparisonView.Line;
import asylumchain.reporting.backlog.difference.ComparisonView.Total;
import asylumchain.reporting.backlog.difference.Difference.Side;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.CohortNames;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two counts side by side, and why they differ, case by case.
public final class ComparisonSections {

  private final Asked asked;
  private final Told told;
  private final ComparisonView view;
  private final CohortNames cohorts;

  /// @param asked whose filters are about the comparison, and about nothing else
  /// @param cohorts those that can be compared
  public ComparisonSections(Asked asked, ComparisonView view, List<CohortView> cohorts) {
    this.asked = asked.whole();
    this.told = asked.told();
    this.view = view;
    this.cohorts = new CohortNames(told, cohorts);
  }

  /// Where nothing is asked of a second count yet.
  public static Section unasked(Asked asked) {
    var told = asked.told();
    return new Section(
        "comparison",
        told.say("comparison.title"),
        told.say("comparison.unasked"),
        null,
        List.of());
  }

  /// Both counts, and each reason why they differ with how many cases it is.
  public Section comparison() {
    return new Section(
        "comparison",
        told.say("comparison.title"),
        finding(),
        null,
        List.of(counts(), reasons()),
        view.definitions());
  }

  private String finding() {
    var adds =
        view.unexplained() == 0
            ? told.say("comparison.adds")
            : told.say("comparison.unexplained", told.exactly(view.unexplained()));
    return told.say(
            "comparison.finding",
            told.exactly(view.one().count()),
            told.exactly(view.other().count()),
            told.exactly(view.both()),
            told.exactly(only(Side.ONE)),
            told.exactly(only(Side.OTHER)))
        + " "
        + adds;
  }

  private long only(Side side) {
    return view.lines().stream().filter(line -> line.only() == side).mapToLong(Line::count).sum();
  }

  private Table counts() {
    var rows =
        Table.named(
            asked,
            "comparison-counts",
            "side",
            "definition",
            "day",
            "knownOn",
            "cohort",
            "filters",
            "count",
            "onlyHere");
    rows.row(cells(view.one(), Side.ONE));
    rows.row(cells(view.other(), Side.OTHER));
    return rows.done();
  }

  private Cell[] cells(Total count, Side side) {
    var cohort = count.cohort();
    return new Cell[] {
      told.code("only", side.name()),
      told.words(named(count.definition())),
      told.day(count.asOf()),
      told.moment(count.knownAt()),
      cohort == null ? told.words(told.say("word.everybody")) : cohorts.of(cohort),
      told.words(filters(count)),
      asked.behind(told.exactly(count.count()), question(count)),
      leading(told.exactly(only(side)), side, null)
    };
  }

  private String filters(Total count) {
    return count.filters().entrySet().stream()
        .map(it -> told.say("word." + it.getKey()) + ": " + values(it.getKey(), it.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String values(String of, String values) {
    return Stream.of(values.split(","))
        .map(it -> told.code(of, it).shown())
        .collect(Collectors.joining(", "));
  }

  /// What it counts, as the list of cases is asked.
  private static Map<String, String> question(Total count) {
    var question = new TreeMap<>(count.filters());
    question.put("definition", count.definition());
    question.put("asOf", count.asOf().toString());
    question.put("knownAt", count.knownAt().toString());
    var cohort = count.cohort();
    question.put("cohort", cohort == null ? "" : cohort);
    return question;
  }

  private Table reasons() {
    var rows = Table.named(asked, "comparison", "only", "why", "what", "count");
    for (var line : view.lines()) {
      rows.row(
          told.code("only", line.only().name()),
          told.code("why", line.why().name()),
          what(line),
          leading(told.exactly(line.count()), line.only(), line));
    }
    return rows.done();
  }

  private Cell what(Line line) {
    var what = line.what();
    return switch (line.why()) {
      case STAGE -> told.code("stage", what);
      case KIND -> told.code("applicationKind", what);
      case TRACK -> told.code("track", what);
      case LODGING -> told.code("lodging", what);
      case COHORT -> cohorts.of(what);
      case FILTER -> Cell.words(told.say("word." + what), what);
      case BECAME_KNOWN, HAPPENED, TIME_OR_CLOCK, UNEXPLAINED -> told.code("event", what);
    };
  }

  /// The cases that one count alone has, for one reason or for any.
  private Cell leading(Cell number, Side only, @Nullable Line why) {
    var question = new ArrayList<String>();
    asked.parameters().forEach((name, values) -> question.addAll(List.of(name, values.getFirst())));
    question.addAll(List.of("asOf", view.one().asOf().toString(), "only", only.name()));
    if (why != null) {
      question.addAll(List.of("why", why.why().name(), "what", why.what()));
    }
    question.addAll(List.of("knownAt", view.one().knownAt().toString()));
    return asked.counted(number, "difference", question.toArray(String[]::new));
  }

  private String named(String cell) {
    return view.definitions().stream()
        .filter(it -> it.cell().equals(cell))
        .map(told.wording()::version)
        .findFirst()
        .orElse(cell);
  }
}
