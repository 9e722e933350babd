package asylumchain.local.scenario;

import asylumchain.local.scenario.Ending.Decided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The decisions of late 2020 that were entered only in 2021: why 7,150 was announced and 6,880
/// stands.
final class LateEntries {

  private static final LocalDate DECIDED_AFTER = LocalDate.of(2020, 11, 18);
  private static final LocalDate DECIDED_UNTIL = LocalDate.of(2020, 12, 31);
  private static final LocalDate KNOWN_AFTER = LocalDate.of(2021, 1, 7);
  private static final LocalDate KNOWN_UNTIL = LocalDate.of(2021, 6, 10);

  private LateEntries() {}

  /// Makes `count` decisions on requests of the cohort known late, chosen by lot.
  static void delay(
      int count,
      List<Application> applications,
      Map<Application, Ending> endings,
      WorkingDays workingDays,
      Seed seed) {
    var random = seed.stream("late entries");
    var candidates =
        new ArrayList<>(
            applications.stream().filter(one -> eligible(one, endings.get(one))).toList());
    Collections.shuffle(candidates, random);
    var days = workingDays.between(KNOWN_AFTER, KNOWN_UNTIL);
    for (var application : candidates.subList(0, count)) {
      var knownOn = days.get(random.nextInt(days.size()));
      endings.computeIfPresent(
          application,
          (_, ending) -> ending instanceof Decided decided ? decided.knownOnlyOn(knownOn) : ending);
    }
  }

  private static boolean eligible(Application application, @Nullable Ending ending) {
    return !application.newer()
        && !application.onRepeatDesk()
        && ending instanceof Decided(var on, _, _)
        && on.isAfter(DECIDED_AFTER)
        && !on.isAfter(DECIDED_UNTIL);
  }
}
