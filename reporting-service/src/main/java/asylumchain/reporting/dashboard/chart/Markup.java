package asylumchain.reporting.dashboard.chart;

import java.util.Locale;

/// SVG text in the making.
final class Markup {

  private final StringBuilder text = new StringBuilder(4096);

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
