package asylumchain.reporting.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.opendata.editions.Edition.Content;
import asylumchain.reporting.opendata.editions.EditionTable;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was published stays as it was; a correction is another edition, with its reason, and every
/// number can be proved afterwards.
@QuarkusTest
@TestProfile(TopicsStill.class)
class EditionsResourceTest {

  private static final String MONTH = "?from=2021-01&to=2021-01";
  private static final String SYRIAN = "SYR SY M AGE_18_34 FIRST TRACK_4 2021-01-11";
  private static final String TURK = "TUR TR F AGE_18_34 FIRST TRACK_4 2021-01-12";
  private static final List<String> OF_A_MONTH =
      List.of("asyappctzm", "asypenctzm", "ind-monthly", "stock");

  @Inject World world;
  @Inject EditionTable table;

  @BeforeEach
  void thirty_syrians() {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
    for (var i = 0; i < 30; i++) {
      Person.of(SYRIAN).happensIn(world);
    }
  }

  @Test
  void a_month_is_published_whole_by_whoever_asks_for_one_of_its_tables() {
    assertThat(editions()).isEmpty();

    var stock = get("stock" + MONTH).jsonPath();

    assertThat(editions())
        .extracting(it -> it.get("dataset"))
        .containsExactlyInAnyOrderElementsOf(OF_A_MONTH);
    assertThat(editions())
        .allSatisfy(
            it ->
                assertThat(it)
                    .containsEntry("period", "2021-01")
                    .containsEntry("edition", 1)
                    .containsEntry("knownAt", "2021-02-14T22:59:59.999999Z")
                    .doesNotContainKey("reason"));
    assertThat(stock.<Map<String, Object>>getList("editions"))
        .hasSize(1)
        .first()
        .satisfies(
            it ->
                assertThat(it.get("definitions"))
                    .isEqualTo(
                        List.of(
                            stock.get("definition.id") + "@" + stock.get("definition.version"))))
        .satisfies(it -> assertThat(it).containsEntry("policy", "suppress-below-10@1"));
  }

  @Test
  void a_case_that_is_destroyed_later_changes_nothing_of_what_was_published() {
    var before = OF_A_MONTH.stream().map(it -> get(it + MONTH).jsonPath().get("lines")).toList();

    world.run("truncate live.backlog_interval");

    assertThat(OF_A_MONTH.stream().map(it -> get(it + MONTH).jsonPath().get("lines")).toList())
        .isEqualTo(before);
    assertThat(get("stock?from=2021-02&to=2021-02").jsonPath().getInt("lines[0].count")).isZero();
  }

  @Test
  void a_correction_is_another_edition_with_its_reason_beside_the_first() {
    get("stock" + MONTH);
    for (var i = 0; i < 15; i++) {
      Person.of(SYRIAN).isHeardOfIn(world, "2021-02-14");
    }
    var corrected =
        correct("2021-01", "fifteen were delivered late").statusCode(201).extract().response();

    assertThat(corrected.header("Location")).startsWith("/v1/open-data/editions/");
    var stock = get("stock" + MONTH).jsonPath();
    assertThat(total(stock)).isEqualTo(45);
    assertThat(stock.getInt("editions[0].edition")).isEqualTo(2);
    assertThat(stock.getString("editions[0].reason")).isEqualTo("fifteen were delivered late");
    var first = get("editions/stock/2021-01/1").jsonPath();
    assertThat(total(JsonPath.from("{\"lines\":" + first.getString("content") + "}")))
        .isEqualTo(30);
    given().get("/v1/open-data/editions/stock/2021-01/3").then().statusCode(404);
    correct("2021-01", "once more").statusCode(409).body("type", containsString("nothing-differs"));
  }

  @Test
  void a_correction_that_would_tell_of_a_few_is_refused_and_changes_nothing() {
    get("stock" + MONTH);
    for (var i = 0; i < 3; i++) {
      Person.of(TURK).isHeardOfIn(world, "2021-02-14");
    }

    correct("2021-01", "three were delivered late")
        .statusCode(409)
        .body("type", containsString("few-differ"))
        .body("detail", containsString("by fewer than 10"));

    assertThat(editions()).allSatisfy(it -> assertThat(it).containsEntry("edition", 1));
    assertThat(total(get("stock" + MONTH).jsonPath())).isEqualTo(30);
  }

  @Test
  void a_correction_is_compared_with_every_edition_that_was_published_before() {
    get("stock" + MONTH);
    for (var i = 0; i < 15; i++) {
      Person.of(SYRIAN).isHeardOfIn(world, "2021-02-14");
    }
    correct("2021-01", "fifteen were delivered late").statusCode(201);
    world.run(
        """
        delete from live.backlog_interval
         where subject_id in (select distinct subject_id from live.backlog_interval
                               where known_from > '2021-02-14' limit 12)
        """);

    correct("2021-01", "twelve of these are none")
        .statusCode(409)
        .body("type", containsString("few-differ"))
        .body("detail", containsString("from edition 1"));
  }

  @Test
  void what_lacks_something_is_told_and_published_only_once_it_is_in() {
    world.deadlinesProcessed(0);
    var lacking = get("stock" + MONTH).jsonPath();

    assertThat(total(lacking)).isEqualTo(30);
    assertThat(lacking.getInt("completeness.clocksPending")).isPositive();
    assertThat(lacking.getList("editions")).isEmpty();
    assertThat(editions()).isEmpty();

    world.deadlinesProcessed(1_000_000);
    assertThat(get("stock" + MONTH).jsonPath().getList("editions")).hasSize(1);
    assertThat(editions()).hasSize(4);
  }

  @Test
  void a_row_names_the_policy_and_the_definition_of_its_own_edition() {
    var lines = "[{\"day\":\"2021-01-31\",\"dimension\":\"total\",\"value\":null,\"count\":70}]";
    var then = Instant.parse("2021-02-14T22:59:59.999999Z");
    table.publish(
        "2021-01", Map.of("stock", new Content(then, List.of("before@3"), "older@7", lines)));

    var rows =
        given()
            .accept("text/csv")
            .get("/v1/open-data/stock?from=2021-01&to=2021-02")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();

    assertThat(rows.get(1)).startsWith("before@3,older@7,").contains(",total,,70,");
    assertThat(rows.get(2)).startsWith("awaiting-first-decision@").contains(",2021-02-28,total,");
  }

  @Test
  void a_table_is_headed_by_the_policies_and_the_definitions_of_the_editions_it_tells() {
    var then = Instant.parse("2021-02-14T22:59:59.999999Z");
    var monthly =
        "[{\"month\":\"2021-01\",\"product\":\"TOTAL\",\"applications\":70,\"decisions\":0,"
            + "\"pending\":70}]";
    var applicants =
        "[{\"freq\":\"M\",\"unit\":\"PER\",\"citizen\":\"TOTAL\",\"sex\":\"T\","
            + "\"applicant\":\"TOTAL\",\"age\":\"TOTAL\",\"geo\":\"NL\","
            + "\"TIME_PERIOD\":\"2021-01\",\"OBS_VALUE\":70}]";
    table.publish(
        "2021-01",
        Map.of(
            "ind-monthly",
            new Content(then, List.of("asylum-applicants@1"), "round-to-5@1 older@7", monthly),
            "asyappctzm",
            new Content(then, List.of("asylum-applicants@1"), "older@7", applicants)));

    var month = get("ind-monthly" + MONTH).jsonPath();
    assertThat(month.getString("policy.id")).isEqualTo("round-to-5");
    assertThat(month.getString("rounding.id")).isEqualTo("older");
    assertThat(month.getInt("rounding.version")).isEqualTo(7);
    assertThat(month.getList("policies.id")).containsExactly("round-to-5", "older");
    assertThat(month.getList("definitions.version")).containsExactly(1);
    var eurostat = get("asyappctzm" + MONTH).jsonPath();
    assertThat(eurostat.getString("policy.id")).isEqualTo("older");
    assertThat(eurostat.getList("definitions.version")).containsExactly(1);

    var both = get("asyappctzm?from=2021-01&to=2021-02").jsonPath();
    assertThat(both.getString("policy.id")).isEqualTo("round-to-5");
    assertThat(both.getList("policies.id")).containsExactly("older", "round-to-5");
    assertThat(both.getList("definitions.version")).containsExactly(1, 2);
  }

  @Test
  void a_list_reads_no_content_and_one_that_was_tampered_with_is_not_told() {
    get("stock" + MONTH);
    world.run(
        """
        insert into publication (dataset, period, edition, known_at, published_at, definitions,
                                 policy, content, checksum)
        values ('stock', '2020-01', 1, now(), now(), '{any}', 'any', '[]', 'wrong')
        """);

    assertThat(editions()).hasSize(5);
    given().get("/v1/open-data/editions/stock/2020-01/1").then().statusCode(500);
  }

  @Test
  void a_correction_that_is_sent_again_is_answered_without_counting_anything() {
    get("stock" + MONTH);
    for (var i = 0; i < 15; i++) {
      Person.of(SYRIAN).isHeardOfIn(world, "2021-02-14");
    }
    var key = UUID.randomUUID().toString();
    var first = correct("2021-01", "fifteen were delivered late", key).statusCode(201).extract();
    world.run("drop table live.backlog_interval");

    correct("2021-01", "fifteen were delivered late", key)
        .statusCode(201)
        .header("Location", first.header("Location"));
  }

  @Test
  void the_list_says_how_many_there_are_where_that_is_asked() {
    get("stock" + MONTH);
    given()
        .get("/v1/open-data/editions?limit=1&count=exact")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("count", equalTo(4));
  }

  @Test
  void whoever_has_an_edition_can_prove_it_and_nobody_can_change_it() throws Exception {
    get("stock" + MONTH);
    var whole = get("editions/stock/2021-01/1").jsonPath();
    var text =
        String.join(
            "\n",
            whole.getString("dataset"),
            whole.getString("period"),
            whole.getString("edition"),
            whole.getString("knownAt"),
            whole.getString("publishedAt"),
            String.join(",", whole.<String>getList("definitions")),
            whole.getString("policy"),
            "",
            whole.getString("content"));
    var sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

    assertThat(whole.getString("checksum")).isEqualTo(HexFormat.of().formatHex(sum));
    assertThat(JsonPath.from(whole.getString("content")).<Object>getList(""))
        .isEqualTo(get("stock" + MONTH).jsonPath().getList("lines"));
    for (var change : List.of("update publication set content = '[]'", "delete from publication")) {
      assertThatThrownBy(() -> world.run(change)).hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void corrections_are_for_those_who_keep_the_service_and_say_what_is_wrong_with_them() {
    given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"period\": \"2021-01\", \"reason\": \"because\"}")
        .post("/v1/open-data/editions")
        .then()
        .statusCode(403);
    correct("2021-13", "no such month").statusCode(400);
    correct("2021-12", "not closed").statusCode(400).body("detail", not(nullValue()));
    correct("2020-11", "never published").statusCode(409);
    given()
        .get("/v1/open-data/editions?cursor=MQ")
        .then()
        .statusCode(400)
        .body("violations.parameter", hasItem("cursor"));
  }

  @Test
  void the_editions_are_listed_the_latest_first_page_by_page() {
    get("stock?from=2021-01&to=2021-03");
    var all = editions();
    var found = new ArrayList<Map<String, Object>>();
    for (String page = "/v1/open-data/editions?limit=5"; page != null; ) {
      var answer = given().get(page).then().statusCode(200).extract().response();
      found.addAll(answer.jsonPath().getList("items"));
      var next = answer.header("Link");
      page = next == null ? null : next.substring(1, next.indexOf('>'));
    }
    assertThat(found).isEqualTo(all).hasSize(12);
  }

  private static Integer total(JsonPath stock) {
    return stock.get("lines.find { it.dimension == 'total' }.count");
  }

  private static ValidatableResponse correct(String period, String reason) {
    return correct(period, reason, UUID.randomUUID().toString());
  }

  private static ValidatableResponse correct(String period, String reason, String key) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "operations"))
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(Map.of("period", period, "reason", reason))
        .post("/v1/open-data/editions")
        .then();
  }

  private static List<Map<String, Object>> editions() {
    return get("editions?limit=500").jsonPath().getList("items");
  }

  private static Response get(String table) {
    return given().get("/v1/open-data/" + table).then().statusCode(200).extract().response();
  }
}
