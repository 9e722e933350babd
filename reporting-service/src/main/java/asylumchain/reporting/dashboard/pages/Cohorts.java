package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.cohort.CohortStock;
import asylumchain.reporting.cohort.CohortStockView;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Form;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import asylumchain.reporting.dashboard.sections.CohortSections;
import asylumchain.reporting.dashboard.sections.DisplacementSections;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The frozen cohorts, and what is left of one of them.
@ApplicationScoped
class Cohorts implements Chapter {

  private static final int YEARS_TOLD = 10;

  private final CohortChoice cohorts;
  private final CohortStock stock;
  private final DisplacementSections displacement;
  private final StockDefinitions definitions;

  Cohorts(
      CohortChoice cohorts,
      CohortStock stock,
      DisplacementSections displacement,
      StockDefinitions definitions) {
    this.definitions = definitions;
    this.cohorts = cohorts;
    this.stock = stock;
    this.displacement = displacement;
  }

  @Override
  public String name() {
    return "cohorts";
  }

  /// The page is about the members of one, and says of which wherever it counts them.
  @Override
  public Set<String> narrowing() {
    return Set.of();
  }

  @Override
  public Content tell(Asked asked) {
    var all = cohorts.all();
    var form = new Fields(asked).oneCohort("cohort", all).days("asOf", "knownAt").form();
    var chosen = cohorts.of("cohort", asked);
    if (chosen == null) {
      var headline = asked.told().say("cohorts.none");
      var names = List.of(definitions.get(StockDefinitions.DEFAULT).name());
      return new Content(headline, form, List.of(list(asked, all)), names);
    }
    if (asked.basis().asOf().isBefore(chosen.asOf())) {
      return before(chosen, asked, form, all);
    }
    var left = answer(chosen, asked);
    var burnDown = new CohortSections(asked, chosen, left);
    return new Content(
        burnDown.finding(),
        form,
        List.of(burnDown.burnDown(), displacement.since(chosen, asked), list(asked, all)),
        left.definitions());
  }

  /// On a day before that of the cohort nothing can be left of it.
  private Content before(CohortView cohort, Asked asked, Form form, List<CohortView> all) {
    var told = asked.told();
    var headline =
        told.say(
            "cohorts.before",
            told.either(cohort.nameNl(), cohort.nameEn()),
            told.day(cohort.asOf()),
            told.day(asked.basis().asOf()));
    return new Content(
        headline,
        form,
        List.of(displacement.since(cohort, asked), list(asked, all)),
        List.of(definitions.get(cohort.definition()).name()));
  }

  private CohortStockView answer(CohortView cohort, Asked asked) {
    var basis = asked.basis();
    var last = basis.asOf();
    var month = YearMonth.from(last);
    var tenYears =
        last.equals(month.atEndOfMonth())
            ? month.minusYears(YEARS_TOLD).atEndOfMonth()
            : last.minusYears(YEARS_TOLD);
    var first = tenYears.isAfter(cohort.asOf()) ? tenYears : cohort.asOf();
    return stock.of(cohort, first.toString(), last.toString(), basis.knownAt().toString());
  }

  /// How many were in each when it was frozen.
  private Section list(Asked asked, List<CohortView> cohorts) {
    var told = asked.told();
    var rows = Table.named(asked, "cohorts", "name", "frozenAsOf", "knownOn", "members", "stockOf");
    for (var cohort : cohorts) {
      rows.row(
          told.words(told.either(cohort.nameNl(), cohort.nameEn())),
          told.day(cohort.asOf()),
          told.moment(cohort.knownAt()),
          asked.counted(
              told.count(cohort.members()),
              "members",
              "cohort",
              cohort.code(),
              "asOf",
              asked.basis().asOf().toString()),
          frozenUnder(told, cohort));
    }
    return new Section(
        "cohorts", told.say("cohorts.title"), largest(told, cohorts), null, List.of(rows.done()));
  }

  private static String largest(Told told, List<CohortView> cohorts) {
    if (cohorts.isEmpty()) {
      return told.say("cohorts.none");
    }
    var most = Collections.max(cohorts, Comparator.comparingLong(CohortView::members));
    var name = told.either(most.nameNl(), most.nameEn());
    var members = told.count(most.members());
    return cohorts.size() == 1
        ? told.say("cohorts.one", name, members)
        : told.say("cohorts.largest", cohorts.size(), name, members);
  }

  private Cell frozenUnder(Told told, CohortView cohort) {
    var definition = definitions.get(cohort.definition()).name();
    return Cell.words(told.wording().version(definition), definition.cell());
  }
}
