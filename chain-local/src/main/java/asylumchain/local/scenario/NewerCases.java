package asylumchain.local.scenario;

import asylumchain.local.scenario.Pile.Pace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// The requests lodged from 1 April 2020: decided within the term, save a number that runs over it
/// while the old ones are cleared.
final class NewerCases {

  private static final LocalDate FIRST_DECISION_AFTER = Application.NEWER_FROM.plusDays(31);

  private final List<Application> newer;
  private final Targets targets;
  private final WorkingDays workingDays;
  private final Seed seed;
  private final SettledDays settled;

  NewerCases(
      List<Application> newer,
      Targets targets,
      WorkingDays workingDays,
      Seed seed,
      SettledDays settled) {
    this.newer = newer;
    this.targets = targets;
    this.workingDays = workingDays;
    this.seed = seed;
    this.settled = settled;
  }

  void plan() {
    var percent = targets.of("newer-settled-percent").firstEntry();
    var endOf2020 = percent.getKey();
    var summer = targets.of("newer-past-term").lastKey();
    var end = targets.of("all-open").firstEntry();
    var overrun = overrun();
    var random = seed.stream("newer cases");
    var pile =
        new Pile(
            newer.stream().filter(Application::general).toList(),
            one -> planned(one, overrun, summer, random),
            workingDays,
            settled);
    long lodged = newer.stream().filter(one -> !one.lodgedOn().isAfter(endOf2020)).count();
    int by2021 = (int) Math.round(lodged * percent.getValue() / 100.0);
    pile.settle(by2021 - soFar(endOf2020), FIRST_DECISION_AFTER, endOf2020, Pace.AS_PLANNED);
    pile.settle(pile.plannedBy(summer), endOf2020, summer, Pace.AS_PLANNED);
    int byTheEnd = newer.size() - end.getValue();
    pile.settle(byTheEnd - soFar(end.getKey()), summer, end.getKey(), Pace.EVEN);
  }

  private int soFar(LocalDate day) {
    return settled.settledBetween(Application.NEWER_FROM, day, newer);
  }

  /// Well before the last day of the term; who runs over it is planned after the summer.
  private static LocalDate planned(
      Application one, Set<Application> overrun, LocalDate summer, Random random) {
    int noise = random.nextInt(63);
    if (overrun.contains(one)) {
      return summer.plusDays(1 + noise);
    }
    return DecisionTerm.lastDay(one.lodgedOn()).minusDays(12 + noise);
  }

  /// Who runs over the term before the summer of 2021, chosen by lot within each stretch. Nobody of
  /// them is settled before the summer, so that their number never falls.
  private Set<Application> overrun() {
    var chosen = new HashSet<Application>();
    var after = LocalDate.MIN;
    for (var target : targets.of("newer-past-term").entrySet()) {
      var from = after;
      var candidates =
          new ArrayList<>(
              newer.stream()
                  .filter(Application::general)
                  .filter(one -> DecisionTerm.pastOn(target.getKey(), one.lodgedOn()))
                  .filter(one -> !DecisionTerm.pastOn(from, one.lodgedOn()))
                  .toList());
      Collections.shuffle(candidates, seed.stream("overrun " + target.getKey()));
      candidates.subList(0, target.getValue() - chosen.size()).forEach(chosen::add);
      after = target.getKey();
    }
    return chosen;
  }
}
