package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Counts from a plain list of people.
record AppliedCounts(List<Applied> people) implements PeriodCounts {

  AppliedCounts {
    people = List.copyOf(people);
  }

  @Override
  public Counts lodged(Period period, List<Dimension> by) {
    return count(period, by, it -> it.isLodgedIn(period));
  }

  @Override
  public Counts decided(Period period, List<Dimension> by) {
    return count(period, by, it -> it.isDecidedIn(period));
  }

  @Override
  public Counts awaitingFirstDecision(Period period, List<Dimension> by) {
    return count(period, by, it -> it.isAwaiting(period));
  }

  @Override
  public Counts inAllInstances(Period period, List<Dimension> by) {
    return count(period, by, it -> it.isAwaiting(period) || it.isInAppeal(period));
  }

  private Counts count(Period period, List<Dimension> by, Predicate<Applied> such) {
    return new Counts(
        by,
        people.stream()
            .filter(such)
            .collect(
                Collectors.groupingBy(
                    it -> by.stream().map(each -> it.value(each, period)).toList(),
                    Collectors.counting())));
  }
}
