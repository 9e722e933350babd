package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.disclosure.Disclosures;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// The tables of some months and quarters as they are published, counted from people.
final class OpenMonths {

  private final PeriodCounts counts;
  private final OpenTables tables;

  OpenMonths(PeriodCounts counts) {
    var policies = Disclosures.inForce("suppress-below-10");
    this.counts = counts;
    this.tables =
        new OpenTables(
            counts, Disclosures.under(policies), policies, new KeptTables(Duration.ofHours(1)));
  }

  static Period month(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  /// @param first its first month
  static Period quarter(YearMonth first) {
    return new Period(
        first.getYear() + "-Q" + ((first.getMonthValue() + 2) / 3),
        first.atDay(1),
        first.plusMonths(2).atEndOfMonth());
  }

  static List<YearMonth> months(YearMonth first, YearMonth last) {
    return Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusMonths(1)).toList();
  }

  PeriodCounts counts() {
    return counts;
  }

  List<OpenStockView.Line> stock(Period month) {
    return OpenStock.lines(month, tables.pending(month));
  }

  List<MonthlyView.Line> monthly(Period month) {
    return MonthlyTable.lines(month, tables);
  }

  List<LayoutView.Line> layout(Layout layout, Period period) {
    return EurostatLayouts.lines(
        layout,
        period,
        switch (layout) {
          case ASYAPPCTZM -> tables.applicants(period);
          case ASYPENCTZM -> tables.pendingInAllInstances(period);
          case ASYDCFSTQ -> tables.decisionsOf(period);
        });
  }

  /// How Eurostat names a value of the chain.
  static String code(Dimension dimension, String value) {
    return switch (dimension) {
      case NATIONALITY -> Layout.citizen(value);
      case SEX -> Layout.sex(value);
      case APPLICANT_AGE_BAND -> Layout.age(value);
      default -> throw new IllegalArgumentException("no axis: " + dimension);
    };
  }
}
