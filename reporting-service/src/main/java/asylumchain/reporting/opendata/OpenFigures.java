package asylumchain.reporting.opendata;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables for everybody, of the periods that are asked for.
@ApplicationScoped
class OpenFigures {

  private final OpenStock stock;
  private final MonthlyTable monthly;
  private final EurostatLayouts layouts;
  private final OpenPeriods periods;
  private final Publications publications;

  OpenFigures(
      OpenStock stock,
      MonthlyTable monthly,
      EurostatLayouts layouts,
      OpenPeriods periods,
      Publications publications) {
    this.stock = stock;
    this.monthly = monthly;
    this.layouts = layouts;
    this.periods = periods;
    this.publications = publications;
  }

  /// A table by its name.
  ///
  /// @param from first period, as it stands in the question; `null`: a year of them
  /// @param to last period; `null`: the last that has closed
  /// @throws Problem 400 with every violation
  Figure of(Dataset dataset, @Nullable String from, @Nullable String to) {
    return switch (dataset) {
      case STOCK -> stock(from, to);
      case IND_MONTHLY -> monthly(from, to);
      case ASYAPPCTZM -> layout(Layout.ASYAPPCTZM, from, to);
      case ASYPENCTZM -> layout(Layout.ASYPENCTZM, from, to);
      case ASYDCFSTQ -> layout(Layout.ASYDCFSTQ, from, to);
    };
  }

  /// The open stock, see [#of].
  OpenStockView stock(@Nullable String from, @Nullable String to) {
    var asked = periods.months(from, to);
    return stock.view(asked, publications.told(Dataset.STOCK, asked, OpenStockView.Line[].class));
  }

  /// The monthly table of the IND, see [#of].
  MonthlyView monthly(@Nullable String from, @Nullable String to) {
    var asked = periods.months(from, to);
    return monthly.view(
        asked, publications.told(Dataset.IND_MONTHLY, asked, MonthlyView.Line[].class));
  }

  /// A dataset in the layout of Eurostat, see [#of].
  LayoutView layout(Layout layout, @Nullable String from, @Nullable String to) {
    var dataset = Dataset.named(layout.text()).orElseThrow();
    var asked = periods(dataset, from, to);
    return layouts.view(layout, asked, publications.told(dataset, asked, LayoutView.Line[].class));
  }

  private List<Period> periods(Dataset dataset, @Nullable String from, @Nullable String to) {
    return dataset.isQuarterly() ? periods.quarters(from, to) : periods.months(from, to);
  }
}
