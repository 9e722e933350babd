package asylumchain.reporting.durations;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How many cases came under observation, ended and stayed open at each age, and the Kaplan–Meier
/// estimate of how long they last.
///
/// The share still open after age *t* is the product, over the ages up to *t* at which cases ended,
/// of `1 − ended / atRisk`. At risk at an age are the cases that came under observation before it
/// and had not left it before: a case still open counts up to and including the age it has reached.
/// Where no case is open the estimate is the plain share. Source: Kaplan and Meier, *Nonparametric
/// Estimation from Incomplete Observations*, JASA 53 (1958); late entries: Klein and Moeschberger,
/// *Survival Analysis* (2003), section 4.6.
public final class Ages {

  /// The age of who is observed from the first day.
  static final int FROM_THE_FIRST_DAY = -1;

  /// Far below one case in any number of cases, and far above what rounding does to the product.
  private static final double ROUNDING = 1e-9;

  private final NavigableMap<Integer, At> ages = new TreeMap<>();
  private long ended;
  private long open;
  private long days;

  /// What happened at one age.
  private static final class At {
    private long entered;
    private long ended;
    private long stayedOpen;
  }

  /// Adds cases that were observed up to an age.
  ///
  /// @param after they were observed after this age only; [#FROM_THE_FIRST_DAY] for all of it
  /// @param age in days: when they ended, or up to which they were seen open; not below `after`
  void add(int after, int age, boolean ends, long cases) {
    at(after).entered += cases;
    if (ends) {
      at(age).ended += cases;
      ended += cases;
      days += age * cases;
    } else {
      at(age).stayedOpen += cases;
      open += cases;
    }
  }

  private At at(int age) {
    return ages.computeIfAbsent(age, _ -> new At());
  }

  long ended() {
    return ended;
  }

  long open() {
    return open;
  }

  /// The mean number of days of the cases that ended; `null` when none did.
  @Nullable Double meanOfEnded() {
    return ended == 0 ? null : (double) days / ended;
  }

  /// The first age, in days, after which at most this share is still open; `null` when it is not
  /// reached by the oldest case.
  ///
  /// @param share of 1
  @Nullable Integer until(double share) {
    return curve().stream()
        .filter(point -> point.stillOpen() <= share + ROUNDING)
        .findFirst()
        .map(Point::days)
        .orElse(null);
  }

  /// The estimate: it is 1 before the first of the points, and falls at each of them. It breaks off
  /// at an age at which everybody who was at risk ended while others enter later: how many last
  /// beyond it cannot be told.
  List<Point> curve() {
    var points = new ArrayList<Point>();
    var stillOpen = 1.0;
    var atRisk = 0L;
    for (var age : ages.entrySet()) {
      var now = age.getValue();
      if (now.ended > 0) {
        if (now.ended == atRisk && othersEnterFrom(age.getKey())) {
          return points;
        }
        stillOpen *= 1 - (double) now.ended / atRisk;
        points.add(new Point(age.getKey(), stillOpen));
      }
      atRisk += now.entered - now.ended - now.stayedOpen;
    }
    return points;
  }

  private boolean othersEnterFrom(int age) {
    return ages.tailMap(age, true).values().stream().anyMatch(at -> at.entered > 0);
  }

  /// The estimate at every so many days, from the first to the last day on which a case ended.
  List<Point> everyDays(int step) {
    var sampled = new ArrayList<Point>();
    var stillOpen = 1.0;
    var day = 0;
    for (var point : curve()) {
      for (; day < point.days(); day += step) {
        sampled.add(new Point(day, stillOpen));
      }
      stillOpen = point.stillOpen();
    }
    sampled.add(new Point(day, stillOpen));
    return sampled;
  }

  /// One point of the curve.
  ///
  /// @param days the age
  /// @param stillOpen the share that is still open at the end of it, of 1
  public record Point(int days, double stillOpen) {}
}
