package asylumchain.reporting.dashboard.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleFunction;

/// The frame all charts share: a time axis below, a scale at the left, a name and a description.
///
/// @param id unique on the page; title and description are named after it
/// @param axis where the values stand, from left to right
/// @param tick how a value on the scale is written
public record Plot(
    String id,
    String title,
    String description,
    Axis axis,
    Scale scale,
    DoubleFunction<String> tick) {

  static final double WIDTH = Markup.WIDTH;
  static final double HEIGHT = 300;
  static final double LEFT = 58;
  static final double RIGHT = 712;
  static final double TOP = 14;
  static final double BOTTOM = 268;
  private static final double NARROWEST_LABEL = 36;

  /// Values over days.
  public Plot(
      String id,
      String title,
      String description,
      List<LocalDate> days,
      Scale scale,
      DoubleFunction<String> tick) {
    this(id, title, description, Axis.of(days), scale, tick);
  }

  int size() {
    return axis.places().size();
  }

  double x(int index) {
    return across(axis.places().get(index));
  }

  private static double across(double place) {
    return LEFT + (RIGHT - LEFT) * place;
  }

  double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * scale.share(value);
  }

  /// Opens the drawing: name, description, grid and scale.
  Markup begin() {
    var svg = Markup.image(id, title, description, HEIGHT);
    for (var value : scale.ticks()) {
      svg.line(value == 0 ? "axis" : "grid", LEFT, y(value), RIGHT, y(value));
      svg.label("tick scale", LEFT - 8, y(value) + 4, tick.apply(value));
    }
    return svg;
  }

  /// Draws the labels below, and closes the drawing.
  String end(Markup svg) {
    for (var mark : axis.marks()) {
      var from = across(mark.from());
      var to = across(mark.to());
      if (mark.from() > 0) {
        svg.line("axis", from, BOTTOM, from, BOTTOM + 6);
      }
      if (to - from > NARROWEST_LABEL) {
        svg.label("tick time", (from + to) / 2, BOTTOM + 20, mark.label());
      }
    }
    return svg.add("</svg>").toString();
  }
}
