package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.sections.BalanceSections;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import asylumchain.reporting.dashboard.sections.CorrectionSections;
import asylumchain.reporting.dashboard.sections.DisplacementSections;
import asylumchain.reporting.dashboard.sections.FlowSections;
import asylumchain.reporting.dashboard.sections.MoveSections;
import asylumchain.reporting.flows.FlowsView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What comes in and goes out, and whether it adds up.
@ApplicationScoped
class Flows implements Chapter {

  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
  private static final String[] KNOWN_ONCE = {"knownAt"};

  /// What became known in between is told to insiders alone: two moments could be subtracted.
  private static final String[] KNOWN_TWICE = {"knownAt", Questions.OPENING};

  private static final List<String> LENGTHS = Arrays.stream(Per.values()).map(Per::text).toList();

  private final Questions questions;
  private final DisplacementSections displacement;
  private final CohortChoice cohorts;
  private final StockDefinitions definitions;

  Flows(
      Questions questions,
      DisplacementSections displacement,
      CohortChoice cohorts,
      StockDefinitions definitions) {
    this.questions = questions;
    this.displacement = displacement;
    this.cohorts = cohorts;
    this.definitions = definitions;
  }

  @Override
  public String name() {
    return "flows";
  }

  @Override
  public Content tell(Asked asked) {
    var fields =
        new Fields(asked)
            .days("from", "to")
            .choice("per", LENGTHS)
            .definition(definitions.latest())
            .groupBy(DIMENSIONS)
            .cohort(cohorts.all())
            .days(asked.told().isExact() ? KNOWN_TWICE : KNOWN_ONCE)
            .filters(DIMENSIONS);
    var form = fields.form();
    var question = span(asked, asked.of(fields.names()));
    var balance = questions.balance(question);
    var told =
        new BalanceSections(asked, balance, per(Objects.requireNonNull(question.get("per"))));
    var sections = new ArrayList<Section>(List.of(told.inAndOut()));
    var by = asked.value("groupBy");
    if (by != null) {
      sections.add(told.groups(balance.groupBy().getFirst()));
    }
    if (asked.value(Questions.OPENING) != null) {
      sections.add(new CorrectionSections(asked, balance).corrections());
    }
    var between = asked.told().isExact() ? between(by) : List.<String>of();
    var flows = flows(between.isEmpty() ? question : grouped(question, between));
    sections.addAll(moved(asked, flows));
    var moves = new MoveSections(asked, flows);
    between.stream().map(moves::moves).forEach(sections::add);
    sections.add(displacement.since(balance.openingOn(), cohorts.about(asked), asked));
    return new Content(told.finding(), form, sections, balance.definitions());
  }

  /// Between what it is told what passed from one to another: to those who may know it exactly.
  private static List<String> between(@Nullable String by) {
    return by == null
        ? Stream.of(Dimension.STAGE, Dimension.PARTNER, Dimension.UNIT)
            .map(Dimension::text)
            .toList()
        : List.of(by);
  }

  private static Map<String, List<String>> grouped(
      Map<String, List<String>> question, List<String> by) {
    return Asked.with(question, "groupBy", String.join(",", by));
  }

  /// All days as one.
  private FlowsView flows(Map<String, List<String>> question) {
    var whole = Asked.with(question, "per", Per.PERIOD.text());
    whole.remove(Questions.OPENING);
    return questions.flows(whole);
  }

  /// By where cases came from and how they were settled.
  private static List<Section> moved(Asked asked, FlowsView view) {
    var flows = new FlowSections(asked, view);
    return List.of(flows.in().under(view.definitions()), flows.out());
  }

  private static Map<String, List<String>> span(Asked asked, Map<String, List<String>> question) {
    var defaults = Questions.aYear(question, asked.basis().asOf());
    var whole = new LinkedHashMap<>(defaults);
    question.forEach(whole::put);
    return whole;
  }

  private static Per per(List<String> text) {
    return Arrays.stream(Per.values())
        .filter(per -> per.text().equals(text.getFirst().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(Per.MONTH);
  }
}
