package asylumchain.reporting.dashboard.chart;

import java.util.Locale;

/// SVG text in the making.
final class Markup {

  static final double WIDTH = 720;

  private final StringBuilder text = new StringBuilder(4096);

  /// Opens a drawing: its name and its description.
  ///
  /// @param id unique on the page; title and description are named after it
  static Markup image(String id, String title, String description, double height) {
    return new Markup()
        .add("<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .add(WIDTH)
        .add(" ")
        .add(height)
        .add("\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\">")
        .add("<title id=\"" + id + "-title\">" + escaped(title) + "</title>")
        .add("<desc id=\"" + id + "-desc\">" + escaped(description) + "</desc>");
  }

  Markup add(String markup) {
    text.append(markup);
    return this;
  }

  /// A number with one decimal at most: a tenth of a pixel is plenty.
  Markup add(double number) {
    var rounded = Math.round(number * 10) / 10.0;
    text.append(
        rounded == Math.rint(rounded)
            ? Long.toString((long) rounded)
            : String.format(Locale.ROOT, "%.1f", rounded));
    return this;
  }

  Markup line(String cssClass, double x1, double y1, double x2, double y2) {
    return add("<line class=\"" + cssClass + "\" x1=\"")
        .add(x1)
        .add("\" y1=\"")
        .add(y1)
        .add("\" x2=\"")
        .add(x2)
        .add("\" y2=\"")
        .add(y2)
        .add("\"/>");
  }

  Markup label(String cssClass, double x, double y, String words) {
    return add("<text class=\"" + cssClass + "\" x=\"")
        .add(x)
        .add("\" y=\"")
        .add(y)
        .add("\">")
        .add(escaped(words))
        .add("</text>");
  }

  Markup rect(String cssClass, double x, double y, double width, double height, String title) {
    return add("<rect class=\"" + cssClass + "\" x=\"")
        .add(x)
        .add("\" y=\"")
        .add(y)
        .add("\" width=\"")
        .add(width)
        .add("\" height=\"")
        .add(height)
        .add("\"><title>")
        .add(escaped(title))
        .add("</title></rect>");
  }

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
