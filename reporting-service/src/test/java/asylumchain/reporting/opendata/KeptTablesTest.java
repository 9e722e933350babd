package asylumchain.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.disclosure.CountTable;
import asylumchain.reporting.disclosure.Disclosure;
import asylumchain.reporting.disclosure.DisclosurePolicy;
import asylumchain.reporting.disclosure.Elsewhere;
import asylumchain.reporting.opendata.KeptTables.What;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import asylumchain.reporting.opendata.OpenTables.Told;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTablesTest {

  private static final DisclosurePolicy ROUND =
      new DisclosurePolicy("r", 1, DisclosurePolicy.Method.ROUND, 10, 5, 5, "", "");
  private static final Period JANUARY = month(1);
  private static final Period FEBRUARY = month(2);

  private final List<Period> counted = new ArrayList<>();

  @Test
  void a_month_is_counted_once_for_each_kind_of_table() {
    var kept = new KeptTables(Duration.ofMinutes(10));

    var first = kept.told(What.PENDING, JANUARY, this::count);
    assertThat(kept.told(What.PENDING, month(1), this::count)).isSameAs(first);
    kept.told(What.PENDING, FEBRUARY, this::count);
    kept.told(What.DECISIONS, JANUARY, this::count);

    assertThat(counted).containsExactly(JANUARY, FEBRUARY, JANUARY);
  }

  @Test
  void who_counts_one_kind_may_ask_for_another() {
    var kept = new KeptTables(Duration.ofMinutes(10));

    for (var i = 0; i < 2; i++) {
      kept.told(
          What.DECISIONS_OF_A_QUARTER,
          JANUARY,
          period -> {
            kept.told(What.DECISIONS, FEBRUARY, this::count);
            return count(period);
          });
    }

    assertThat(counted).containsExactly(FEBRUARY, JANUARY);
  }

  @Test
  void what_is_kept_for_no_time_is_counted_each_time() {
    var kept = new KeptTables(Duration.ZERO);

    kept.told(What.PENDING, JANUARY, this::count);
    kept.told(What.PENDING, JANUARY, this::count);

    assertThat(counted).containsExactly(JANUARY, JANUARY);
  }

  private Told count(Period period) {
    counted.add(period);
    return new Told(List.<CountTable>of(), Disclosure.of(List.of(), ROUND, Elsewhere.NOTHING));
  }

  private static Period month(int number) {
    var first = LocalDate.of(2021, number, 1);
    return new Period("2021-0" + number, first, first.plusMonths(1).minusDays(1));
  }
}
