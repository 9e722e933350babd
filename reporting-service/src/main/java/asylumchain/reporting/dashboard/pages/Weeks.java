package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import asylumchain.reporting.dashboard.sections.DisplacementSections;
import asylumchain.reporting.dashboard.sections.DueSections;
import asylumchain.reporting.dashboard.sections.ExposureSections;
import asylumchain.reporting.dashboard.sections.LapsingGroup;
import asylumchain.reporting.dashboard.sections.WaveSections;
import asylumchain.reporting.wave.WaveParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// This week and next: what lapses, at which unit, waiting for whom, and what lateness costs.
@ApplicationScoped
class Weeks implements Chapter {

  private static final List<String> APART = List.of("unit", "waitingFor", "nationality");
  private static final List<Dimension> FILTERS =
      Arrays.stream(Dimension.values()).filter(WaveParameters::admits).toList();

  private final Questions questions;
  private final ExposureSections exposure;
  private final CohortChoice cohorts;
  private final StockDefinitions definitions;
  private final DisplacementSections displacement;

  Weeks(
      Questions questions,
      ExposureSections exposure,
      CohortChoice cohorts,
      StockDefinitions definitions,
      DisplacementSections displacement) {
    this.questions = questions;
    this.exposure = exposure;
    this.cohorts = cohorts;
    this.definitions = definitions;
    this.displacement = displacement;
  }

  @Override
  public String name() {
    return "weeks";
  }

  @Override
  public Content tell(Asked asked) {
    var fields =
        new Fields(asked)
            .days("asOf", "knownAt")
            .definition(definitions.latest().stream().filter(StockDefinition::isUnsettled).toList())
            .cohort(cohorts.all())
            .filters(FILTERS);
    var form = fields.form();
    var question = asked.of(fields.names());
    var whole = questions.wave(question);
    var stock = Objects.requireNonNull(definitions.find(whole.definitions().getFirst().cell()));
    var sections = new ArrayList<Section>();
    for (var by : APART) {
      var view = questions.wave(Asked.with(question, "groupBy", LapsingGroup.apart(by)));
      sections.add(new DueSections(asked, view, by, stock).due());
    }
    var wave = new WaveSections(asked, whole);
    sections.add(wave.wave(whole.total().weeks().size()));
    sections.add(displacement.overAYear(cohorts.about(asked), asked));
    sections.addAll(exposure.of(asked));
    return new Content(wave.thisWeekAndNext(), form, sections, whole.definitions());
  }
}
