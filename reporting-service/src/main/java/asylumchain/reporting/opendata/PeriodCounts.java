package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What is counted for everybody, as known when the period closed, by dimensions of the chain.
interface PeriodCounts {

  /// Applications lodged in a period, as its last day left them. What only makes published numbers
  /// add up is none.
  ///
  /// @param by the kind of application among them
  Counts lodged(Period period, List<Dimension> by);

  /// Decisions in first instance made in a period, as its last day left them.
  Counts decided(Period period, List<Dimension> by);

  /// What awaits a first decision at the end of a period.
  Counts awaitingFirstDecision(Period period, List<Dimension> by);

  /// What is pending at the end of a period in any instance.
  Counts inAllInstances(Period period, List<Dimension> by);

  /// What was counted once, by all dimensions that any table divides it by.
  ///
  /// @param cells by the values of the dimensions, in their order
  record Counts(List<Dimension> dimensions, Map<List<String>, Long> cells) {

    public Counts {
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

    /// Only what has such a value of one of the dimensions.
    Counts where(Dimension dimension, Predicate<String> such) {
      int place = dimensions.indexOf(dimension);
      return new Counts(
          dimensions,
          cells.entrySet().stream()
              .filter(cell -> such.test(cell.getKey().get(place)))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
  }
}
