package asylumchain.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final DisclosurePolicy POLICY =
      new DisclosurePolicies("suppress-below-10").inForce();

  @Test
  void a_small_count_takes_a_larger_one_with_it_so_that_the_total_does_not_give_it_away() {
    var published = of(Map.of("SYR", 400L, "ERI", 60L, "TUR", 7L));

    assertThat(published.count(at("TUR"))).isEmpty();
    assertThat(published.count(at("ERI"))).as("the smallest beside it").isEmpty();
    assertThat(published.count(at("SYR"))).hasValue(400);
    assertThat(published.count(Map.of())).hasValue(467);
    assertThat(published.cell(at("TUR"))).isEqualTo(Published.WITHHELD);
    assertThat(published.isPartial()).isTrue();
  }

  @Test
  void two_small_counts_that_add_up_to_two_are_each_one_and_need_a_third() {
    var published = of(Map.of("SYR", 400L, "ERI", 1L, "TUR", 1L));

    assertThat(published.count(at("SYR"))).isEmpty();
    assertThat(published.count(Map.of())).hasValue(402);
  }

  @Test
  void where_the_total_is_small_nothing_is_shown() {
    var published = of(Map.of("SYR", 4L, "ERI", 3L));

    assertThat(published.count(Map.of())).isEmpty();
    assertThat(published.shown()).isEmpty();
  }

  @Test
  void large_counts_and_zeros_are_shown_as_they_are() {
    var published = of(Map.of("SYR", 400L, "ERI", 10L, "TUR", 0L));

    assertThat(published.isPartial()).isFalse();
    assertThat(published.count(at("TUR"))).hasValue(0);
    assertThat(published.count(at("IRQ"))).as("nobody").hasValue(0);
  }

  @Test
  void a_number_that_two_tables_give_differently_is_refused() {
    var one = new CountTable(List.of("nationality"), Map.of(at("SYR"), 400L));
    var other = new CountTable(List.of("unit"), Map.of(Map.of("unit", "DESK"), 399L));

    assertThatThrownBy(() -> Disclosure.of(List.of(one, other), POLICY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both 400 and 399");
  }

  @Test
  void rounding_makes_totals_of_rounded_counts() {
    var published =
        Disclosure.of(
            List.of(table(Map.of("SYR", 403L, "ERI", 2L, "TUR", 7L))),
            new DisclosurePolicies("round-to-5").inForce());

    assertThat(published.count(at("SYR"))).hasValue(405);
    assertThat(published.count(at("ERI"))).hasValue(0);
    assertThat(published.count(at("TUR"))).hasValue(5);
    assertThat(published.count(Map.of())).hasValue(410);
  }

  @Test
  void a_table_whose_rounding_would_give_a_cell_of_another_away_is_left_out() {
    var four =
        Map.of(
            Map.of("unit", "A"),
            2L,
            Map.of("unit", "B"),
            2L,
            Map.of("unit", "C"),
            2L,
            Map.of("unit", "D"),
            2L);
    var published =
        Disclosure.of(
            List.of(table(Map.of("SYR", 8L)), new CountTable(List.of("unit"), four)),
            new DisclosurePolicies("round-to-5").inForce());

    assertThat(published.count(at("SYR"))).hasValue(10);
    assertThat(published.count(Map.of("unit", "A"))).as("10 of four zeros: each is 2").isEmpty();
  }

  private static Published of(Map<String, Long> counts) {
    return Disclosure.of(List.of(table(counts)), POLICY);
  }

  private static CountTable table(Map<String, Long> counts) {
    var cells = new java.util.HashMap<Map<String, String>, Long>();
    counts.forEach((nationality, count) -> cells.put(at(nationality), count));
    return new CountTable(List.of("nationality"), cells);
  }

  private static Map<String, String> at(String nationality) {
    return Map.of("nationality", nationality);
  }
}
