package asylumchain.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The open data of the years of the Taskforce, as the demo shows them.
class TaskforceMonthsTest {

  private static final List<YearMonth> MONTHS =
      OpenMonths.months(YearMonth.of(2018, 1), YearMonth.of(2021, 12));

  /// The total, two sexes, four ages and the nationalities that are many enough.
  private static final int LINES = 12;

  private final TaskforceCounts counts = new TaskforceCounts();

  @Test
  void every_number_that_is_withheld_can_have_five_values_after_all_months_were_read() {
    new ReadMonths(counts, false).all(MONTHS).nobodyIsGivenAway();
  }

  @Test
  void no_month_is_withheld_as_a_whole() {
    var read = new ReadMonths(counts, false);
    for (var month : MONTHS) {
      var period = OpenMonths.month(month);
      assertThat(read.told(Layout.ASYPENCTZM, period)).as("%s", month).isGreaterThan(LINES);
      assertThat(read.told(Layout.ASYAPPCTZM, period)).as("%s", month).isGreaterThan(LINES);
      assertThat(read.monthly(period))
          .allSatisfy(line -> assertThat(line.decisions()).as("%s", line).isNotNull())
          .allSatisfy(line -> assertThat(line.applications()).as("%s", line).isNotNull());
      if (month.getMonthValue() % 3 == 0) {
        var quarter = OpenMonths.quarter(month.minusMonths(2));
        assertThat(read.told(Layout.ASYDCFSTQ, quarter)).as("%s", month).isGreaterThan(LINES);
      }
    }
  }
}
