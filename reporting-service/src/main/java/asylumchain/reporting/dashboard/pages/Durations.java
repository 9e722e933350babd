package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.sections.AgeSections;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import asylumchain.reporting.dashboard.sections.DecidedSections;
import asylumchain.reporting.dashboard.sections.DisplacementSections;
import asylumchain.reporting.dashboard.sections.DurationSections;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How old, how long, and how much of it in time.
@ApplicationScoped
class Durations implements Chapter {

  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
  private static final List<Dimension> CATEGORIES =
      List.of(Dimension.TRACK, Dimension.APPLICATION_KIND);
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
    sections.addAll(List.of(ages.ages(open), ages.terms(open)));
    sections.add(new DecidedSections(asked).months(decided));
    sections.addAll(quarters(asked, others));
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

  /// What was decided in each quarter since that of a year before. Per category it is told to those
  /// who may know it exactly: from it and from what other pages tell of what was settled the rest
  /// could be subtracted.
  private List<Section> quarters(Asked asked, Map<String, List<String>> others) {
    var last = last(asked);
    var question = Asked.with(Asked.with(others, "per", Per.QUARTER.text()), "by", "decided");
    var first = Moments.noEarlier(firstOfQuarter(last.minusYears(1)));
    question.put("from", List.of(first.toString()));
    question.put("to", List.of(Moments.noEarlier(last).toString()));
    var told = new DecidedSections(asked);
    var sections = new ArrayList<Section>();
    sections.add(told.quarters(questions.decided(question)));
    if (asked.told().isExact()) {
      CATEGORIES.stream()
          .map(Dimension::text)
          .map(by -> told.categories(questions.decided(Asked.with(question, "groupBy", by)), by))
          .forEach(sections::add);
    }
    return sections;
  }

  /// The public is told of whole quarters: of one that runs, every month would be told.
  private static LocalDate last(Asked asked) {
    var day = asked.basis().asOf();
    return asked.told().isExact() ? day : firstOfQuarter(day.plusDays(1)).minusDays(1);
  }

  private static LocalDate firstOfQuarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }
}
