package asylumchain.reporting.durations;

import static asylumchain.reporting.durations.Ages.FROM_THE_FIRST_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AgesTest {

  /// Weeks of remission with 6-mercaptopurine; a minus sign says that it still lasted. Source:
  /// Freireich et al., *Blood* 21 (1963), as worked out in Klein and Moeschberger, *Survival
  /// Analysis* (2003), table 4.1.
  private static final List<Integer> REMISSIONS =
      List.of(
          6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35);

  @Test
  void the_textbook_gives_these_shares_and_a_median_of_23() {
    var ages = new Ages();
    REMISSIONS.forEach(weeks -> ages.add(FROM_THE_FIRST_DAY, Math.abs(weeks), weeks > 0, 1));

    assertThat(ages.curve()).extracting(Ages.Point::days).containsExactly(6, 7, 10, 13, 16, 22, 23);
    var shares = List.of(0.857, 0.807, 0.753, 0.690, 0.628, 0.538, 0.448);
    for (var i = 0; i < shares.size(); i++) {
      assertThat(ages.curve().get(i).stillOpen()).isEqualTo(shares.get(i), within(0.001));
    }
    assertThat(ages.until(0.5)).isEqualTo(23);
    assertThat(ages.until(0.1)).isNull();
  }

  @Test
  void a_sample_of_the_curve_says_what_is_open_at_the_end_of_that_day() {
    var ages = new Ages();
    ages.add(FROM_THE_FIRST_DAY, 10, true, 1);
    ages.add(FROM_THE_FIRST_DAY, 25, true, 1);

    assertThat(ages.everyDays(10))
        .containsExactly(
            new Ages.Point(0, 1),
            new Ages.Point(10, 0.5),
            new Ages.Point(20, 0.5),
            new Ages.Point(30, 0));
  }

  @Test
  void exactly_half_is_half_whatever_the_product_rounds_to() {
    for (var cases = 2; cases <= 400; cases += 2) {
      var ages = new Ages();
      for (var day = 1; day <= cases; day++) {
        ages.add(FROM_THE_FIRST_DAY, day, true, 1);
      }
      assertThat(ages.until(0.5)).isEqualTo(cases / 2);
    }
  }

  /// One case: observed after an age, up to an age.
  private record One(int after, int age, boolean ended) {}

  @Property
  void the_curve_is_the_product_over_the_days_of_who_was_left(@ForAll("cases") List<One> cases) {
    var ages = new Ages();
    cases.forEach(one -> ages.add(one.after(), one.age(), one.ended(), 1));

    for (var point : ages.curve()) {
      assertThat(point.stillOpen()).isEqualTo(directly(cases, point.days()), within(1e-9));
    }
    var ends = new TreeSet<Integer>();
    cases.stream().filter(One::ended).forEach(one -> ends.add(one.age()));
    var told = ends.headSet(breaksOff(cases));
    assertThat(ages.curve()).extracting(Ages.Point::days).containsExactlyElementsOf(told);
  }

  /// The first age at which all who are there end, and others are still to come.
  private static int breaksOff(List<One> cases) {
    for (var day = 0; day <= 30; day++) {
      var today = day;
      var there = cases.stream().filter(it -> it.after() < today && today <= it.age()).toList();
      var allEnd = there.stream().allMatch(it -> it.ended() && it.age() == today);
      if (!there.isEmpty() && allEnd && cases.stream().anyMatch(it -> it.after() >= today)) {
        return today;
      }
    }
    return Integer.MAX_VALUE;
  }

  @Test
  void where_nobody_is_left_to_look_at_nothing_is_told_of_those_who_enter_later() {
    var ages = new Ages();
    ages.add(FROM_THE_FIRST_DAY, 10, true, 2);
    ages.add(FROM_THE_FIRST_DAY, 20, true, 1);
    ages.add(300, 400, false, 50);

    assertThat(ages.until(0.5)).isEqualTo(10);
    assertThat(ages.until(0.1)).isNull();
  }

  private static double directly(List<One> cases, int upTo) {
    var share = 1.0;
    for (var day = 0; day <= upTo; day++) {
      var today = day;
      var atRisk = cases.stream().filter(it -> it.after() < today && today <= it.age()).count();
      var ended = cases.stream().filter(it -> it.ended() && it.age() == today).count();
      share *= atRisk == 0 ? 1 : (double) (atRisk - ended) / atRisk;
    }
    return share;
  }

  @Property
  void with_no_case_open_it_is_the_plain_quantile(
      @ForAll("durations") List<Integer> durations, @ForAll("shares") double open) {
    var ages = new Ages();
    durations.forEach(days -> ages.add(FROM_THE_FIRST_DAY, days, true, 1));
    var sorted = durations.stream().sorted().toList();
    var rank = (int) Math.ceil(sorted.size() * (1 - open) - 1e-9);

    assertThat(ages.until(open)).isEqualTo(sorted.get(Math.max(rank, 1) - 1));
  }

  @Provide
  Arbitrary<List<One>> cases() {
    return Combinators.combine(
            Arbitraries.integers().between(-1, 10),
            Arbitraries.integers().between(1, 12),
            Arbitraries.of(true, false))
        .as((after, more, ended) -> new One(after, after + more, ended))
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Integer>> durations() {
    return Arbitraries.integers().between(0, 900).list().ofMinSize(1).ofMaxSize(40);
  }

  @Provide
  Arbitrary<Double> shares() {
    return Arbitraries.of(0.5, 0.1, 0.25);
  }
}
