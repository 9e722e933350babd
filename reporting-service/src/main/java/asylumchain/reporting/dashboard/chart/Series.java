package asylumchain.reporting.dashboard.chart;

import java.util.List;

/// One value per day of the plot.
///
/// @param cssClass what the style sheet calls it
/// @param values `NaN` where there is none
public record Series(String cssClass, List<Double> values) {

  public Series {
    values = List.copyOf(values);
  }
}
