package asylumchain.cases.identity.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A V-number that was mistyped, and so was somebody else's.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class MistypedNumberDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHY = ",\"reason\":\"two digits were swapped\"";

  private final String person = Bodies.person();
  private final String mistyped = number(person);
  private final String right = number(Bodies.person());

  @Test
  void it_is_put_right_with_a_reason_and_is_free_for_whose_it_is() {
    var location = registered(person);
    var personId = applicant(location);
    var owner =
        Bodies.person()
            .replaceFirst("\\d{10}", mistyped)
            .replace("Canary-Kwetal", "Canary-Eigenaar")
            .replace("1987-03", "1961-02");
    assertThat(registering(owner).refusal(409).path("type").asText()).endsWith("person-differs");

    var answer = correcting(personId, numbered(right), WHY, "persons:identify").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

    assertThat(applicant(registered(owner))).isNotEqualTo(personId);
    var shown = read("/v1/persons/" + personId, "persons:read", "persons:identify");
    assertThat(shown.at("/person/vNumber").asText()).isEqualTo(right);
    assertThat(found(right)).contains(personId).doesNotContain("Canary");
    assertThat(found(mistyped)).doesNotContain(personId);
    var file = read("/v1/persons/" + personId + "/file", "persons:export");
    assertThat(file.at("/facts/0/confidential/person/vNumber").asText()).isEqualTo(mistyped);
    assertThat(file.at("/facts/1/confidential/person/vNumber").asText()).isEqualTo(right);
    assertThat(read(location + "/events", "cases:read").toString()).doesNotContain(mistyped, right);
    var back = correcting(personId, person, WHY, "persons:identify").refusal(409);
    assertThat(back.path("type").asText()).endsWith("number-known");
  }

  @Test
  void only_who_sees_numbers_puts_one_right_and_only_with_a_reason() {
    var personId = applicant(registered(person));
    correcting(personId, numbered(right), WHY).refusal(403);
    var unexplained = correcting(personId, numbered(right), "", "persons:identify").refusal(400);
    assertThat(unexplained.at("/violations/0").toString()).contains("/reason");
    var without = person.replaceFirst("\"vNumber\":\"\\d+\",", "");
    assertThat(
            correcting(personId, without, WHY, "persons:identify")
                .refusal(409)
                .path("type")
                .asText())
        .endsWith("number-stands");
    var named =
        correcting(personId, numbered(right), "", "persons:identify")
            .with("Fact-Reason", "two digits were swapped")
            .answer();
    assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
  }

  @Test
  void one_on_a_record_that_was_merged_is_put_right_once_the_merge_is_undone() {
    var record = applicant(registered(person));
    var survivor = applicant(registered(Bodies.person().replace("1987-03", "1961-02")));
    merged(record, "/merges", "{\"into\":\"" + survivor + "\"}");

    var refused = correcting(record, numbered(right), WHY, "persons:identify").refusal(409);
    assertThat(refused.path("type").asText()).endsWith("already-merged");
    assertThat(refused.path("detail").asText())
        .contains(survivor, "POST /v1/persons/" + record + "/splits", "persons:merge");
    var taken =
        correcting(survivor, person.replace("1987-03", "1961-02"), WHY, "persons:identify")
            .refusal(409);
    assertThat(taken.path("type").asText()).endsWith("number-known");
    assertThat(taken.path("detail").asText())
        .contains("POST /v1/persons/" + record + "/splits")
        .doesNotContain("merge the two");

    merged(record, "/splits", "");
    assertThat(correcting(record, numbered(right), WHY, "persons:identify").answer().statusCode())
        .isEqualTo(201);
  }

  private static void merged(String personId, String how, String body) {
    var door =
        Door.knock("POST", "/v1/persons/" + personId + how)
            .as("IND", "persons:merge", "persons:match")
            .with("If-Match", "*");
    var answer = (body.isEmpty() ? door : door.json(body)).answer();
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  private String numbered(String number) {
    return person.replace(mistyped, number);
  }

  private static String number(String person) {
    return person.replaceFirst(".*\"vNumber\":\"(\\d+)\".*", "$1");
  }

  private static String found(String number) {
    return Door.knock("POST", "/v1/cases/_search")
        .as("IND", "cases:read")
        .json("{\"vNumber\":\"" + number + "\"}")
        .answer()
        .body();
  }

  private static Door correcting(String personId, String person, String more, String... scopes) {
    var all = Stream.concat(Stream.of("persons:write"), Stream.of(scopes)).toArray(String[]::new);
    return Door.knock("POST", "/v1/persons/" + personId + "/corrections")
        .as("IND", all)
        .with("If-Match", "*")
        .json("{\"person\":" + person + more + "}");
  }

  private static Door registering(String person) {
    return Door.knock("POST", "/v1/cases")
        .as("IND", "cases:write")
        .json(Bodies.registration(person));
  }

  private static String registered(String person) {
    var answer = registering(person).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String applicant(String location) {
    return read(location, "cases:read").at("/applicant/personId").asText();
  }

  private static JsonNode read(String path, String... scopes) {
    var answer = Door.knock("GET", path).as("IND", scopes).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
