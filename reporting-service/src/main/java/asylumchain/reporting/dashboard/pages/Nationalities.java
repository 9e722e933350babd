package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.dashboard.sections.Bars;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import asylumchain.reporting.dashboard.sections.DisplacementSections;
import asylumchain.reporting.dashboard.sections.DurationSections;
import asylumchain.reporting.timeliness.AgeAndTerm;
import asylumchain.reporting.timeliness.OpenView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Stock, age and duration by nationality.
@ApplicationScoped
class Nationalities implements Chapter {

  private static final String BY = "nationality";
  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
  private static final int DRAWN = 15;

  private final AgeQuestions questions;
  private final StockDefinitions definitions;
  private final CohortChoice cohorts;
  private final DisplacementSections displacement;

  Nationalities(
      AgeQuestions questions,
      StockDefinitions definitions,
      CohortChoice cohorts,
      DisplacementSections displacement) {
    this.questions = questions;
    this.definitions = definitions;
    this.cohorts = cohorts;
    this.displacement = displacement;
  }

  @Override
  public String name() {
    return "nationalities";
  }

  @Override
  public Content tell(Asked asked) {
    var fields =
        new Fields(asked)
            .days("asOf", "knownAt")
            .definition(definitions.latest())
            .cohort(cohorts.all())
            .filters(DIMENSIONS);
    var form = fields.form();
    var question = Asked.with(asked.of(fields.names()), "groupBy", BY);
    var open = questions.open(question);
    var others = Asked.with(question, "groupBy", BY);
    others.remove("definition");
    var stock = stock(asked, open);
    var lasting = questions.durations(others);
    var durations = new DurationSections(asked, lasting);
    return new Content(
        headline(asked.told(), open.groups(), stock),
        form,
        List.of(
            stock,
            durations
                .groups("durations-by-nationality", BY)
                .under(List.of(lasting.definitions().getFirst())),
            displacement.since(lasting.periodFrom().minusDays(1), cohorts.about(asked), asked)),
        open.definitions());
  }

  /// The three largest of those whose number is told.
  private static String headline(Told told, List<AgeAndTerm> groups, Section stock) {
    var table = stock.tables().getFirst();
    var most =
        table.rows().stream()
            .filter(row -> !row.cells().getFirst().isWithheld())
            .limit(3)
            .map(Table.Row::heading)
            .toList();
    var codes = most.stream().map(Cell::value).toList();
    var cases =
        groups.stream().filter(it -> codes.contains(code(it))).mapToLong(AgeAndTerm::cases).sum();
    if (most.isEmpty()) {
      return told.say(groups.isEmpty() ? "nationalities.none" : "nationalities.few");
    }
    return told.say(
        "nationalities.finding",
        told.share(cases, cases(groups)),
        most.stream().map(Cell::shown).collect(Collectors.joining(", ")));
  }

  private static long cases(List<AgeAndTerm> groups) {
    return groups.stream().mapToLong(AgeAndTerm::cases).sum();
  }

  private static Section stock(Asked asked, OpenView open) {
    var told = asked.told();
    var overdue = overdue(open);
    var all = cases(open.groups());
    var rows =
        Table.named(asked, "nationalities", BY, "count", "shareOfStock", "pastTerm", "medianAge");
    for (var group : open.groups()) {
      var code = code(group);
      rows.row(
          told.code(BY, code),
          asked.behind(told.count(group.cases()), BY, code),
          told.share(group.cases(), all),
          asked.behind(
              told.count(overdue.getOrDefault(code, 0L)), BY, code, "termStatus", "OVERDUE"),
          told.days(told.median(group.medianAge(), group.cases())));
    }
    var table =
        rows.addsUp("count", "pastTerm").parts("count", "pastTerm").largestFirst("count").done();
    return new Section(
        "nationalities",
        told.say("nationalities.title"),
        largest(told, table),
        Bars.of(told, "nationalities", table, DRAWN, _ -> "published"),
        List.of(table));
  }

  /// Which has most, as far as that is told.
  private static String largest(Told told, Table table) {
    var drawn = told.say("nationalities.drawn", DRAWN);
    return table.isEmpty() || table.cell(0, "count").isWithheld()
        ? drawn
        : told.say(
                "nationalities.largest",
                table.cell(0, BY),
                table.cell(0, "count"),
                table.cell(0, "shareOfStock"))
            + " "
            + drawn;
  }

  private static Map<String, Long> overdue(OpenView open) {
    return open.bands().stream()
        .filter(band -> band.termStatus().equals("OVERDUE"))
        .collect(
            Collectors.groupingBy(
                band -> code(band.group()), Collectors.summingLong(AgeAndTerm.Band::count)));
  }

  private static String code(AgeAndTerm group) {
    return code(group.group());
  }

  private static String code(Map<String, String> group) {
    return group.getOrDefault(BY, "NONE");
  }
}
