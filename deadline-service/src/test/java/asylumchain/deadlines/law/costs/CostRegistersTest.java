package asylumchain.deadlines.law.costs;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The registers of what lateness costs, and of equated days, as a reader finds them.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
class CostRegistersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "2009-09-30, 0, ",
    "2009-10-01, 1, 1260",
    "2018-12-31, 1, 1260",
    "2019-01-01, 1, 1442",
  })
  void the_tariff_is_the_one_of_the_day_on_which_the_notice_was_received(
      String on, int tariffs, BigDecimal maximum) {
    var items = read("/v1/registers/penalty-tariffs?on=" + on);
    assertThat(items).hasSize(tariffs);
    assertThat(items)
        .allSatisfy(
            it -> assertThat(it.path("maximum").decimalValue()).isEqualByComparingTo(maximum));
  }

  @Test
  void a_tariff_says_on_which_article_it_rests_and_where_that_was_read() {
    var items = read("/v1/registers/penalty-tariffs");
    assertThat(items).hasSizeGreaterThan(1);
    assertThat(items)
        .allSatisfy(
            it -> {
              assertThat(it.path("basis").asText()).startsWith("Awb, art. 4:17(2)");
              assertThat(it.path("sources").path(0).path("location").asText()).isNotEmpty();
              assertThat(it.path("confidence").asText()).isEqualTo("confirmed");
              assertThat(it.path("unverified").asBoolean()).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-10, ",
    "2020-07-11, TEMPORARY_ACT_2020",
    "2021-07-11, TEMPORARY_ACT_2021",
    "2025-04-15, VW_71B",
  })
  void an_exclusion_holds_for_what_is_tested_in_its_period(String on, String id) {
    var found = read("/v1/registers/penalty-exclusions?on=" + on);
    assertThat(found).hasSize(id == null ? 0 : 1);
    assertThat(found)
        .allSatisfy(
            it -> {
              assertThat(it.path("id").asText()).isEqualTo(id);
              assertThat(it.path("unverified").asBoolean()).isTrue();
              assertThat(it.path("note").asText()).isNotEmpty();
            });
  }

  @Test
  void what_courts_gave_back_stands_beside_what_the_law_took() {
    var act = read("/v1/registers/penalty-exclusions?on=2020-08-01").path(0);
    assertThat(act.path("setAside"))
        .extracting(it -> it.path("remedy").asText() + " " + it.path("knownOn").asText())
        .containsExactly("JUDICIAL_PENALTY 2022-11-30", "APPEAL 2022-07-06");
    assertThat(get("/v1/registers/penalty-exclusions").at("/caseClasses/FIRST").asText())
        .isEqualTo("ASYLUM");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-09-26, WBV-2022-22, false",
    "2022-09-27, WBV-2022-22, true",
    "2025-02-01, WBV-2025, true",
    "2025-06-30, WBV-2025, false",
  })
  void a_decree_is_listed_for_the_days_on_which_it_stood(String on, String id, boolean listed) {
    var ids = read("/v1/decrees?on=" + on).findValuesAsText("id");
    assertThat(ids.contains(id)).as("%s", ids).isEqualTo(listed);
    assertThat(read("/v1/decrees?asOf=" + on).findValuesAsText("id")).isEqualTo(ids);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decrees",
        "moratoria",
        "rules",
        "rules/vw42-decision-term",
        "registers/penalty-tariffs",
        "registers/penalty-exclusions",
      })
  void the_day_in_law_has_one_name_and_an_older_one_that_must_say_the_same(String register) {
    var path = "/v1/" + register;
    assertThat(get(path + "?asOf=2022-01-15"))
        .isEqualTo(get(path + "?on=2022-01-15"))
        .isEqualTo(get(path + "?on=2022-01-15&asOf=2022-01-15"));
    var refused =
        Door.knock("GET", path + "?on=2022-01-15&asOf=2022-01-16")
            .as("COA", "deadlines:read")
            .refusal(400);
    assertThat(refused.path("violations").findValuesAsText("parameter")).containsExactly("on");
  }

  @Test
  void the_rules_of_a_day_show_the_version_that_was_in_force_and_no_rule_that_was_not() {
    var all = read("/v1/rules");
    var then = read("/v1/rules?asOf=2021-12-31");
    assertThat(then).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(then)
        .allSatisfy(
            rule -> {
              assertThat(rule.path("versions")).hasSize(1);
              assertThat(rule)
                  .isEqualTo(
                      get("/v1/rules/%s?asOf=2021-12-31".formatted(rule.path("id").asText())));
            });
    assertThat(then.findValuesAsText("id")).contains("vw42-decision-term");
  }

  @Test
  void a_moratorium_is_listed_for_the_days_on_which_it_held() {
    assertThat(read("/v1/moratoria?on=2025-01-15").findValuesAsText("code")).contains("SYR");
    assertThat(read("/v1/moratoria?on=2024-01-15").findValuesAsText("code")).doesNotContain("SYR");
  }

  @Test
  void court_practice_names_its_sources() {
    assertThat(read("/v1/registers/court-practice"))
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(it.path("sources").path(0).path("title").asText()).isNotEmpty());
  }

  @Test
  void equated_days_say_of_which_years_they_are_known_and_where_they_were_read() {
    var view = get("/v1/calendar/equated-days?knownAt=2026-01-01T00:00:00Z");
    assertThat(view.path("items"))
        .extracting(it -> it.path("date").asText())
        .contains("2022-05-27", "2028-05-26")
        .doesNotContain("2026-05-04");
    assertThat(view.path("knownFromYear").asInt()).isEqualTo(2022);
    assertThat(view.path("knownUntilYear").asInt()).isEqualTo(2028);
    assertThat(view.path("basis").asText()).isEqualTo("Algemene termijnenwet, art. 3(3)");
    assertThat(view.path("sources")).hasSize(2);
  }

  private static JsonNode read(String path) {
    return get(path).path("items");
  }

  private static JsonNode get(String path) {
    var answer = Door.knock("GET", path).as("COA", "deadlines:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.body(), e);
    }
  }
}
