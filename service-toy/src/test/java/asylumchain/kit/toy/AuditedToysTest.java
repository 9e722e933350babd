package asylumchain.kit.toy;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What an auditor may read without being named at any door, and what is written down about it.
@QuarkusTest
@WithTestResource(RealBackends.class)
@TestProfile(ToyShop.class)
class AuditedToysTest {

  @Test
  void a_list_of_which_its_door_writes_nothing_down_is_written_down_with_the_question() {
    var transaction = audited("GET", "/v1/toys?colour=RED&limit=3", 200);
    var line = line(transaction);
    assertThat(line.path("question").asText()).isEqualTo("GET /v1/toys?colour=RED&limit=3");
    assertThat(line.path("action").asText()).isEqualTo("listToy");
    assertThat(line.path("outcome").asText()).isEqualTo("ALLOWED");
    assertThat(line.path("organisation").asText()).isEqualTo("AP");
    assertThat(line.path("subjects")).isEmpty();
  }

  @Test
  void what_its_door_writes_down_stands_there_once_with_the_question() {
    var made =
        Door.knock("POST", "/v1/toys")
            .as("IND", "toys:write")
            .json("{\"name\":\"car\",\"madeOn\":\"2021-12-31\",\"colour\":\"RED\",\"wheels\":4}")
            .answer()
            .headers()
            .firstValue("Location")
            .orElseThrow();
    var line = line(audited("GET", made, 200));
    assertThat(line.path("action").asText()).isEqualTo("toy-read");
    assertThat(line.path("question").asText()).isEqualTo("GET " + made);
    assertThat(made).endsWith(line.path("subjects").path(0).asText());
  }

  @Test
  void a_search_is_written_down_without_what_its_body_says_of_somebody() {
    var transaction = UUID.randomUUID().toString();
    var answer =
        Door.knock("POST", "/v1/toys/_search?limit=3")
            .as("AP", "audit:read")
            .with("Fsc-Transaction-Id", transaction)
            .json("{\"name\":\"Canary\"}")
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(line(transaction).path("question").asText())
        .isEqualTo("POST /v1/toys/_search?limit=3");
    assertThat(line(transaction).toString()).doesNotContain("Canary");
  }

  @Test
  void an_auditor_writes_nothing_and_what_is_refused_or_wrong_was_not_read() {
    Door.knock("POST", "/v1/toys").as("AP", "audit:read").json("{}").refusal(403);
    var wrong = audited("GET", "/v1/toys?colour=MAUVE", 400);
    assertThat(lines(wrong)).isZero();
  }

  @Test
  void a_partner_asks_no_question_that_is_kept() {
    var transaction = UUID.randomUUID().toString();
    Door.knock("GET", "/v1/toys?colour=RED")
        .as("AP", "toys:read")
        .with("Fsc-Transaction-Id", transaction)
        .answer();
    assertThat(lines(transaction)).isZero();
  }

  private static String audited(String method, String path, int status) {
    var transaction = UUID.randomUUID().toString();
    var answer =
        Door.knock(method, path)
            .as("AP", "audit:read")
            .with("Fsc-Transaction-Id", transaction)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return transaction;
  }

  private static JsonNode line(String transaction) {
    assertThat(lines(transaction)).as("one line for one reading").isOne();
    return StreamSupport.stream(asked().spliterator(), false)
        .filter(it -> it.path("transactionId").asText().equals(transaction))
        .findFirst()
        .orElseThrow();
  }

  private static long lines(String transaction) {
    return StreamSupport.stream(asked().spliterator(), false)
        .filter(it -> it.path("transactionId").asText().equals(transaction))
        .count();
  }

  private static JsonNode asked() {
    var answer =
        Door.knock("GET", "/v1/access-log/auditors?limit=500").as("AP", "audit:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Api.json(answer.body()).path("items");
  }
}
