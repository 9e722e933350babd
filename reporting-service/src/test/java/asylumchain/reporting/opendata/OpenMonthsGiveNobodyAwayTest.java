package asylumchain.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.facts.Settlement;
import asylumchain.reporting.opendata.Applied.Ending;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the open data of half a year, all months and both quarters together, of worlds drawn at
/// random: many of some nationality, few of most.
class OpenMonthsGiveNobodyAwayTest {

  private static final YearMonth FIRST = YearMonth.of(2021, 1);
  private static final List<YearMonth> MONTHS = OpenMonths.months(FIRST, FIRST.plusMonths(5));
  private static final List<String> NATIONALITIES =
      List.of("SYR", "TUR", "ERI", "YEM", "IRN", "AFG", "NGA", "MDA", "GEO", "XXA", "ZMB", "ISR");
  private static final List<Settlement> OUTCOMES =
      List.of(
          Settlement.REFUGEE,
          Settlement.SUBSIDIARY,
          Settlement.REJECTED_UNFOUNDED,
          Settlement.WITHDRAWN);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void all_months_together_leave_every_number_that_is_withheld_five_values(long seed) {
    new ReadMonths(new AppliedCounts(world(seed, false)), false).all(MONTHS).nobodyIsGivenAway();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void so_they_do_where_some_have_gone_to_court(long seed) {
    new ReadMonths(new AppliedCounts(world(seed, true)), true).all(MONTHS).nobodyIsGivenAway();
  }

  /// As the two tables once were: the stock withheld, and beside it the same number rounded.
  @Test
  void a_stranger_reads_a_rounded_number_beside_one_that_is_withheld() {
    var day = FIRST.atEndOfMonth();
    var stranger = new MonthsStranger(false);
    stranger.readsStock(
        FIRST,
        List.of(
            new OpenStockView.Line(day, "total", null, 102L),
            new OpenStockView.Line(day, "nationality", "SYR", 90L),
            new OpenStockView.Line(day, "nationality", "ISR", null),
            new OpenStockView.Line(day, "nationality", "ARG", null)));
    stranger.readsAllInstances(
        FIRST, List.of(line("TOTAL", 100), line("SY", 90), line("IL", 0), line("AR", 10)));

    var knows = stranger.puzzled();
    assertThat(knows.apply("stock 2021-01 nationality ISR")).containsExactly(1, 2);
    assertThat(knows.apply("stock 2021-01 nationality ARG")).containsExactly(10, 11);
  }

  private static LayoutView.Line line(String citizen, long value) {
    return new LayoutView.Line(
        "M", "PER", citizen, "T", null, "TOTAL", null, "NL", FIRST.toString(), value, null);
  }

  private static List<Applied> world(long seed, boolean appeals) {
    var random = new Random(seed);
    var people = new ArrayList<Applied>();
    int many = 100 + random.nextInt(900);
    while (people.size() < many) {
      people.add(somebody(random, appeals));
    }
    return people;
  }

  private static Applied somebody(Random random, boolean appeals) {
    double part = random.nextDouble();
    var lodged = FIRST.atDay(1).plusDays(random.nextInt(181));
    var kind =
        one(random, List.of("FIRST", "FIRST", "FIRST", "FIRST", "REPEAT", "FAMILY_REUNIFICATION"));
    return new Applied(
        NATIONALITIES.get((int) (NATIONALITIES.size() * part * part * part)),
        one(random, List.of("M", "M", "F")),
        one(random, List.of("AGE_0_3", "AGE_12_17", "AGE_18_34", "AGE_18_34", "AGE_35_64")),
        kind,
        one(random, List.of("NONE", "TRACK_1", "TRACK_4", "TRACK_4")),
        lodged,
        random.nextBoolean() ? null : ending(random, lodged.plusDays(random.nextInt(90)), appeals));
  }

  private static Ending ending(Random random, LocalDate on, boolean appeals) {
    var how = one(random, OUTCOMES);
    return new Ending(
        on,
        on.atStartOfDay().toInstant(ZoneOffset.UTC),
        how,
        appeals && how == Settlement.REJECTED_UNFOUNDED && random.nextInt(3) > 0);
  }

  private static <T> T one(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
