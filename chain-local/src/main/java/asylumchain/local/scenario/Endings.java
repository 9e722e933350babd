package asylumchain.local.scenario;

import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.local.scenario.Ending.Decided;
import asylumchain.local.scenario.Ending.Withdrawn;
import asylumchain.local.scenario.PublishedSeries.Decisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/// How every settled application ended: of each year's outflow the published share closes without
/// grant or refusal, and of the rest the published share is granted.
final class Endings {

  private final List<Application> applications;
  private final SettledDays settled;
  private final PublishedSeries published;
  private final int dublinPercent;
  private final Seed seed;
  private final Map<Application, Ending> endings = new HashMap<>();

  Endings(
      List<Application> applications,
      SettledDays settled,
      PublishedSeries published,
      Assumptions assumptions,
      Seed seed) {
    this.applications = applications;
    this.settled = settled;
    this.published = published;
    this.dublinPercent = assumptions.value("dublin-percent-of-closings");
    this.seed = seed;
  }

  Map<Application, Ending> all() {
    for (int year = Inflow.FIRST_YEAR; year <= Inflow.LAST_YEAR; year++) {
      endIn(year);
    }
    return endings;
  }

  private void endIn(int year) {
    var random = seed.stream("endings " + year);
    var outflow = new ArrayList<Application>();
    for (var application : applications) {
      var day = settled.of(application);
      if (day != null && day.getYear() == year) {
        outflow.add(application);
      }
    }
    Collections.shuffle(outflow, random);
    var figures = published.firstInstance(year);
    int closings = (int) Math.round(outflow.size() * figures.closedShare());
    int dublin = Math.round(closings * dublinPercent / 100f);
    var fast = those(outflow, Application::fast);
    var others = those(outflow, one -> !one.fast());
    fast.subList(0, dublin).forEach(one -> decide(one, Outcome.NOT_TAKEN_INTO_CONSIDERATION));
    fast.subList(dublin, fast.size())
        .forEach(one -> decide(one, Outcome.REJECTED_MANIFESTLY_UNFOUNDED));
    int otherClosings = closings - dublin;
    others.subList(0, otherClosings).forEach(one -> close(one, random));
    var onTheMerits = others.subList(otherClosings, others.size());
    judge(those(onTheMerits, Application::first), figures, year, random);
    judge(those(onTheMerits, one -> !one.first()), published.onRepeatRequests(year), year, random);
  }

  /// Withdrawn, or discontinued by a decision. Newer cases of 2020 count as decided in the source,
  /// so theirs is always a decision.
  private void close(Application application, Random random) {
    var day = settledOn(application);
    int lot = random.nextInt(10);
    if (lot < 4 || (application.newer() && day.getYear() == 2020)) {
      decide(application, Outcome.DISCONTINUED);
    } else {
      endings.put(
          application, new Withdrawn(day, lot < 7 ? Withdrawal.EXPLICIT : Withdrawal.IMPLICIT));
    }
  }

  /// Grants the published share, the nationalities with many grants first.
  private void judge(List<Application> cases, Decisions figures, int year, Random random) {
    var byNationality = new HashMap<String, Decisions>();
    var rank = new HashMap<Application, Double>();
    for (var one : cases) {
      var own =
          byNationality.computeIfAbsent(
              one.nationality(), code -> published.firstInstance(year, code));
      double share = Math.clamp(own.grantedShare(), 0.02, 0.98);
      rank.put(one, -StrictMath.log(1 - random.nextDouble()) * (1 - share) / share);
    }
    var ordered = new ArrayList<>(cases);
    ordered.sort(
        Comparator.comparingDouble((Application one) -> rank.getOrDefault(one, 0.0))
            .thenComparingInt(Application::number));
    int grants = (int) Math.round(cases.size() * figures.grantedShare());
    ordered.subList(0, grants).forEach(one -> decide(one, grant(figures, random)));
    ordered.subList(grants, ordered.size()).forEach(one -> decide(one, refusal(one)));
  }

  private static Outcome grant(Decisions figures, Random random) {
    if (random.nextDouble() < figures.refugeeShareOfGrants()) {
      return Outcome.REFUGEE;
    }
    return random.nextInt(20) == 0 ? Outcome.HUMANITARIAN : Outcome.SUBSIDIARY;
  }

  private static Outcome refusal(Application application) {
    return FastTracks.SAFE_COUNTRIES.contains(application.nationality())
        ? Outcome.REJECTED_MANIFESTLY_UNFOUNDED
        : Outcome.REJECTED_UNFOUNDED;
  }

  private void decide(Application application, Outcome outcome) {
    var day = settledOn(application);
    endings.put(application, new Decided(day, outcome, day));
  }

  private LocalDate settledOn(Application application) {
    return Objects.requireNonNull(settled.of(application), "only what is settled ends");
  }

  private static List<Application> those(
      List<Application> applications, Predicate<Application> rule) {
    return applications.stream().filter(rule).toList();
  }
}
