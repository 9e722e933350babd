package asylumchain.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Folds the lines alone, and compares them with what was published.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetherlandsScenarioTest {

  private static final Map<Scale, ToldNetherlands> TOLD = new HashMap<>();

  private static ToldNetherlands told(int cases) {
    return TOLD.computeIfAbsent(
        new Scale(cases),
        scale -> {
          try {
            var told = new ToldNetherlands();
            new NetherlandsScenario(1, scale).write(told);
            return told;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @ParameterizedTest(name = "one case for {0}")
  @ValueSource(ints = {1, 100})
  void flows_and_stocks_are_those_published_and_the_rest_is_named(int cases) {
    var told = told(cases);
    var accounts = YearAccount.published(new Scale(cases));
    assertThat(told.count(2014, "in FIRST")).isEqualTo(accounts.getFirst().opening());
    for (var account : accounts) {
      int year = account.year();
      var out = account.out();
      assertThat(told.count(year, "in FIRST")).as(year + " first").isEqualTo(account.first());
      assertThat(told.count(year, "in REPEAT")).as(year + " repeat").isEqualTo(account.repeat());
      assertThat(told.count(year, "out REFUGEE")).as(year + "").isEqualTo(out.recognised());
      assertThat(told.count(year, "out SUBSIDIARY")).as(year + "").isEqualTo(out.other());
      assertThat(
              told.count(year, "out REJECTED_UNFOUNDED")
                  + told.count(year, "out REJECTED_MANIFESTLY_UNFOUNDED"))
          .as(year + " rejected")
          .isEqualTo(out.rejected());
      assertThat(
              told.count(year, "out NOT_TAKEN_INTO_CONSIDERATION")
                  + told.count(year, "out WITHDRAWN"))
          .as(year + " closed")
          .isEqualTo(out.closed());
      assertThat(told.count(year, "in UNEXPLAINED") - told.count(year, "out UNEXPLAINED"))
          .as(year + " unexplained")
          .isEqualTo(account.unexplained());
      assertThat(told.open(LocalDate.of(year, 12, 31)))
          .as("stock at the end of " + year)
          .isEqualTo(account.closing());
    }
  }

  @ParameterizedTest(name = "one case for {0}")
  @ValueSource(ints = {1, 100})
  void every_published_stock_is_met_under_its_own_definition(int cases) {
    var told = told(cases);
    assertThat(Milestone.ofTheNetherlands(new Scale(cases)))
        .allSatisfy(
            milestone -> {
              int answer = told.answer(milestone);
              assertThat(milestone.met(answer, answer))
                  .as("%s: %d", milestone.id(), answer)
                  .isTrue();
            });
  }

  @Test
  void nobody_comes_and_goes_on_one_day() {
    assertThat(told(1).goneOnTheFirstDay()).isZero();
  }

  @Test
  void a_milestone_that_is_missed_is_not_met() {
    var track4 =
        Milestone.ofTheNetherlands(Scale.WHOLE).stream()
            .filter(one -> one.id().equals("track-4-2024-09-30"))
            .findFirst()
            .orElseThrow();
    assertThat(track4.met(49_470, 49_470)).isTrue();
    assertThat(track4.met(49_470, 49_469)).isFalse();
  }

  @Test
  void the_flows_of_2022_give_37818_where_35790_was_published() {
    var account = account(2022);
    assertThat(account.opening()).isEqualTo(20_400);
    assertThat(account.byFlows()).isEqualTo(37_818);
    assertThat(account.closing()).isEqualTo(35_790);
    assertThat(account.unexplained()).isEqualTo(-2_028);
    assertThat(account.redefined()).isZero();
  }

  @Test
  void of_what_2021_leaves_unexplained_3294_is_another_definition() {
    var account = account(2021);
    assertThat(account.unexplained()).isEqualTo(3_145);
    assertThat(account.redefined()).as("20,400 by the IND, 17,106 by the UNHCR").isEqualTo(3_294);
  }

  private static YearAccount account(int year) {
    return YearAccount.published().stream()
        .filter(one -> one.year() == year)
        .findFirst()
        .orElseThrow();
  }
}
