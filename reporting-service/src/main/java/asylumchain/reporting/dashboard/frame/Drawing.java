package asylumchain.reporting.dashboard.frame;

import java.util.List;

/// A chart with the key to it.
///
/// @param svg the drawing
/// @param legend empty where the drawing speaks for itself
public record Drawing(String svg, List<Sign> legend) {

  public Drawing {
    legend = List.copyOf(legend);
  }

  /// What a colour stands for.
  public record Sign(String style, String words) {}
}
