package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.sections.BalanceSections;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import asylumchain.reporting.dashboard.sections.DisplacementSections;
import asylumchain.reporting.dashboard.sections.FreshnessSections;
import asylumchain.reporting.dashboard.sections.MonthEndQueries;
import asylumchain.reporting.dashboard.sections.MonthEnds;
import asylumchain.reporting.dashboard.sections.StockSections;
import asylumchain.reporting.dashboard.sections.WaveSections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/// The first page: how much, how late, what comes, what came in and went out, and how fresh it is.
@ApplicationScoped
class Overview implements Chapter {

  private static final int WEEKS = 26;

  /// The cohort that is drawn apart. It leaves nothing out, as one named in `cohort` does
  /// elsewhere.
  private static final String APART = "apart";

  private final MonthEndQueries monthEnds;
  private final Questions questions;
  private final DisplacementSections displacement;
  private final CohortChoice cohorts;

  Overview(
      MonthEndQueries monthEnds,
      Questions questions,
      DisplacementSections displacement,
      CohortChoice cohorts) {
    this.monthEnds = monthEnds;
    this.questions = questions;
    this.displacement = displacement;
    this.cohorts = cohorts;
  }

  @Override
  public String name() {
    return "overview";
  }

  @Override
  public Content tell(Asked asked) {
    var form = new Fields(asked).days("asOf", "knownAt").oneCohort(APART, cohorts.all()).form();
    var months = months(asked);
    var stock = new StockSections(asked, months);
    var in = new FreshnessSections(asked);
    var wave = questions.wave(asked.of(List.of("asOf")));
    var balance = questions.balanceOfAYear(asked.of(List.of()), asked.basis().asOf());
    return new Content(
        stock.finding(),
        form,
        List.of(
            stock.stock(),
            stock.pastTerm(),
            new WaveSections(asked, wave).wave(WEEKS),
            new BalanceSections(asked, balance, Per.MONTH).inAndOut(),
            beside(asked, months),
            in.sources(),
            in.lacking(),
            stock.inflow()),
        Stream.of(List.of(months.definition()), wave.definitions(), balance.definitions())
            .flatMap(List::stream)
            .toList());
  }

  /// The public is told of months that have closed, whoever has logged in of the day as well.
  private MonthEnds months(Asked asked) {
    var chosen = cohorts.of(APART, asked);
    return asked.told().isExact()
        ? monthEnds.through(chosen, asked.basis())
        : monthEnds.read(chosen, asked.basis());
  }

  private Section beside(Asked asked, MonthEnds months) {
    var cohort = months.cohort();
    return cohort == null ? displacement.overAYear(null, asked) : displacement.since(cohort, asked);
  }
}
