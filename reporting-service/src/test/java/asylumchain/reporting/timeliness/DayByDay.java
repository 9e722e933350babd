package asylumchain.reporting.timeliness;

import asylumchain.reporting.RawCases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Every decision that was ever made, found by looking at each case at the end of each day.
final class DayByDay {

  private static final Set<String> DECISIONS = Set.of("REFUGEE", "REJECTED_UNFOUNDED");

  private final RawCases cases;
  private final LocalDate known;
  private final List<List<@Nullable TreeMap<String, String>>> days = new ArrayList<>();

  /// @param known the last day looked at, and at whose end all is known
  DayByDay(RawCases cases, LocalDate known) {
    this.cases = cases;
    this.known = known;
    for (var day = RawCases.FIRST; !day.isAfter(known); day = day.plusDays(1)) {
      days.add(cases.standings(day, known));
    }
  }

  /// How many, by the first day of the quarter and whether the term was met: `2020-04-01 MET`.
  Map<String, Long> decisions() {
    var made = new TreeMap<String, Long>();
    for (var one = 0; one < cases.size(); one++) {
      for (var day = 0; day < days.size(); day++) {
        var stood = days.get(day).get(one);
        var next = day + 1 < days.size() ? days.get(day + 1).get(one) : null;
        if (stood != null && isLastDay(stood, next)) {
          var undoneOn = next == null ? null : RawCases.FIRST.plusDays(day + 1L);
          made.merge(quarter(stood) + " " + term(one, stood, undoneOn), 1L, Long::sum);
        }
      }
    }
    return made;
  }

  /// Of a decision: on the next day it does not stand any more, or that day is not looked at.
  private static boolean isLastDay(Map<String, String> stood, @Nullable Map<String, String> next) {
    return DECISIONS.contains(stood.getOrDefault("settlement", ""))
        && (next == null || !Objects.equals(next.get("settledOn"), stood.get("settledOn")));
  }

  /// As it was known last that the decision stood on the day of its undoing; as it is known now
  /// where both became known at once.
  private String term(int one, Map<String, String> stood, @Nullable LocalDate undoneOn) {
    if (undoneOn != null) {
      for (var then = known; !then.isBefore(RawCases.FIRST); then = then.minusDays(1)) {
        var believed = cases.standings(undoneOn, then).get(one);
        if (believed != null && Objects.equals(believed.get("settledOn"), stood.get("settledOn"))) {
          return Objects.requireNonNull(believed.get("termStatus"));
        }
      }
    }
    return Objects.requireNonNull(stood.get("termStatus"));
  }

  private static LocalDate quarter(Map<String, String> stood) {
    var day = LocalDate.parse(Objects.requireNonNull(stood.get("settledOn")));
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }
}
