package asylumchain.kit.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.http.Download;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import asylumchain.kit.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URL;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the rules do where the conformance test cannot look: inside, and under load.
@QuarkusTest
@WithTestResource(RealBackends.class)
@TestProfile(ToyShop.class)
class ToyDoorTest {

  private static final String TOY =
      "{\"name\":\"car\",\"madeOn\":\"2021-12-31\",\"colour\":\"RED\",\"wheels\":4}";

  @Inject DataSource database;

  @TestHTTPResource(value = "/health/live", management = true)
  URL alive;

  @TestHTTPResource(value = "/health/ready", management = true)
  URL ready;

  @ParameterizedTest
  @CsvSource({"BUG,500", "BAD_SQL,500", "NO_SCOPE,500", "DATABASE_GONE,503"})
  void an_accident_inside_tells_nothing_of_the_inside(String kind, int status) {
    Door.knock("GET", "/v1/accidents?kind=" + kind).refusal(status);
  }

  @Test
  void a_transaction_in_which_nobody_asks_anything_any_more_lets_go_of_what_it_holds()
      throws SQLException {
    try (var connection = database.getConnection();
        var asked = connection.createStatement();
        var row = asked.executeQuery("show idle_in_transaction_session_timeout")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("2min");
    }
  }

  @Test
  void what_cannot_be_answered_now_says_when_to_come_back() {
    var answer = Door.knock("GET", "/v1/accidents?kind=DATABASE_GONE").answer();
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {Download.NDJSON, Download.CSV})
  void a_list_that_fails_on_its_way_is_broken_off_and_never_looks_whole(String form) {
    var list = "/v1/accidents/list?until=";
    var whole = Door.knock("GET", list + 1_000_000).with("Accept", form).answer();
    assertThat(whole.body().lines()).hasSize(form.equals(Download.CSV) ? 1_000_001 : 1_000_000);
    assertThatThrownBy(
            () -> Door.knock("GET", list + "500000&breaking=true").with("Accept", form).answer())
        .isInstanceOf(UncheckedIOException.class);
    Door.knock("GET", list + "0&breaking=true").with("Accept", form).refusal(500);
  }

  /// Nearly as long as an address may be.
  @Test
  void a_path_of_thousands_of_parts_is_as_unknown_as_any_other() {
    Door.knock("GET", "/v1" + "/a".repeat(4_000)).as("IND", "toys:read").refusal(404);
  }

  @Test
  void thousands_of_entity_tags_are_read_as_one_is_and_weak_ones_match_nothing() {
    var made = Door.knock("POST", "/v1/toys").as("IND", "toys:write").json(TOY).answer();
    var changing =
        Door.knock("POST", made.headers().firstValue("Location").orElseThrow() + "/events")
            .as("IND", "toys:write")
            .json("{\"type\":\"toy-broken\",\"occurredOn\":\"2021-12-31\"}");
    var weak = "W/\"1\" , ".repeat(2_000);
    changing.with("If-Match", weak).refusal(400);
    changing.with("If-Match", weak + "\"7\"").refusal(412);
    assertThat(changing.with("If-Match", weak + "\"1\"").answer().statusCode()).isEqualTo(201);
  }

  @Test
  void broken_constraints_of_body_and_parameters_are_told_together() {
    var problem =
        Door.knock("POST", "/v1/toys/_search?limit=501&count=all")
            .as("IND", "toys:read")
            .json("{\"name\":\" \"}")
            .refusal(400);
    assertThat(problem.path("violations").toString())
        .contains("\"/name\"", "\"limit\"", "\"count\"");
  }

  @Test
  void every_page_but_the_last_leads_to_the_next() {
    for (var i = 0; i < 5; i++) {
      Door.knock("POST", "/v1/toys").as("IND", "toys:write").json(TOY).answer();
    }
    var seen = 0;
    var path = "/v1/toys?limit=2";
    while (!path.isEmpty()) {
      var page = Door.knock("GET", path).as("IND", "toys:read").answer();
      assertThat(page.statusCode()).isEqualTo(200);
      seen += page.body().split("\"id\"", -1).length - 1;
      path = page.headers().firstValue("Link").map(ToyDoorTest::next).orElse("");
    }
    assertThat(seen).isGreaterThanOrEqualTo(5);
    Door.knock("GET", "/v1/toys?cursor=xyz!").as("IND", "toys:read").refusal(400);
  }

  @Test
  void a_table_is_read_as_csv_when_the_caller_asks_for_that() {
    var csv = Door.knock("GET", "/v1/toys/colours").with("Accept", "text/csv").answer();
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body())
        .isEqualTo("colour,word\r\nRED,\"'=1+1, \"\"red\"\"\"\r\nGREEN,green\r\n");
    var json = Door.knock("GET", "/v1/toys/colours").with("Accept", "application/json").answer();
    assertThat(json.body()).startsWith("{\"colours\":[{\"colour\":\"RED\"");
  }

  @Test
  void ranges_and_weights_name_forms_and_an_empty_header_names_none() {
    for (var accept : List.of("application/*", "", "application/json;q=0.9, text/csv;q=0.1")) {
      var json = Door.knock("GET", "/v1/toys/colours").with("Accept", accept).answer();
      assertThat(json.statusCode()).as(accept).isEqualTo(200);
      assertThat(json.headers().firstValue("Content-Type").orElse(""))
          .as(accept)
          .isIn("application/json", "application/json;charset=UTF-8");
      assertThat(json.body()).as(accept).startsWith("{\"colours\":");
    }
    var csv = Door.knock("GET", "/v1/toys/colours").with("Accept", "text/*").answer();
    assertThat(csv.body()).startsWith("colour,word");
    Door.knock("GET", "/v1/toys/colours").with("Accept", "application/json;q=0").refusal(406);
  }

  @Test
  void a_streamed_body_may_be_of_any_length() {
    var lines = "{\"line\":1}\n".repeat(500_000);
    var answer =
        Door.knock("POST", "/v1/toys/imports")
            .as("IND", "toys:import")
            .with("Content-Type", "application/x-ndjson")
            .body(lines)
            .answer();
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  @Test
  void a_reader_that_has_just_written_waits_for_its_version() {
    var made = Door.knock("POST", "/v1/toys").as("IND", "toys:write").json(TOY).answer();
    var toy = made.headers().firstValue("Location").orElseThrow();
    var read = Door.knock("GET", toy).as("IND", "toys:read").with("After", "\"1\"").answer();
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("ETag")).contains("\"1\"");

    var late = Door.knock("GET", toy).as("IND", "toys:read").with("After", "\"2\"").answer();
    assertThat(late.statusCode()).isEqualTo(503);
    assertThat(late.headers().firstValue("Retry-After")).isPresent();
    Door.knock("GET", toy).as("IND", "toys:read").with("After", "two").refusal(400);
  }

  @Test
  void every_look_is_logged_before_the_answer_leaves_and_a_refused_one_too() {
    var unknown = UUID.randomUUID();
    var path = "/v1/toys/" + unknown;
    Door.knock("GET", path).as("COA", "toys:read").refusal(404);
    Door.knock("GET", path).as("COA", "toys:write").refusal(403);

    var log =
        Door.knock("GET", "/v1/access-log?subject=" + unknown).as("AP", "audit:read").answer();
    assertThat(log.statusCode()).isEqualTo(200);
    assertThat(log.body())
        .contains("\"action\":\"toy-read\"", "\"action\":\"show\"", "\"organisation\":\"COA\"")
        .contains("\"outcome\":\"REFUSED\"")
        .doesNotContain("\"outcome\":\"ALLOWED\",\"subjects\":[],");
  }

  @Test
  void many_looks_at_once_are_all_logged_in_few_commits() throws Exception {
    var subject = UUID.randomUUID();
    var looks =
        IntStream.range(0, 200)
            .mapToObj(_ -> Door.knock("GET", "/v1/toys/" + subject).as("COA", "toys:read"))
            .map(door -> CompletableFuture.supplyAsync(() -> door.answer().statusCode()))
            .toList();
    assertThat(looks.stream().map(CompletableFuture::join)).containsOnly(404);
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                select count(*), count(distinct xmin::text)
                  from access_log where subjects @> array[?]::uuid[]
                """)) {
      statement.setObject(1, subject);
      var row = statement.executeQuery();
      row.next();
      assertThat(row.getInt(1)).isEqualTo(200);
      assertThat(row.getInt(2)).isLessThan(200);
    }
  }

  @Test
  void a_change_that_was_refused_leaves_its_key_free() {
    var made = Door.knock("POST", "/v1/toys").as("IND", "toys:write").json(TOY).answer();
    var events = made.headers().firstValue("Location").orElseThrow() + "/events";
    var broken = "{\"type\":\"toy-broken\",\"occurredOn\":\"2021-12-31\"}";
    var key = UUID.randomUUID().toString();
    Door.knock("POST", events)
        .as("IND", "toys:write")
        .json(broken)
        .with("Idempotency-Key", key)
        .with("If-Match", "\"7\"")
        .refusal(412);
    var answer =
        Door.knock("POST", events)
            .as("IND", "toys:write")
            .json(broken)
            .with("Idempotency-Key", key)
            .with("If-Match", "\"1\"")
            .answer();
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void a_key_is_free_again_after_three_days() throws Exception {
    var key = UUID.randomUUID().toString();
    var first = making(key, TOY).answer().headers().firstValue("Location").orElseThrow();
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "update idempotency_key set taken_at = now() - interval '73 hours' where key = ?")) {
      statement.setString(1, key);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
    var later = making(key, TOY + " ").answer();
    assertThat(later.statusCode()).isEqualTo(201);
    assertThat(later.headers().firstValue("Location")).isPresent().get().isNotEqualTo(first);
  }

  @Test
  void life_depends_on_the_process_only_and_readiness_on_database_and_schema() {
    assertThat(alive).isNotNull();
    assertThat(RestAssured.get(alive).then().statusCode(200).extract().asString())
        .doesNotContain("atabase");
    assertThat(RestAssured.get(ready).then().statusCode(200).extract().asString())
        .contains("database and schema");
  }

  private static Door making(String key, String toy) {
    return Door.knock("POST", "/v1/toys")
        .as("IND", "toys:write")
        .json(toy)
        .with("Idempotency-Key", key);
  }

  @Test
  void a_caller_without_an_oin_or_a_scope_is_still_a_caller() {
    Door.knock("GET", "/v1/toys")
        .with("Authorization", TestTokens.bearerOf("coa-1", "COA"))
        .refusal(403);
  }

  private static String next(String link) {
    assertThat(link).endsWith("; rel=\"next\"");
    return link.substring(1, link.indexOf('>'));
  }
}
