package asylumchain.reporting.wave;

import asylumchain.reporting.backlog.IsoWeek;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The wave of one group: what expires in each week, against what is settled in one.
///
/// @param group the values by which it is told apart; empty for the total
/// @param stock all cases of the group
/// @param overdue week zero: already past their term on the day asked about
/// @param weeks from the week of the day asked about
/// @param later their term expires after the last of the weeks
/// @param undated by term status: no term runs, or it has no last day
/// @param output what was settled lately, for each pace
public record Wave(
    Map<String, String> group,
    long stock,
    long overdue,
    List<Week> weeks,
    long later,
    Map<String, Long> undated,
    Map<Pace, Output> output) {

  /// How many weeks ahead, the week of the day asked about counted.
  static final int WEEKS = 78;

  private static final String OVERDUE = "OVERDUE";

  /// One ISO week.
  ///
  /// @param week as in `2022-W01`
  /// @param from its Monday, or in the first week the day asked about
  /// @param to its Sunday
  /// @param due cases whose term expires in it
  /// @param cumulative of those, and of the weeks before, and overdue already
  /// @param lateAtBest for each pace: how many at least are open past their term at its end, though
  ///   the earliest term always goes first
  public record Week(
      String week,
      LocalDate from,
      LocalDate to,
      long due,
      long cumulative,
      Map<Pace, Long> lateAtBest) {}

  /// What was settled lately.
  ///
  /// @param settled in those weeks together
  /// @param perWeek to one decimal
  public record Output(long settled, BigDecimal perWeek) {

    static Output of(Pace pace, long settled) {
      var perWeek =
          BigDecimal.valueOf(settled)
              .divide(BigDecimal.valueOf(pace.weeks()), 1, RoundingMode.HALF_UP);
      return new Output(settled, perWeek);
    }
  }

  /// Puts the counts of one group in the order of weeks.
  ///
  /// @param settled for each pace
  static Wave of(
      Map<String, String> group,
      List<WaveQueries.Due> due,
      Map<Pace, Long> settled,
      LocalDate asOf) {
    var byWeek = new TreeMap<LocalDate, Long>();
    var undated = new TreeMap<String, Long>();
    for (var some : due) {
      if (some.monday() == null) {
        undated.merge(some.status(), some.cases(), Long::sum);
      } else {
        byWeek.merge(some.monday(), some.cases(), Long::sum);
      }
    }
    var overdue = undated.remove(OVERDUE);
    var late = overdue == null ? 0 : overdue;
    var horizon = IsoWeek.of(asOf).monday().plusWeeks(WEEKS);
    return new Wave(
        group,
        due.stream().mapToLong(WaveQueries.Due::cases).sum(),
        late,
        new WeeksAhead(asOf, late, byWeek, settled),
        byWeek.tailMap(horizon).values().stream().mapToLong(Long::longValue).sum(),
        undated,
        outputs(settled));
  }

  private static Map<Pace, Output> outputs(Map<Pace, Long> settled) {
    var outputs = new EnumMap<Pace, Output>(Pace.class);
    settled.forEach((pace, cases) -> outputs.put(pace, Output.of(pace, cases)));
    return outputs;
  }
}
