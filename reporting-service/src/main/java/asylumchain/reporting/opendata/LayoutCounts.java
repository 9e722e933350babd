package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.BacklogQueries;
import asylumchain.reporting.backlog.BacklogView;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import asylumchain.reporting.timeliness.Decided;
import asylumchain.reporting.timeliness.TimelinessFigures;
import asylumchain.reporting.timeliness.TimelinessParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts from the backlog and its figures of time.
@ApplicationScoped
class LayoutCounts implements PeriodCounts {

  private static final String UNEXPLAINED = "UNEXPLAINED";
  private static final String STANDING = "decided-within-term@1";

  private final BacklogQueries backlog;
  private final StockDefinitions definitions;
  private final TimelinessParameters parameters;
  private final TimelinessFigures timeliness;

  LayoutCounts(
      BacklogQueries backlog,
      StockDefinitions definitions,
      TimelinessParameters parameters,
      TimelinessFigures timeliness) {
    this.backlog = backlog;
    this.definitions = definitions;
    this.parameters = parameters;
    this.timeliness = timeliness;
  }

  @Override
  public Counts lodged(Period period, List<Dimension> by) {
    var applications = flow("lodged", period, by);
    var kind = by.indexOf(Dimension.APPLICATION_KIND);
    applications.keySet().removeIf(key -> key.get(kind).equals(UNEXPLAINED));
    return new Counts(by, applications);
  }

  @Override
  public Counts decided(Period period, List<Dimension> by) {
    return new Counts(by, flow("decided", period, by));
  }

  /// A case that is decided, undone and decided anew within the period is one: what stands at the
  /// end of it counts.
  private Map<List<String>, Long> flow(String which, Period period, List<Dimension> by) {
    var question = new LinkedHashMap<String, List<String>>();
    question.put("by", List.of(which));
    question.put("definition", List.of(STANDING));
    question.put("per", List.of("period"));
    question.put("from", List.of(period.from().toString()));
    question.put("to", List.of(period.to().toString()));
    question.put("asOf", List.of(period.to().toString()));
    question.put(
        "groupBy", List.of(by.stream().map(Dimension::text).collect(Collectors.joining(","))));
    question.put("knownAt", List.of(period.closedAt().toString()));
    return timeliness.decided(parameters.decided(question)).lines().stream()
        .collect(
            Collectors.toMap(
                line -> key(line, by), Decided::applications, Long::sum, HashMap::new));
  }

  private static List<String> key(Decided line, List<Dimension> by) {
    return by.stream()
        .map(dimension -> line.group().getOrDefault(dimension.text(), "NONE"))
        .toList();
  }

  @Override
  public Counts awaitingFirstDecision(Period period, List<Dimension> by) {
    return stock(StockDefinitions.DEFAULT, period, by);
  }

  @Override
  public Counts inAllInstances(Period period, List<Dimension> by) {
    return stock(Layout.PENDING, period, by);
  }

  private Counts stock(String definition, Period period, List<Dimension> by) {
    var question =
        new StockQuestion(
            definitions.get(definition), period.to(), period.closedAt(), by, null, null, Map.of());
    return new Counts(
        by,
        backlog.count(question).groups().stream()
            .collect(
                Collectors.toMap(
                    group -> by.stream().map(it -> String.valueOf(group.get(it.text()))).toList(),
                    group -> group.get(BacklogView.COUNT) instanceof Long count ? count : 0L)));
  }
}
