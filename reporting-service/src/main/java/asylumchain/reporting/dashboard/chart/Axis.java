package asylumchain.reporting.dashboard.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The horizontal axis: where each value stands, and what is written below.
///
/// @param places where each value stands: 0 at the left, 1 at the right
/// @param marks what is written, in order
public record Axis(List<Double> places, List<Mark> marks) {

  /// Above this many labels they would touch.
  private static final int MOST_LABELS = 7;

  public Axis {
    places = List.copyOf(places);
    marks = List.copyOf(marks);
  }

  /// A label below the axis.
  ///
  /// @param from where what it names begins
  /// @param to where that ends
  public record Mark(double from, double to, String label) {}

  /// Days in their distance from one another, with the years below.
  public static Axis of(List<LocalDate> days) {
    var first = days.getFirst();
    var last = days.getLast();
    var marks = new ArrayList<Mark>();
    for (var year = first.getYear(); year <= last.getYear(); year++) {
      var from = LocalDate.of(year, 1, 1);
      var to = LocalDate.of(year, 12, 31);
      marks.add(
          new Mark(
              place(from.isBefore(first) ? first : from, first, last),
              place(to.isAfter(last) ? last : to, first, last),
              Integer.toString(year)));
    }
    return new Axis(days.stream().map(day -> place(day, first, last)).toList(), marks);
  }

  /// Periods of the same length side by side, each with its name, or every so many of them; the
  /// last few have no room for one.
  public static Axis named(List<String> names) {
    var width = 1.0 / Math.max(1, names.size());
    var every = Math.ceilDiv(Math.max(1, names.size()), MOST_LABELS);
    var places = new ArrayList<Double>();
    var marks = new ArrayList<Mark>();
    for (var i = 0; i < names.size(); i++) {
      places.add((i + 0.5) * width);
      if (i % every == 0 && i + every <= names.size()) {
        marks.add(new Mark(i * width, (i + every) * width, names.get(i)));
      }
    }
    return new Axis(places, marks);
  }

  private static double place(LocalDate day, LocalDate first, LocalDate last) {
    var span = Math.max(1, ChronoUnit.DAYS.between(first, last));
    return (double) ChronoUnit.DAYS.between(first, day) / span;
  }
}
