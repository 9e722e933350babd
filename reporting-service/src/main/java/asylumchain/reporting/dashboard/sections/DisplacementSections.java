package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.displacement.DisplacementFigures;
import asylumchain.reporting.displacement.DisplacementView;
import asylumchain.reporting.displacement.Who;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands beside every figure of success: what rose elsewhere in the same time.
@ApplicationScoped
public class DisplacementSections {

  private final DisplacementFigures figures;

  DisplacementSections(DisplacementFigures figures) {
    this.figures = figures;
  }

  /// Beside a figure that tells of no first day: over a year. The end of a month a year before the
  /// end of a month, though that has a day more in a leap year.
  ///
  /// @param cohort `null`: all applications together
  public Section overAYear(@Nullable CohortView cohort, Asked asked) {
    var day = asked.basis().asOf();
    var month = YearMonth.from(day);
    return since(
        day.equals(month.atEndOfMonth()) ? month.minusYears(1).atEndOfMonth() : day.minusYears(1),
        cohort,
        asked);
  }

  /// Beside a figure that sets a cohort apart: since it was frozen. Before that there is none, and
  /// the stock is that of all applications, over a year.
  public Section since(CohortView cohort, Asked asked) {
    return cohort.asOf().isBefore(asked.basis().asOf())
        ? section(cohort, cohort.asOf(), asked)
        : overAYear(null, asked);
  }

  /// Beside a figure about the days from one to the day asked about, and about a cohort or its
  /// outsiders; `null` for all.
  public Section since(LocalDate since, @Nullable CohortView cohort, Asked asked) {
    var first = since.isAfter(asked.basis().asOf()) ? asked.basis().asOf() : since;
    return section(cohort, first, asked);
  }

  private Section section(@Nullable CohortView cohort, LocalDate since, Asked asked) {
    var told = asked.told();
    var view = figures.answer(cohort, since, asked.basis().asOf(), asked.basis().knownAt());
    var names =
        view.definitions().stream()
            .collect(Collectors.toMap(StockDefinition.Name::cell, Function.identity()));
    var rows =
        Table.named(asked, "displacement", "stockOf", "who", "atStart", "now", "change", "counts");
    for (var line : view.lines()) {
      rows.row(
          told.name(name(names, line.definition())),
          told.code("who", line.who().name()),
          listed(line.listed(), line.who(), line.atStart(), view.since(), cohort, asked.whole()),
          listed(
              line.listed(), line.who(), line.now(), asked.basis().asOf(), cohort, asked.whole()),
          told.change(line.atStart(), line.now()),
          told.words(told.say(line.elsewhere() ? "displacement.counts" : "displacement.itself")));
    }
    return new Section(
        "displacement",
        told.say("displacement.title"),
        finding(view, whose(cohort, told), told),
        null,
        told.isExact()
            ? List.of(rows.addsUp("atStart", "now").done(), partners(view, cohort, asked))
            : List.of(rows.addsUp("atStart", "now").done()),
        view.definitions());
  }

  /// Everything still in the chain by who has it, for those who may know it exactly: from what
  /// other tables tell of partners the rest could be subtracted.
  private static Table partners(DisplacementView view, @Nullable CohortView cohort, Asked asked) {
    var told = asked.told();
    var rows =
        Table.named(asked, "displacement-partners", "partner", "who", "atStart", "now", "change");
    for (var line : cohort == null ? view.partners() : view.partnersByWho()) {
      var who = Objects.requireNonNullElse(line.who(), Who.ALL);
      var question = Map.of("definition", "in-the-chain", "partner", line.partner());
      rows.row(
          told.code("partner", line.partner()),
          told.code("who", who.name()),
          listed(question, who, line.atStart(), view.since(), cohort, asked.whole()),
          listed(question, who, line.now(), asked.basis().asOf(), cohort, asked.whole()),
          told.change(line.atStart(), line.now()));
    }
    return rows.addsUp("atStart", "now").done();
  }

  /// What stands on a day, of all cases, of those of a cohort, or of those outside it.
  ///
  /// @param which the parameters by which its cases are listed
  private static Cell listed(
      Map<String, String> which,
      Who who,
      long cases,
      LocalDate day,
      @Nullable CohortView cohort,
      Asked asked) {
    var question = new TreeMap<>(which);
    question.put("asOf", day.toString());
    if (cohort != null) {
      switch (who) {
        case COHORT -> question.put("cohort", OfCohort.members(cohort.code()).text());
        case OTHERS -> question.put("cohort", OfCohort.others(cohort.code()).text());
        case OTHER_COHORT -> throw new IllegalStateException("pages ask about one cohort");
        case ALL -> {}
      }
    }
    return asked.behind(asked.told().count(cases), question);
  }

  /// Whose stock it is: what fell for some need not have fallen for all.
  private static String whose(@Nullable CohortView cohort, Told told) {
    return cohort == null
        ? told.say("displacement.whole")
        : told.say("displacement.of", told.either(cohort.nameNl(), cohort.nameEn()));
  }

  private static String finding(DisplacementView view, String whose, Told told) {
    var fall = view.indicator().fall();
    var rise = view.indicator().riseElsewhere();
    return told.say(
        told.rounded(fall) > 0
            ? "displacement.fell"
            : told.rounded(fall) < 0 ? "displacement.rose" : "displacement.same",
        told.day(view.since()),
        told.count(Math.abs(fall)),
        told.count(rise),
        whose);
  }

  private static StockDefinition.Name name(Map<String, StockDefinition.Name> names, String cell) {
    var name = names.get(cell);
    if (name == null) {
      throw new IllegalStateException("a stock without a definition: " + cell);
    }
    return name;
  }
}
