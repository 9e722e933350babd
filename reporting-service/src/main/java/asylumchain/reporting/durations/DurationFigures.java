package asylumchain.reporting.durations;

import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Elsewhere;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers how long cases take, in each of the ways in which it can be told.
@ApplicationScoped
public class DurationFigures {

  private static final int DAYS_BETWEEN_POINTS = 30;

  private final MeasureDefinitions definitions;
  private final BasisQueries basis;
  private final DurationQueries queries;
  private final Elsewhere elsewhere;

  DurationFigures(
      MeasureDefinitions definitions,
      BasisQueries basis,
      DurationQueries queries,
      Elsewhere elsewhere) {
    this.definitions = definitions;
    this.basis = basis;
    this.queries = queries;
    this.elsewhere = elsewhere;
  }

  /// The total and each group, from one snapshot.
  @Transactional
  public DurationsView answer(DurationsQuestion question) {
    var known = basis.on(question.cases().asOf(), question.cases().knownAt());
    var observedTo = known.observedTo();
    var spells = queries.spells(question, observedTo, known.knownAt());
    var counted = spells.stream().filter(spell -> !spell.isImpossible()).toList();
    var leftOut = spells.stream().filter(Spell::isImpossible).mapToLong(Spell::cases).sum();
    var names = StockGroups.names(question.cases());
    var total = lines(Map.of(), counted);
    return new DurationsView(
        Arrays.stream(Measure.values()).map(it -> definitions.get(it.definition())).toList(),
        known,
        question.since(),
        question.firstDay(observedTo),
        observedTo,
        names,
        List.copyOf(total.values()),
        ages(Measure.SURVIVAL, counted).everyDays(DAYS_BETWEEN_POINTS),
        names.isEmpty() ? List.of() : byGroup(counted),
        leftOut,
        DurationFinding.of(total),
        null);
  }

  /// The same with what was added elsewhere over the period, from the same snapshot.
  @Transactional
  public DurationsView answerBesideElsewhere(DurationsQuestion question) {
    var view = answer(question);
    return view.beside(
        elsewhere.beside(
            question.cases().cohort(),
            view.periodFrom().minusDays(1),
            view.periodTo(),
            view.basis().knownAt()));
  }

  private List<DurationsView.Line> byGroup(List<Spell> spells) {
    var groups = new LinkedHashMap<Map<String, String>, List<Spell>>();
    for (var spell : spells) {
      groups.computeIfAbsent(spell.group(), _ -> new ArrayList<>()).add(spell);
    }
    return groups.entrySet().stream()
        .flatMap(group -> lines(group.getKey(), group.getValue()).values().stream())
        .toList();
  }

  private Map<Measure, DurationsView.Line> lines(Map<String, String> group, List<Spell> spells) {
    var lines = new EnumMap<Measure, DurationsView.Line>(Measure.class);
    for (var measure : Measure.values()) {
      var definition = definitions.get(measure.definition()).cell();
      lines.put(measure, DurationsView.Line.of(group, definition, ages(measure, spells)));
    }
    return lines;
  }

  private static Ages ages(Measure measure, List<Spell> spells) {
    var ages = new Ages();
    spells.forEach(spell -> measure.count(spell, ages));
    return ages;
  }
}
