package asylumchain.cases.retention;

import asylumchain.cases.retention.Keeper.Reason;
import asylumchain.cases.retention.RetentionRules.Applied;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a case may be destroyed on a day, and why. Pure: the same question has the same answer.
///
/// @param end how it ended; `null` while it has not
/// @param rule by which it is kept; `null` where there is none
/// @param startsOn the day from which the period runs; `null` as `rule`
/// @param keptUntil the last day of the period; `null` as `rule`
/// @param keepers what keeps it; empty for a case that may be destroyed
public record Assessment(
    LocalDate asOn,
    @Nullable CaseEnd end,
    @Nullable Applied rule,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate keptUntil,
    List<Keeper> keepers) {

  public Assessment {
    keepers = List.copyOf(keepers);
  }

  public boolean isDue() {
    return keepers.isEmpty();
  }

  /// Assesses a case.
  ///
  /// @param asOn the business day on which it is asked
  public static Assessment of(Situation situation, RetentionRules rules, LocalDate asOn) {
    var keepers = new ArrayList<Keeper>();
    var standing = situation.file().standing();
    var end = CaseEnd.of(standing.procedure(), situation.facts());
    if (end.isEmpty()) {
      keepers.add(new Keeper(Reason.NOT_ENDED, "The case has not ended."));
    }
    if (!standing.remedies().open().isEmpty()) {
      keepers.add(
          new Keeper(
              Reason.REMEDY_PENDING,
              "Not decided: " + standing.remedies().open().stream().sorted().toList() + "."));
    }
    if (standing.circumstances().detained() || standing.circumstances().sheltered()) {
      keepers.add(new Keeper(Reason.MEASURE_RUNS, "Detention or temporary protection runs."));
    }
    var rule = end.flatMap(it -> rules.find(it.ending(), version -> it.from(version.from())));
    if (end.isPresent() && rule.isEmpty()) {
      keepers.add(
          new Keeper(Reason.NO_RULE, "No rule was in force when the case came to its end."));
    }
    var startsOn = rule.flatMap(it -> end.map(known -> known.from(it.version().from())));
    var keptUntil = startsOn.flatMap(day -> rule.map(it -> it.version().lastDay(day)));
    keptUntil.filter(day -> !asOn.isAfter(day)).map(Assessment::running).ifPresent(keepers::add);
    besides(situation, asOn, keepers);
    return new Assessment(
        asOn, orNull(end), orNull(rule), orNull(startsOn), orNull(keptUntil), keepers);
  }

  private static void besides(Situation situation, LocalDate asOn, List<Keeper> keepers) {
    situation.holds().stream()
        .filter(hold -> hold.isOn(asOn))
        .map(hold -> new Keeper(Reason.LEGAL_HOLD, hold.sentence()))
        .forEach(keepers::add);
    situation.openCases().stream()
        .map(
            other ->
                new Keeper(
                    Reason.OTHER_CASE_OPEN,
                    "Another case of the same person has not ended.",
                    other))
        .forEach(keepers::add);
  }

  private static Keeper running(LocalDate lastDay) {
    return new Keeper(Reason.PERIOD_RUNS, "It is kept up to and including " + lastDay + ".");
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }
}
