package asylumchain.reporting.wave;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.wave.WaveQueries.Due;
import asylumchain.reporting.wave.WaveQueries.Output;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers when terms expire.
@ApplicationScoped
public class WaveFigures {

  /// With its 78 weeks each that makes 78,000 lines.
  private static final int MOST_GROUPS = 1_000;

  private final MeasureDefinitions definitions;
  private final BasisQueries basis;
  private final WaveQueries queries;

  WaveFigures(MeasureDefinitions definitions, BasisQueries basis, WaveQueries queries) {
    this.definitions = definitions;
    this.basis = basis;
    this.queries = queries;
  }

  /// The total and each group, from one snapshot. What is settled waits for nothing any more, and
  /// has another stage, so the output is told whatever cases wait for, and at which stage.
  ///
  /// @throws Problem 400 when there are more groups than anybody can look at week by week
  @Transactional
  public WaveView answer(StockQuestion question) {
    var known = basis.on(question.asOf(), question.knownAt());
    var due = queries.due(question, known.knownAt());
    var output =
        queries.output(
            question.whichever(Dimension.WAITING_FOR).whichever(Dimension.STAGE),
            known.observedTo(),
            known.knownAt());
    var names = StockGroups.names(question);
    var total = Wave.of(Map.of(), due, sum(output), question.asOf());
    return new WaveView(
        List.of(
            question.definition().name(),
            definitions.get("deadline-wave"),
            definitions.get("demonstrated-output")),
        known,
        names,
        total,
        names.isEmpty() ? List.of() : byGroup(due, output, question.asOf()),
        WaveFinding.of(total));
  }

  private static List<Wave> byGroup(List<Due> due, List<Output> output, LocalDate asOf) {
    var dueBy = new LinkedHashMap<Map<String, String>, List<Due>>();
    due.forEach(some -> dueBy.computeIfAbsent(some.group(), _ -> new ArrayList<>()).add(some));
    if (dueBy.size() > MOST_GROUPS) {
      throw tooMany(dueBy.size());
    }
    var settledBy = new LinkedHashMap<Map<String, String>, Map<Pace, Long>>();
    output.forEach(some -> settledBy.put(some.group(), some.settled()));
    return dueBy.entrySet().stream()
        .map(
            group ->
                Wave.of(
                    group.getKey(),
                    group.getValue(),
                    settledBy.getOrDefault(whateverAwaited(group.getKey()), sum(List.of())),
                    asOf))
        .toList();
  }

  private static Problem tooMany(int groups) {
    return Problem.badRequest(
        "groupBy",
        "gives %d groups of 78 weeks each; no more than %d are told: group by less, or filter"
            .formatted(groups, MOST_GROUPS));
  }

  private static Map<String, String> whateverAwaited(Map<String, String> group) {
    var others = new LinkedHashMap<>(group);
    others.remove(Dimension.WAITING_FOR.text());
    others.remove(Dimension.STAGE.text());
    return others;
  }

  private static Map<Pace, Long> sum(List<Output> output) {
    var sums = new EnumMap<Pace, Long>(Pace.class);
    for (var pace : Pace.values()) {
      sums.put(pace, 0L);
    }
    output.forEach(
        some -> some.settled().forEach((pace, cases) -> sums.merge(pace, cases, Long::sum)));
    return sums;
  }
}
