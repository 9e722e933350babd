package asylumchain.reporting.opendata;

import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads every table of the open data, of one quarter and its months, and adds and subtracts all of
/// them together: the open stock, the monthly table of the IND and the layouts of Eurostat.
@QuarkusTest
@TestProfile(TopicsStill.class)
class OpenDataGivesNobodyAwayTest {

  @Inject World world;

  @BeforeEach
  void nobody_yet() {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void all_tables_of_a_quarter_together_bring_no_count_down_to_one_value(long seed) {
    var stranger = new OpenDataStranger(world);
    var random = new Random(seed);
    world.together(
        () -> {
          for (var i = 0; i < 40 + random.nextInt(60); i++) {
            stranger.tell(Person.anybody(random));
          }
        });
    for (var month : List.of("2021-01", "2021-02", "2021-03")) {
      stranger.readsApplicants(month);
      stranger.readsStock(month);
      stranger.readsMonthly(month);
      stranger.readsAllInstances(month);
    }
    stranger.readsDecisions();
    stranger.judge(seed);
  }

  /// Twelve people: three of each age, which are rounded up to five each. Who is told that they are
  /// twelve knows all four numbers.
  @Test
  void an_exact_total_beside_rounded_parts_would_tell_the_parts() {
    var stranger = new OpenDataStranger(world);
    for (var age : List.of("AGE_4_11", "AGE_18_34", "AGE_35_64", "AGE_65_UP")) {
      for (var i = 0; i < 3; i++) {
        stranger.tell(
            Person.of("SYR SY M " + age + " FIRST TRACK_4 2021-01-11 2021-02-08 REFUGEE"));
      }
    }
    stranger.readsApplicants("2021-01");
    stranger.readsMonthly("2021-01");
    stranger.readsMonthly("2021-02");
    stranger.readsDecisions();
    stranger.judge(0);
  }
}
