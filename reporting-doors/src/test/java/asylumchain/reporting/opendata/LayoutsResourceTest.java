package asylumchain.reporting.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.kit.http.Csv;
import asylumchain.kit.testing.Door;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every value of a layout is counted again from a plain list of people. There are always
/// ten alike, so that rounding changes nothing.
@QuarkusTest
@TestProfile(TopicsStill.class)
class LayoutsResourceTest {

  @Inject World world;

  private final List<Person> people = new ArrayList<>();

  @BeforeEach
  void ten_of_each() {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
    """
    SYR SY   M AGE_18_34 FIRST                TRACK_4 2021-01-11
    SYR SY   F AGE_4_11  FIRST                TRACK_4 2021-01-12 2021-05-03 REFUGEE
    SYR SY   F AGE_35_64 FAMILY_REUNIFICATION -       2021-02-02 2021-02-20 HUMANITARIAN
    XXA STLS X UNKNOWN   REPEAT               -       2021-02-03 2021-03-31 INADMISSIBLE
    GBR UK   M AGE_65_UP FIRST                TRACK_2 2021-01-31 2021-02-01 REJECTED_UNFOUNDED
    GRC EL   F AGE_12_17 REPEAT               TRACK_1 2021-03-01 2021-04-01 SUBSIDIARY
    TUR TR   M AGE_18_34 FIRST                TRACK_4 2021-03-31 2021-06-30 WITHDRAWN
    SYR SY   M AGE_18_34 UNEXPLAINED          TRACK_4 2021-02-10
    """
        .lines()
        .forEach(line -> some(10, line));
  }

  @Test
  void applicants_by_kind_sex_age_and_citizenship() {
    var lines = lines("/v1/open-data/asyappctzm?from=2021-01&to=2021-03");

    for (var line : lines) {
      var month = YearMonth.parse(text(line, "TIME_PERIOD"));
      var applicant = text(line, "applicant");
      assertThat(line.get("OBS_VALUE"))
          .as("%s", line)
          .isEqualTo(
              count(
                  line,
                  it ->
                      it.isApplication()
                          && YearMonth.from(it.lodgedOn()).equals(month)
                          && (applicant.equals("TOTAL")
                              || applicant.equals("SSEQ") == it.kind().equals("REPEAT"))));
    }
    assertThat(lines).allMatch(it -> it.get("freq").equals("M") && it.get("geo").equals("NL"));
    assertThat(values(lines, "citizen"))
        .containsExactlyInAnyOrder("TOTAL", "SY", "STLS", "UK", "EL", "TR");
    assertThat(values(lines, "sex")).containsExactlyInAnyOrder("T", "F", "M", "UNK");
    assertThat(values(lines, "age"))
        .containsExactlyInAnyOrder("TOTAL", "Y_LT18", "Y18-34", "Y35-64", "Y_GE65", "UNK");
    assertThat(lines).filteredOn(it -> it.get("OBS_VALUE").equals(10)).isNotEmpty();
  }

  @Test
  void what_is_pending_at_month_ends_in_all_instances() {
    var lines = lines("/v1/open-data/asypenctzm?from=2021-01&to=2021-11");

    for (var line : lines) {
      var end = YearMonth.parse(text(line, "TIME_PERIOD")).atEndOfMonth();
      assertThat(line.get("OBS_VALUE"))
          .as("%s", line)
          .isEqualTo(
              count(
                  line,
                  it -> !it.lodgedOn().isAfter(end) && (!it.isDecidedBy(end) || it.appeals())));
    }
    assertThat(lines).noneMatch(it -> it.containsKey("applicant") || it.containsKey("decision"));
  }

  @Test
  void decisions_per_quarter_by_outcome() {
    var lines = lines("/v1/open-data/asydcfstq?from=2021-Q1&to=2021-Q3");

    for (var line : lines) {
      var quarter = text(line, "TIME_PERIOD");
      var outcomes = Objects.requireNonNull(Person.DECISIONS.get(text(line, "decision")));
      assertThat(line.get("OBS_VALUE"))
          .as("%s", line)
          .isEqualTo(
              count(
                  line,
                  it ->
                      it.decidedOn() != null
                          && quarter.equals("2021-Q" + ((it.decidedOn().getMonthValue() + 2) / 3))
                          && outcomes.contains(it.outcome())));
    }
    assertThat(values(lines, "decision")).isEqualTo(Person.DECISIONS.keySet());
    assertThat(values(lines, "TIME_PERIOD"))
        .containsExactlyInAnyOrder("2021-Q1", "2021-Q2", "2021-Q3");
  }

  @Test
  void the_monthly_table_of_the_ind() {
    var lines = lines("/v1/open-data/ind-monthly?from=2021-01&to=2021-06");

    assertThat(lines).hasSize(6 * 6);
    for (var line : lines) {
      var month = YearMonth.parse(text(line, "month"));
      var end = month.atEndOfMonth();
      var product = text(line, "product");
      var of =
          people.stream()
              .filter(it -> product.equals("TOTAL") || product.equals(it.product()))
              .toList();
      assertThat(line.get("applications"))
          .as("%s", line)
          .isEqualTo(
              (int)
                  of.stream()
                      .filter(Person::isApplication)
                      .filter(it -> YearMonth.from(it.lodgedOn()).equals(month))
                      .count());
      assertThat(line.get("decisions"))
          .as("%s", line)
          .isEqualTo(
              (int)
                  of.stream()
                      .filter(it -> it.decidedOn() != null && it.outcome() != Outcome.WITHDRAWN)
                      .filter(
                          it -> it.isDecidedBy(end) && !it.isDecidedBy(month.atDay(1).minusDays(1)))
                      .count());
      assertThat(line.get("pending"))
          .as("%s", line)
          .isEqualTo(
              (int)
                  of.stream()
                      .filter(it -> !it.lodgedOn().isAfter(end) && !it.isDecidedBy(end))
                      .count());
    }
  }

  @Test
  void each_row_of_the_monthly_table_says_as_of_when_its_own_month_was_known() {
    given()
        .accept(Csv.CSV)
        .get("/v1/open-data/ind-monthly?from=2021-01&to=2021-02")
        .then()
        .statusCode(200)
        .body(startsWith("month,product,applications,decisions,pending,asOf,knownAt,"))
        .body(containsString("2021-01,TRACK_4,20,0,20,2021-01-31,2021-02-14T22:59:59.999999Z,"))
        .body(containsString("2021-02,TRACK_4,0,0,30,2021-02-28,2021-03-14T22:59:59.999999Z,"));
  }

  @Test
  void a_table_has_the_columns_of_the_dataset_in_their_order() {
    given()
        .accept(Csv.CSV)
        .get("/v1/open-data/asydcfstq?from=2021-Q1&to=2021-Q1")
        .then()
        .statusCode(200)
        .body(startsWith("freq,unit,citizen,sex,age,decision,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG"))
        .body(containsString("Q,PER,TOTAL,T,TOTAL,TOTAL,NL,2021-Q1,30,"));
    given()
        .accept(Csv.XLSX)
        .get("/v1/open-data/asyappctzm?from=2021-01&to=2021-01")
        .then()
        .statusCode(200)
        .contentType(Csv.XLSX);
  }

  @Test
  void counts_are_rounded_and_a_total_is_made_of_rounded_counts() {
    some(3, "IRN IR F AGE_18_34 FIRST - 2021-04-06");
    some(1, "YEM YE M AGE_18_34 FIRST - 2021-04-06");

    given()
        .get("/v1/open-data/asyappctzm?from=2021-04&to=2021-04")
        .then()
        .statusCode(200)
        .body("dataset", equalTo("migr_asyappctzm"))
        .body("policy.id", equalTo("round-to-5"))
        .body("definitions[0].id", equalTo("asylum-applicants"))
        .body(
            "lines.findAll { it.sex == 'F' && it.applicant == 'FRST' }.OBS_VALUE.unique()",
            equalTo(List.of(5)))
        .body(
            "lines.findAll { it.sex == 'M' && it.applicant == 'FRST' }.OBS_VALUE.unique()",
            equalTo(List.of(0)))
        .body(
            "lines.find { it.citizen == 'TOTAL' && it.sex == 'T' && it.age == 'TOTAL' }.OBS_VALUE",
            equalTo(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asyappctzm?to=2099-01",
        "asyappctzm?from=2019-01&to=2021-01",
        "asypenctzm?from=2021-Q1",
        "asydcfstq?from=2021-01",
        "asydcfstq?to=2099-Q4",
        "asydcfstq?from=2019-Q1&to=2021-Q1",
        "asydcfstq?from=2021-Q5",
        "ind-monthly?from=January"
      })
  void a_period_that_is_none_or_not_over_or_too_long_is_refused(String question) {
    given().get("/v1/open-data/" + question).then().statusCode(400);
  }

  private int count(Map<String, Object> line, Predicate<Person> which) {
    return (int)
        people.stream()
            .filter(which)
            .filter(it -> it.isOf(text(line, "citizen"), text(line, "sex"), text(line, "age")))
            .count();
  }

  private static String text(Map<String, Object> line, String name) {
    return String.valueOf(line.get(name));
  }

  private static Set<String> values(List<Map<String, Object>> lines, String name) {
    return lines.stream().map(line -> text(line, name)).collect(Collectors.toSet());
  }

  private static List<Map<String, Object>> lines(String question) {
    List<Map<String, Object>> lines =
        new ObjectMapper()
            .convertValue(
                Door.knock("GET", question).read().path("lines"), new TypeReference<>() {});
    assertThat(lines).isNotEmpty();
    return lines;
  }

  private void some(int cases, String line) {
    var person = Person.of(line);
    for (int i = 0; i < cases; i++) {
      people.add(person);
      person.happensIn(world);
    }
  }
}
