package asylumchain.reporting.displacement;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Stage;
import asylumchain.reporting.displacement.DisplacementQueries.Place;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplacementTest {

  private static final List<Who> APART = List.of(Who.COHORT, Who.OTHERS);

  @Test
  void what_fell_elsewhere_does_not_make_up_for_what_rose() {
    var displacement =
        new Displacement(
            List.of(
                at(Who.COHORT, Stage.LODGED, false, 100),
                at(Who.OTHERS, Stage.LODGED, true, 5),
                at(Who.OTHERS, Stage.APPEAL, false, 40)),
            List.of(
                at(Who.COHORT, Stage.LODGED, true, 20),
                at(Who.OTHERS, Stage.LODGED, true, 15),
                at(Who.COHORT, Stage.DEPARTURE, false, 14),
                at(Who.OTHERS, Stage.APPEAL, false, 10)),
            APART);

    assertThat(displacement.indicator().fall()).isEqualTo(80);
    assertThat(displacement.indicator().riseElsewhere()).isEqualTo(24);
    assertThat(displacement.indicator().risePer100()).isEqualTo(new BigDecimal("30.0"));
    assertThat(displacement.rises()).containsOnlyKeys(What.PAST_TERM, What.DEPARTURE);
  }

  @Test
  void a_stock_that_rose_has_nothing_to_be_measured_against() {
    var displacement =
        new Displacement(
            List.of(), List.of(at(Who.ALL, Stage.INTERVIEW, false, 3)), List.of(Who.ALL));

    assertThat(displacement.indicator().fall()).isEqualTo(-3);
    assertThat(displacement.indicator().risePer100()).isNull();
  }

  @Test
  void every_stage_is_one_stock_at_most_and_only_what_is_over_is_none() {
    for (var stage : Stage.values()) {
      var stocks = 0;
      for (var what : What.values()) {
        stocks += what.counts(at(Who.ALL, stage, false, 1)) ? 1 : 0;
      }
      var over = stage == Stage.DECIDED || stage == Stage.FINAL || stage == Stage.CLOSED;
      assertThat(stocks).as(stage.name()).isEqualTo(over ? 0 : 1);
    }
  }

  @Test
  void who_is_asked_about_at_another_state_before_lodging_is_in_the_shadow_stock() {
    var place = new Place(Who.ALL, Stage.RESPONSIBILITY, "IND", false, false, 1);

    assertThat(What.SHADOW.counts(place)).isTrue();
    assertThat(What.AWAITING.counts(place)).isFalse();
  }

  private static Place at(Who who, Stage stage, boolean pastTerm, long cases) {
    return new Place(who, stage, "IND", !stage.beforeLodging(), pastTerm, cases);
  }
}
