package asylumchain.local.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a scenario comes to, month by month as known fourteen days after each ended: what is open
/// at the end of it, who applied and what was decided in it, and what was decided in each
/// quarter. One line for each value of a dimension and each kind of application, or each outcome
/// in a quarter.
final class ToldMonths {

  private static final YearMonth FIRST = YearMonth.of(2018, 1);
  private static final int MONTHS = 48;
  private static final int OF_A_QUARTER = 3;
  private static final int DAYS_TO_CLOSE = 14;

  private final Map<String, int[]> lines = new TreeMap<>();

  ToldMonths(ToldScenario told) {
    told.cases.forEach(this::count);
  }

  /// The lines: what is counted, the dimension, its value and the kind, and the counts in order.
  String text() {
    return lines.entrySet().stream()
        .map(
            line ->
                line.getKey()
                    + ";"
                    + Arrays.stream(line.getValue())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "))
                    + "\n")
        .collect(Collectors.joining());
  }

  private void count(ToldCase one) {
    var kind = one.first() ? "FIRST" : "REPEAT";
    int from = place(one.lodgedOn());
    if (from < MONTHS) {
      add("lodged", one, kind, from, MONTHS, end(from));
    }
    for (int month = from; month < MONTHS; month++) {
      if (one.open(end(month), closed(month))) {
        add("stock", one, kind, month, MONTHS, end(month));
      }
    }
    one.event("decision-made").ifPresent(decision -> count(one, kind, decision));
  }

  private void count(ToldCase one, String kind, ToldCase.Event decision) {
    int month = place(decision.on());
    int last = month / OF_A_QUARTER * OF_A_QUARTER + OF_A_QUARTER - 1;
    if (last < MONTHS && !decision.recordedAt().isAfter(closed(month))) {
      add("decided", one, kind, month, MONTHS, end(month));
    }
    if (last < MONTHS && !decision.recordedAt().isAfter(closed(last))) {
      int quarters = MONTHS / OF_A_QUARTER;
      add("quarter", one, decision.code(), month / OF_A_QUARTER, quarters, end(last));
    }
  }

  private void add(String what, ToldCase one, String kind, int place, int places, LocalDate end) {
    var track = one.track(end, ToldScenario.endOf(end.plusDays(DAYS_TO_CLOSE)));
    add(what, "nationality", one.nationality(), kind, place, places);
    add(what, "sex", one.sex(), kind, place, places);
    add(what, "applicantAgeBand", one.ageBand(), kind, place, places);
    add(what, "track", track.isEmpty() ? "NONE" : track, kind, place, places);
  }

  private void add(
      String what, String dimension, String value, String kind, int place, int places) {
    lines
        .computeIfAbsent(String.join(";", what, dimension, value, kind), _ -> new int[places])[
        place]++;
  }

  private static int place(LocalDate day) {
    return (day.getYear() - FIRST.getYear()) * 12 + day.getMonthValue() - 1;
  }

  private static LocalDate end(int month) {
    return FIRST.plusMonths(month).atEndOfMonth();
  }

  private static Instant closed(int month) {
    return ToldScenario.endOf(end(month).plusDays(DAYS_TO_CLOSE));
  }
}
