package asylumchain.reporting.quality;

import asylumchain.reporting.quality.QualityQueries.Counted;
import asylumchain.reporting.quality.QualityView.ControlLimits;
import asylumchain.reporting.quality.QualityView.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything that was counted of one group, and what its past says of it.
final class Series {

  /// With fewer periods in which there was something to tell, the past gives no limits.
  private static final int PAST_NEEDED = 4;

  private final QualityQuestion question;
  private final Map<String, String> group;
  private final Map<LocalDate, Tally> whole = new TreeMap<>();
  private final Map<String, Map<LocalDate, Tally>> byLevel = new TreeMap<>();

  Series(QualityQuestion question, Map<String, String> group) {
    this.question = question;
    this.group = group;
  }

  void add(Counted counted) {
    whole.merge(counted.from(), counted.tally(), Tally::plus);
    byLevel
        .computeIfAbsent(counted.authorityLevel(), _ -> new TreeMap<>())
        .merge(counted.from(), counted.tally(), Tally::plus);
  }

  /// The points of one measure, in the order of periods.
  ///
  /// @param definition id and version
  List<Point> points(Indicator indicator, String definition) {
    if (indicator != Indicator.AUTHORITY) {
      return points(indicator, definition, null, whole);
    }
    var points = new ArrayList<Point>();
    var decided = new TreeSet<>(byLevel.keySet());
    decided.removeIf(level -> sum(byLevel.getOrDefault(level, Map.of())).decisions() == 0);
    for (var level : decided) {
      points.addAll(points(indicator, definition, level, byLevel.getOrDefault(level, Map.of())));
    }
    return points;
  }

  private static Tally sum(Map<LocalDate, Tally> tallies) {
    return tallies.values().stream().reduce(Tally.NOTHING, Tally::plus);
  }

  private List<Point> points(
      Indicator indicator, String definition, @Nullable String level, Map<LocalDate, Tally> part) {
    var ratios = new TreeMap<LocalDate, Ratio>();
    var past = Ratio.NOTHING;
    var periods = 0;
    for (var period = question.past();
        !period.from().isAfter(question.last().from());
        period = period.next()) {
      var day = period.from();
      var ratio =
          indicator.of(
              part.getOrDefault(day, Tally.NOTHING), whole.getOrDefault(day, Tally.NOTHING));
      if (ratio.tells()) {
        ratios.put(day, ratio);
      }
      if (day.isBefore(question.first().from())) {
        past = past.plus(ratio);
        periods += ratio.tells() ? 1 : 0;
      }
    }
    var given = periods < PAST_NEEDED ? Ratio.NOTHING : past;
    return ratios.entrySet().stream()
        .map(it -> point(indicator, definition, level, it.getKey(), it.getValue(), given))
        .toList();
  }

  private Point point(
      Indicator indicator,
      String definition,
      @Nullable String level,
      LocalDate from,
      Ratio ratio,
      Ratio past) {
    var period = new Period(question.first().length(), from);
    var limits =
        past.tells()
            ? ControlLimits.of(indicator.chart().around(past.value(), ratio.of()), ratio.value())
            : null;
    return new Point(
        definition,
        group,
        level,
        period.toString(),
        from,
        period.to(),
        from.isBefore(question.first().from()),
        ratio.count(),
        ratio.of(),
        QualityView.rounded(ratio.value()),
        limits);
  }
}
