package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.sections.AgeSections;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import asylumchain.reporting.dashboard.sections.DisplacementSections;
import asylumchain.reporting.dashboard.sections.DurationSections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How old, how long, and how much of it in time.
@ApplicationScoped
class Durations implements Chapter {

  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
  private static final Set<String> OF_DURATIONS_ALONE = Set.of("periodFrom", "since");

  private final AgeQuestions questions;
  private final DisplacementSections displacement;
  private final CohortChoice cohorts;

  Durations(AgeQuestions questions, DisplacementSections displacement, CohortChoice cohorts) {
    this.questions = questions;
    this.displacement = displacement;
    this.cohorts = cohorts;
  }

  @Override
  public String name() {
    return "durations";
  }

  @Override
  public Content tell(Asked asked) {
    var fields =
        new Fields(asked)
            .days("asOf", "periodFrom")
            .choice("since", List.of("lodged", "made"))
            .groupBy(DIMENSIONS)
            .cohort(cohorts.all())
            .days("knownAt")
            .filters(DIMENSIONS);
    var form = fields.form();
    var question = asked.of(fields.names());
    var others = asked.of(fields.names());
    others.keySet().removeIf(name -> OF_DURATIONS_ALONE.contains(name) || name.equals("groupBy"));
    var view = questions.durations(question);
    var open = questions.open(others);
    var decided = questions.decided(others);
    var durations = new DurationSections(asked, view);
    var ages = new AgeSections(asked);
    var sections = new ArrayList<Section>(List.of(durations.trap(), durations.curve()));
    if (!view.groupBy().isEmpty()) {
      sections.add(durations.groups("durations-by", view.groupBy().getFirst()));
    }
    sections.addAll(List.of(ages.ages(open), ages.terms(open), ages.decided(decided)));
    sections.add(displacement.since(view.periodFrom().minusDays(1), cohorts.about(asked), asked));
    return new Content(
        durations.finding(),
        form,
        sections,
        Stream.<List<StockDefinition.Name>>of(
                view.definitions(), open.definitions(), decided.definitions())
            .flatMap(List::stream)
            .toList());
  }
}
