package asylumchain.reporting.dashboard.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.DoubleFunction;

/// The frame all charts share: a time axis below, a scale at the left, a name and a description.
///
/// @param id unique on the page; title and description are named after it
/// @param days the days drawn, ascending
/// @param tick how a value on the scale is written
public record Plot(
    String id,
    String title,
    String description,
    List<LocalDate> days,
    Scale scale,
    DoubleFunction<String> tick) {

  static final double WIDTH = 720;
  static final double HEIGHT = 300;
  static final double LEFT = 58;
  static final double RIGHT = 712;
  static final double TOP = 14;
  static final double BOTTOM = 268;

  public Plot {
    days = List.copyOf(days);
  }

  double x(LocalDate day) {
    var span = Math.max(1, ChronoUnit.DAYS.between(days.getFirst(), days.getLast()));
    return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(days.getFirst(), day) / span;
  }

  double x(int index) {
    return x(days.get(index));
  }

  double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * scale.share(value);
  }

  /// Opens the drawing: name, description, grid and scale.
  Markup begin() {
    var svg =
        new Markup()
            .add("<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
            .add(WIDTH)
            .add(" ")
            .add(HEIGHT)
            .add("\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\">")
            .add("<title id=\"" + id + "-title\">" + Markup.escaped(title) + "</title>")
            .add("<desc id=\"" + id + "-desc\">" + Markup.escaped(description) + "</desc>");
    for (var value : scale.ticks()) {
      svg.line(value == 0 ? "axis" : "grid", LEFT, y(value), RIGHT, y(value));
      svg.label("tick scale", LEFT - 8, y(value) + 4, tick.apply(value));
    }
    return svg;
  }

  /// Draws the years below, and closes the drawing.
  String end(Markup svg) {
    for (var year = days.getFirst().getYear(); year <= days.getLast().getYear(); year++) {
      var from = max(days.getFirst(), LocalDate.of(year, 1, 1));
      var to = min(days.getLast(), LocalDate.of(year, 12, 31));
      if (from.getDayOfYear() == 1 && from.isAfter(days.getFirst())) {
        svg.line("axis", x(from), BOTTOM, x(from), BOTTOM + 6);
      }
      if (x(to) - x(from) > 36) {
        svg.label("tick time", (x(from) + x(to)) / 2, BOTTOM + 20, Integer.toString(year));
      }
    }
    return svg.add("</svg>").toString();
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
