package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.BacklogQueries;
import asylumchain.reporting.backlog.BacklogView;
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
import asylumchain.reporting.dashboard.sections.DisplacementSections;
import asylumchain.reporting.dashboard.sections.DurationSections;
import asylumchain.reporting.timeliness.AgeAndTerm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Stock, age and duration by nationality.
@ApplicationScoped
class Nationalities implements Chapter {

  private static final String BY = "nationality";
  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
  private static final int DRAWN = 15;

  private final BacklogParameters parameters;
  private final BacklogQueries backlog;
  private final AgeQuestions questions;
  private final StockDefinitions definitions;
  private final DisplacementSections displacement;

  Nationalities(
      BacklogParameters parameters,
      BacklogQueries backlog,
      AgeQuestions questions,
      StockDefinitions definitions,
      DisplacementSections displacement) {
    this.parameters = parameters;
    this.backlog = backlog;
    this.questions = questions;
    this.definitions = definitions;
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
            .filters(DIMENSIONS);
    var form = fields.form();
    var question = Asked.with(asked.of(fields.names()), "groupBy", BY);
    var late =
        backlog.count(parameters.read(Asked.with(question, "groupBy", "nationality,termStatus")));
    var ages = questions.open(question);
    var others = Asked.with(question, "groupBy", BY);
    others.remove("definition");
    var stock = stock(asked, late, ages.groups());
    var lasting = questions.durations(others);
    var durations = new DurationSections(asked, lasting);
    return new Content(
        headline(asked.told(), ages.groups(), stock, late.total()),
        form,
        List.of(
            stock,
            durations
                .groups("durations-by-nationality", BY)
                .under(List.of(lasting.definitions().getFirst())),
            displacement.since(lasting.periodFrom().minusDays(1), asked)),
        ages.definitions());
  }

  /// The three largest of those whose number is told.
  private static String headline(Told told, List<AgeAndTerm> groups, Section stock, long total) {
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
        told.share(cases, total),
        most.stream().map(Cell::shown).collect(Collectors.joining(", ")));
  }

  private static Section stock(Asked asked, BacklogView counts, List<AgeAndTerm> groups) {
    var told = asked.told();
    var overdue = overdue(counts);
    var rows =
        Table.named(asked, "nationalities", BY, "count", "shareOfStock", "pastTerm", "medianAge");
    for (var group : groups) {
      var code = code(group);
      rows.row(
          told.code(BY, code),
          asked.behind(told.count(group.cases()), BY, code),
          told.share(group.cases(), counts.total()),
          asked.behind(
              told.count(overdue.getOrDefault(code, 0L)), BY, code, "termStatus", "OVERDUE"),
          told.median(group.medianAge(), group.cases()));
    }
    var table =
        rows.addsUp("count", "pastTerm").parts("count", "pastTerm").largestFirst("count").done();
    return new Section(
        "nationalities",
        told.say("nationalities.title"),
        told.say("nationalities.drawn", DRAWN),
        Bars.of(told, "nationalities", table, DRAWN, _ -> "published"),
        List.of(table));
  }

  private static Map<String, Long> overdue(BacklogView counts) {
    return counts.groups().stream()
        .filter(group -> Objects.equals(group.get("termStatus"), "OVERDUE"))
        .collect(
            Collectors.toMap(
                group -> String.valueOf(group.get(BY)),
                group -> group.get("count") instanceof Long count ? count : 0L));
  }

  private static String code(AgeAndTerm group) {
    return group.group().getOrDefault(BY, "NONE");
  }
}
