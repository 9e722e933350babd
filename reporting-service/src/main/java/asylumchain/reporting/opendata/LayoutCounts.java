package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.BacklogQueries;
import asylumchain.reporting.backlog.BacklogView;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinition;
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

/// What is counted for everybody, as known when the period closed, by dimensions of the chain.
@ApplicationScoped
class LayoutCounts {

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

  /// What was counted once, by all dimensions that any table divides it by.
  ///
  /// @param cells by the values of the dimensions, in their order
  record Counts(List<Dimension> dimensions, Map<List<String>, Long> cells) {

    Counts {
      dimensions = List.copyOf(dimensions);
      cells = Map.copyOf(cells);
    }

    /// The same by some of them, in this order.
    Map<List<String>, Long> by(List<Dimension> some) {
      var places = some.stream().map(dimensions::indexOf).toList();
      return cells.entrySet().stream()
          .collect(
              Collectors.groupingBy(
                  cell -> places.stream().map(cell.getKey()::get).toList(),
                  Collectors.summingLong(Map.Entry::getValue)));
    }
  }

  /// Applications lodged in a period, as its last day left them. What only makes published numbers
  /// add up is none.
  ///
  /// @param by the kind of application among them
  Counts lodged(Period period, List<Dimension> by) {
    var applications = flow("lodged", period, by);
    var kind = by.indexOf(Dimension.APPLICATION_KIND);
    applications.keySet().removeIf(key -> key.get(kind).equals(UNEXPLAINED));
    return new Counts(by, applications);
  }

  /// Decisions in first instance made in a period, as its last day left them.
  Counts decided(Period period, List<Dimension> by) {
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

  /// The stock at the end of a period.
  Counts stock(StockDefinition definition, Period period, List<Dimension> by) {
    var question =
        new StockQuestion(definition, period.to(), period.closedAt(), by, null, null, Map.of());
    return new Counts(
        by,
        backlog.count(question).groups().stream()
            .collect(
                Collectors.toMap(
                    group -> by.stream().map(it -> String.valueOf(group.get(it.text()))).toList(),
                    group -> group.get(BacklogView.COUNT) instanceof Long count ? count : 0L)));
  }

  StockDefinition definition(String id) {
    return definitions.get(id);
  }
}
