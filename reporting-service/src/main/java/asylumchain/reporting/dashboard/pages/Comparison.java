package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.difference.ComparisonFigures;
import asylumchain.reporting.backlog.difference.ComparisonParameters;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import asylumchain.reporting.dashboard.sections.ComparisonSections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Two definitions, days, moments, cohorts or choices of filters side by side, for those who may
/// know figures exactly: two counts of almost the same cases could be subtracted.
@ApplicationScoped
class Comparison {

  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

  private final ComparisonParameters parameters;
  private final ComparisonFigures figures;
  private final StockDefinitions definitions;
  private final CohortChoice cohorts;

  Comparison(
      ComparisonParameters parameters,
      ComparisonFigures figures,
      StockDefinitions definitions,
      CohortChoice cohorts) {
    this.parameters = parameters;
    this.figures = figures;
    this.definitions = definitions;
    this.cohorts = cohorts;
  }

  /// What can be asked of the one count and of the other.
  Fields fields(Asked asked) {
    var fields = new Fields(asked);
    if (!asked.told().isExact()) {
      return fields;
    }
    return fields
        .versions("definition", definitions.all())
        .versions("otherDefinition", definitions.all())
        .days("asOf", "otherAsOf", "knownAt", "otherKnownAt")
        .cohort(cohorts.all())
        .otherCohort(cohorts.all())
        .filters(DIMENSIONS)
        .otherFilters(DIMENSIONS, ComparisonParameters::other);
  }

  /// Why the two differ; without a second count it says how to ask for one, and to the public
  /// nothing.
  List<Section> sections(Asked asked) {
    if (!asked.told().isExact()) {
      return List.of();
    }
    var isAsked =
        asked.parameters().keySet().stream().anyMatch(ComparisonParameters.others()::contains);
    return List.of(
        isAsked
            ? new ComparisonSections(
                    asked, figures.compare(parameters.read(question(asked))), cohorts.all())
                .comparison()
            : ComparisonSections.unasked(asked));
  }

  private static Map<String, List<String>> question(Asked asked) {
    return asked.of(
        Stream.concat(asked.parameters().keySet().stream(), Stream.of("asOf")).toList());
  }
}
