package asylumchain.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Twelve people, three of each age: four rounded counts of five, and what others tell of the
/// twelve.
class ElsewhereTest {

  private static final DisclosurePolicy ROUND =
      new DisclosurePolicy("r", 1, DisclosurePolicy.Method.ROUND, 10, 5, 5, "", "");
  private static final List<String> AGES = List.of("A", "B", "C", "D");
  private static final Map<String, String> WHOLE = Map.of();
  private static final Map<String, String> SEX_M = Map.of("sex", "M");
  private static final Map<String, String> SEX_F = Map.of("sex", "F");
  private static final Map<String, String> SEX_X = Map.of("sex", "X");
  private static final CountTable BY_AGE =
      new CountTable(
          List.of("age"),
          AGES.stream().collect(Collectors.toMap(age -> Map.of("age", age), _ -> 3L)));

  @Test
  void an_exact_total_beside_them_would_tell_every_part() {
    var told = Disclosure.of(List.of(BY_AGE), ROUND, Elsewhere.NOTHING);
    var stranger = new Bounds();
    for (var age : AGES) {
      var count = told.count(Map.of("age", age)).orElseThrow();
      stranger.tells(Map.of("age", age), count - 2, count + 2);
    }
    stranger.adds(WHOLE, AGES.stream().map(age -> Map.of("age", age)).toList());
    stranger.tells(WHOLE, 12, 12);

    for (var age : AGES) {
      assertThat(Objects.requireNonNull(stranger.ranges().get(Map.of("age", age))))
          .containsExactly(3, 3);
    }
  }

  @Test
  void beside_one_rounded_count_of_all_of_them_they_are_left_out_and_their_total_stands() {
    var products = new CountTable(List.of("product"), Map.of(Map.of("product", "TRACK_4"), 10L));

    var told = Disclosure.of(List.of(BY_AGE), ROUND, beside(List.of(products), 0));

    assertThat(BY_AGE.cells().keySet()).allSatisfy(at -> assertThat(told.count(at)).isEmpty());
    assertThat(told.count(WHOLE)).hasValue(10);
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void what_is_withheld_altogether_stays_so_though_what_others_tell_says_almost_all() {
    var one = new CountTable(List.of("product"), Map.of(Map.of("product", "TRACK_4"), 1L));
    var page = new CountTable(List.of("whole"), Map.of(Map.of("whole", "whole"), 0L));

    var all = new Elsewhere(List.of(page), Map.of(), Map.of(), Set.of(WHOLE));

    assertThat(Disclosure.of(List.of(one), ROUND, all).shown()).isEmpty();
  }

  @Test
  void they_stay_where_the_others_leave_them_room() {
    var products =
        new CountTable(
            List.of("product"),
            Map.of(Map.of("product", "TRACK_4"), 10L, Map.of("product", "TRACK_1"), 5L));

    var told = Disclosure.of(List.of(BY_AGE), ROUND, beside(List.of(products), 0));

    assertThat(told.count(Map.of("age", "A"))).hasValue(5);
  }

  @Test
  void a_part_that_is_told_exactly_may_not_be_as_many_as_they_can_be_together() {
    var most = AGES.size() * 7L;

    assertThat(Disclosure.of(List.of(BY_AGE), ROUND, beside(List.of(), most)).shown())
        .containsOnlyKeys(WHOLE);
    assertThat(Disclosure.of(List.of(BY_AGE), ROUND, beside(List.of(), most - 1)).shown())
        .hasSize(1 + AGES.size());
  }

  @Test
  void a_large_number_may_be_known_exactly() {
    var sexes = new CountTable(List.of("sex"), Map.of(SEX_M, 102L, SEX_F, 102L));

    var told = Disclosure.of(List.of(sexes), ROUND, beside(List.of(), 204));

    assertThat(told.count(SEX_M)).hasValue(100);
    assertThat(told.count(WHOLE)).hasValue(200);
  }

  @Test
  void what_is_withheld_elsewhere_is_withheld_here_and_the_smallest_beside_it_hides_it() {
    var sexes = new CountTable(List.of("sex"), Map.of(SEX_M, 102L, SEX_F, 40L, SEX_X, 4L));

    var told =
        Disclosure.of(
            List.of(sexes), ROUND, new Elsewhere(List.of(), Map.of(), Map.of(), Set.of(SEX_X)));

    assertThat(told.count(SEX_X)).isEmpty();
    assertThat(told.count(SEX_F)).as("without it X would be at most 8").isEmpty();
    assertThat(told.count(SEX_M)).hasValue(100);
    assertThat(told.count(WHOLE)).as("rounded by itself").hasValue(145);
  }

  private static Elsewhere beside(List<CountTable> tables, long least) {
    return new Elsewhere(tables, Map.of(WHOLE, least), Map.of(), Set.of());
  }
}
