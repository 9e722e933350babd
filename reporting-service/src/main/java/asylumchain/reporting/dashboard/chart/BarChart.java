package asylumchain.reporting.dashboard.chart;

import java.util.List;

/// Bars that lie, each with its name above it, however long that is, and its value behind it.
public final class BarChart {

  private static final double PITCH = 50;
  private static final double HEIGHT = 16;
  private static final double LEFT = 1;
  private static final double RIGHT = 470;
  private static final double NAME = 18;
  private static final double TOP = 26;
  private static final double BASELINE = 15;

  private BarChart() {}

  /// One bar.
  ///
  /// @param cssClass what the style sheet calls it
  /// @param shown the value as it is read
  public record Bar(String cssClass, String label, double value, String shown) {}

  /// The drawing as SVG, the first bar on top.
  ///
  /// @param id unique on the page
  public static String svg(String id, String title, String description, List<Bar> bars) {
    var svg = Markup.image(id, title, description, bars.size() * PITCH);
    var highest = Math.max(1e-9, bars.stream().mapToDouble(Bar::value).max().orElse(0));
    for (var i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      var top = i * PITCH + TOP;
      var width = (RIGHT - LEFT) * Math.max(0, bar.value()) / highest;
      svg.label("tick name", LEFT + 6, i * PITCH + NAME, bar.label());
      svg.rect(
          "column " + bar.cssClass(), LEFT, top, width, HEIGHT, bar.label() + ": " + bar.shown());
      svg.label("tick value", LEFT + width + 8, top + BASELINE, bar.shown());
    }
    return svg.line("axis", LEFT, 0, LEFT, bars.size() * PITCH).add("</svg>").toString();
  }
}
