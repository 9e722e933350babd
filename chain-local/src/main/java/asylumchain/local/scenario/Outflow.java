package asylumchain.local.scenario;

import asylumchain.local.scenario.Pile.Pace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// When every application is settled, so that every target is met to the case.
///
/// Tracks 1 and 2 and the older repeat requests have a length of their own. All others wait on a
/// [Pile], whose officers settle in each stretch of time exactly what lies between two targets.
final class Outflow {

  private static final LocalDate FIRST_DECISION_AFTER = LocalDate.of(2018, 2, 1);
  private static final LocalDate JANUARY_2020 = LocalDate.of(2020, 1, 31);
  private static final LocalDate COHORT_DAY = LocalDate.of(2020, 4, 1);

  private final List<Application> applications;
  private final Targets targets;
  private final Assumptions assumptions;
  private final WorkingDays workingDays;
  private final Seed seed;
  private final SettledDays settled;

  Outflow(
      List<Application> applications,
      Targets targets,
      Assumptions assumptions,
      WorkingDays workingDays,
      Seed seed) {
    this.applications = applications;
    this.targets = targets;
    this.assumptions = assumptions;
    this.workingDays = workingDays;
    this.seed = seed;
    this.settled = new SettledDays(applications.size());
  }

  SettledDays plan() {
    settleAfter(which(Application::fast), 60, 170, seed.stream("tracks 1 and 2"));
    repeatDesk();
    olderStock();
    cohort();
    new NewerCases(which(Application::newer), targets, workingDays, seed, settled).plan();
    return settled;
  }

  /// Each within its own time, from `shortest` to `longest` days after lodging; those whose day
  /// lies behind the scenario stay open.
  private void settleAfter(List<Application> which, int shortest, int longest, Random random) {
    for (var application : which) {
      int days = shortest + random.nextInt(longest - shortest + 1);
      var day = workingDays.onOrAfter(application.lodgedOn().plusDays(days));
      if (!day.isAfter(TaskforceScenario.LAST_DAY)) {
        settled.settle(application, day);
      }
    }
  }

  /// The latest are open on the cohort's day; everybody before them was served within months.
  private void repeatDesk() {
    var desk = which(Application::onRepeatDesk);
    var open = targets.of("repeat-desk-open");
    int served = desk.size() - open.firstEntry().getValue();
    var random = seed.stream("repeat desk");
    settleAfter(desk.subList(0, served), 35, 150, random);
    var pile = pile(desk.subList(served, desk.size()), 45, 450, random);
    for (var from = open.firstEntry(); open.higherEntry(from.getKey()) != null; ) {
      var to = open.higherEntry(from.getKey());
      pile.settle(from.getValue() - to.getValue(), from.getKey(), to.getKey(), Pace.EVEN);
      from = to;
    }
  }

  /// The general procedure up to January 2020: `track-4-open` open, `track-4-past-term` past term.
  private void olderStock() {
    int trackAfter = assumptions.value("track-assigned-after-days");
    int pastTermOpen = targets.only("track-4-past-term");
    var tracked =
        which(one -> older(one) && !one.trackAssignedOn(trackAfter).isAfter(JANUARY_2020));
    var pastTerm = tracked.stream().filter(Outflow::pastTermInJanuary2020).toList();
    var inTerm = tracked.stream().filter(one -> !pastTermInJanuary2020(one)).toList();
    var split = targets.of("older-stock-settled-percent").firstEntry();
    int settle = pastTerm.size() - pastTermOpen;
    int early = settle * split.getValue() / 100;
    var random = seed.stream("older stock");
    var oldest = pile(pastTerm, 45, 900, random);
    oldest.settle(early, FIRST_DECISION_AFTER, split.getKey(), Pace.EVEN);
    oldest.settle(settle - early, split.getKey(), JANUARY_2020, Pace.EVEN);
    int inTermOpen = targets.only("track-4-open") - pastTermOpen;
    pile(inTerm, 45, 200, random)
        .settle(inTerm.size() - inTermOpen, split.getKey(), JANUARY_2020, Pace.EVEN);
  }

  /// From January 2020 to the last case of the Taskforce.
  private void cohort() {
    var general = which(one -> older(one) && settled.openOn(TaskforceScenario.LAST_DAY, one));
    var pile = pile(general, 45, 900, seed.stream("cohort"));
    int trackAfter = assumptions.value("track-assigned-after-days");
    var untracked =
        which(
            one ->
                one.fast() && !one.newer() && one.trackAssignedOn(trackAfter).isAfter(COHORT_DAY));
    var open = targets.of("cohort-open");
    int start = open.firstEntry().getValue() - settled.openOn(COHORT_DAY, untracked);
    pile.settle(general.size() - start, JANUARY_2020, COHORT_DAY, Pace.EVEN);
    for (var from = open.firstEntry(); open.higherEntry(from.getKey()) != null; ) {
      var to = open.higherEntry(from.getKey());
      int elsewhere = settled.settledBetween(from.getKey(), to.getKey(), untracked);
      pile.settle(
          from.getValue() - to.getValue() - elsewhere, from.getKey(), to.getKey(), Pace.EVEN);
      from = to;
    }
  }

  /// Mostly within months, with a long tail.
  private Pile pile(List<Application> which, int shortest, int longest, Random random) {
    return new Pile(
        which,
        one -> {
          double part = random.nextDouble();
          return one.lodgedOn().plusDays(shortest + (int) ((longest - shortest) * part * part));
        },
        workingDays,
        settled);
  }

  private List<Application> which(Predicate<Application> rule) {
    return new ArrayList<>(applications.stream().filter(rule).toList());
  }

  private static boolean older(Application application) {
    return application.general() && !application.newer();
  }

  private static boolean pastTermInJanuary2020(Application application) {
    return DecisionTerm.pastOn(JANUARY_2020, application.lodgedOn());
  }
}
