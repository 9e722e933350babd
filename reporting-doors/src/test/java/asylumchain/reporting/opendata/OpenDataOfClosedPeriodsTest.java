package asylumchain.reporting.opendata;

import static asylumchain.reporting.opendata.OpenLines.MONTHS;
import static asylumchain.reporting.opendata.OpenLines.QUARTER;
import static asylumchain.reporting.opendata.OpenLines.is;
import static asylumchain.reporting.opendata.OpenLines.lines;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is published of a period is about that period as it was known when it closed.
@QuarkusTest
@TestProfile(TopicsStill.class)
class OpenDataOfClosedPeriodsTest {

  @Inject World world;

  @BeforeEach
  void nobody_yet() {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
  }

  @Test
  void what_becomes_known_after_a_month_has_closed_changes_nothing_of_what_was_published_of_it() {
    for (var i = 0; i < 12; i++) {
      Person.of("SYR SY M AGE_18_34 FIRST TRACK_4 2021-01-11").happensIn(world);
    }
    var before = published();

    Person.of("TUR TR F AGE_18_34 FIRST TRACK_4 2021-01-12").isHeardOfIn(world, "2021-02-15");

    assertThat(published()).isEqualTo(before);
    for (var i = 0; i < 12; i++) {
      Person.of("TUR TR F AGE_18_34 FIRST TRACK_4 2021-01-12").isHeardOfIn(world, "2021-02-14");
    }
    assertThat(published()).as("published is published").isEqualTo(before);
  }

  /// The months were published before the others were known: they are about other people.
  @Test
  void a_quarter_is_told_although_more_is_known_of_it_than_was_of_its_months() {
    for (var i = 0; i < 100; i++) {
      var person = Person.of("SYR SY M AGE_18_34 FIRST TRACK_4 2021-01-11 2021-01-20 REFUGEE");
      if (i < 40) {
        person.happensIn(world);
      } else {
        person.isHeardOfIn(world, "2021-03-20");
      }
    }

    assertThat(lines("ind-monthly", MONTHS))
        .filteredOn(is("month", "2021-01"))
        .filteredOn(is("product", "TRACK_4"))
        .extracting(line -> line.get("decisions"))
        .containsExactly(40);
    assertThat(lines("asydcfstq", QUARTER))
        .filteredOn(is("decision", "GENCONV"))
        .extracting(line -> line.get("OBS_VALUE"))
        .containsOnly(100);
  }

  private static List<String> published() {
    return Stream.of("stock", "ind-monthly", "asyappctzm", "asypenctzm")
        .map(
            table ->
                given()
                    .accept("text/csv")
                    .get("/v1/open-data/" + table + "?from=2021-01&to=2021-01")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString())
        .toList();
  }

  @Test
  void a_month_is_published_fourteen_days_after_it_ended_and_no_earlier() {
    world.begin(Instant.parse("2021-03-14T22:59:59Z"));
    given().get("/v1/open-data/stock?to=2021-02").then().statusCode(400);
    assertThat(lines("stock", "").getLast().get("day")).isEqualTo("2021-01-31");

    world.begin(Instant.parse("2021-03-14T23:00:00Z"));
    assertThat(lines("stock", "").getLast().get("day")).isEqualTo("2021-02-28");
  }

  @Test
  void what_is_told_of_a_month_does_not_depend_on_which_others_are_asked_for() {
    var random = new Random(7);
    for (var i = 0; i < 120; i++) {
      Person.anybody(random).happensIn(world);
    }
    for (var table : List.of("stock", "ind-monthly", "asyappctzm", "asypenctzm")) {
      var alone = lines(table, "?from=2021-02&to=2021-02");
      assertThat(lines(table, MONTHS)).as(table).containsAll(alone);
    }
  }

  @Test
  void before_anything_was_heard_nothing_is_published() {
    world.begin(Instant.EPOCH);
    for (var table : List.of("stock", "ind-monthly", "asyappctzm", "asypenctzm", "asydcfstq")) {
      assertThat(lines(table, "")).as(table).isEmpty();
    }
  }
}
