package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import asylumchain.reporting.dashboard.sections.DisplacementSections;
import asylumchain.reporting.dashboard.sections.GrantSection;
import asylumchain.reporting.dashboard.sections.QualitySections;
import asylumchain.reporting.quality.QualityFigures;
import asylumchain.reporting.quality.QualityParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How carefully is decided, beside how fast.
@ApplicationScoped
class Quality implements Chapter {

  private static final List<Dimension> DIMENSIONS =
      List.of(Dimension.NATIONALITY, Dimension.APPLICATION_KIND, Dimension.TRACK, Dimension.UNIT);

  private final QualityParameters parameters;
  private final QualityFigures figures;
  private final DisplacementSections displacement;
  private final CohortChoice cohorts;

  Quality(
      QualityParameters parameters,
      QualityFigures figures,
      DisplacementSections displacement,
      CohortChoice cohorts) {
    this.parameters = parameters;
    this.figures = figures;
    this.displacement = displacement;
    this.cohorts = cohorts;
  }

  @Override
  public String name() {
    return "quality";
  }

  @Override
  public Content tell(Asked asked) {
    var fields =
        new Fields(asked)
            .days("asOf", "from", "pastFrom")
            .choice("per", List.of("month", "quarter"))
            .groupBy(DIMENSIONS)
            .cohort(cohorts.all())
            .days("knownAt")
            .filters(DIMENSIONS);
    var form = fields.form();
    var question = asked.of(fields.names());
    var view = figures.answer(parameters.read(question));
    var measures = new QualitySections(asked, view);
    var sections = new ArrayList<>(measures.all());
    sections.add(1, grants(asked, question));
    sections.add(displacement.since(view.from().minusDays(1), cohorts.about(asked), asked));
    return new Content(measures.finding(), form, sections, view.definitions());
  }

  /// Apart by what was asked, else by nationality.
  private Section grants(Asked asked, Map<String, List<String>> question) {
    var by = Objects.requireNonNullElse(asked.value("groupBy"), Dimension.NATIONALITY.text());
    var view = figures.answer(parameters.read(Asked.with(question, "groupBy", by)));
    return new GrantSection(asked, view).by(by);
  }
}
