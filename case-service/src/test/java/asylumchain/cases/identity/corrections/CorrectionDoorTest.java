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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class CorrectionDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_birth_date_put_right_changes_the_person_and_what_the_chain_sees_in_every_case() {
    var person = Bodies.person();
    var location = registered(person);
    var before = read(location).path("applicant");
    assertThat(before.path("ageBand").asText()).isEqualTo("AGE_18_34");
    var personId = before.path("personId").asText();
    var answer = correct(personId, "\"1\"", person.replace("1987-03", "2008-03")).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");
    var shown = read("/v1/persons/" + personId);
    assertThat(shown.at("/person/birthDate").asText()).isEqualTo("2008-03");
    var after = read(location);
    assertThat(after.at("/applicant/ageBand").asText()).isEqualTo("AGE_12_17");
    assertThat(after.path("version").asInt()).isEqualTo(2);
    assertThat(read(location + "/events").path("items"))
        .extracting(item -> item.path("type").asText())
        .containsExactly(
            "nl.asielketen.case.application-lodged", "nl.asielketen.case.fact-corrected");
    assertThat(read(location + "/events").toString()).doesNotContain("2008-03", "Canary");
  }

  @Test
  void a_name_put_right_leaves_the_cases_alone_and_is_found_from_then_on() {
    var person = Bodies.person();
    var location = registered(person);
    var personId = read(location).at("/applicant/personId").asText();
    var other = person.replace("Canary-Kwetal", "Canary-Wouwermans");
    assertThat(correct(personId, "\"1\"", other).answer().statusCode()).isEqualTo(201);
    assertThat(read(location).path("version").asInt()).isEqualTo(1);
    var found =
        Door.knock("POST", "/v1/duplicate-candidates/_search")
            .as("IND", "persons:match")
            .json(other.replaceFirst("\"vNumber\":\"\\d+\",", ""))
            .answer();
    assertThat(found.body()).contains(personId);
  }

  @Test
  void what_was_told_of_an_age_is_told_again_only_where_it_was_wrong_on_its_day() {
    var person = Bodies.person();
    var location =
        registering(
            Bodies.registration(person)
                .replace("application-lodged", "asylum-wish-made")
                .replace("2021-03-01", "2003-01-01"));
    Bodies.post(
        location,
        "{\"type\":\"application-lodged\",\"occurredOn\":\"2021-03-01\","
            + "\"applicationKind\":\"FIRST\"}");
    var personId = read(location).at("/applicant/personId").asText();
    var renamed = person.replace("Canary-Kwetal", "Canary-Quetal");
    assertThat(correct(personId, "\"1\"", renamed).answer().statusCode()).isEqualTo(201);
    assertThat(read(location).path("version").asInt()).isEqualTo(2);
    var older = renamed.replace("1987-03", "1984-03");
    assertThat(correct(personId, "\"2\"", older).answer().statusCode()).isEqualTo(201);
    assertThat(read(location + "/events").path("items"))
        .extracting(item -> item.at("/data/replacement/applicant/ageBand").asText())
        .containsExactly("", "", "AGE_18_34", "AGE_35_64");
  }

  @Test
  void a_correction_leaves_nobody_out_who_joined_since() {
    var person = Bodies.person();
    var location = registered(person);
    Bodies.post(
        location,
        "{\"type\":\"handed-over\",\"occurredOn\":\"2021-08-01\",\"from\":\"IND\",\"to\":\"DTV\"}");
    var personId = read(location).at("/applicant/personId").asText();
    var other = person.replace("ERI", "ETH");
    assertThat(correct(personId, "*", other).answer().statusCode()).isEqualTo(201);
    assertThat(read(location + "/events").at("/items/2/data/replacement/participants").toString())
        .isEqualTo("[\"IND\",\"DTV\"]");
  }

  @Test
  void of_many_who_correct_one_version_one_wins() throws Exception {
    var person = Bodies.person();
    var personId = read(registered(person)).at("/applicant/personId").asText();
    try (var writers = Executors.newFixedThreadPool(8)) {
      Callable<Integer> attempt =
          () -> correct(personId, "\"1\"", person.replace("ERI", "ETH")).answer().statusCode();
      var statuses =
          writers.invokeAll(Stream.generate(() -> attempt).limit(8).toList()).stream()
              .map(CorrectionDoorTest::status)
              .toList();
      assertThat(statuses).containsOnly(201, 412).containsOnlyOnce(201);
    }
    correct(personId, "\"1\"", person).refusal(412);
  }

  @Test
  void a_v_number_is_given_where_there_was_none_and_stays_where_it_is_left_out() {
    var nameless = Bodies.person().replaceFirst("\"vNumber\":\"\\d+\",", "");
    var odd = nameless.replace("Canary-Kwetal", "Canary-Zonderling").replace("1987-03", "1961-02");
    var personId = read(registered(odd)).at("/applicant/personId").asText();
    var taken = Bodies.person();
    registered(taken);
    var number = taken.replaceFirst(".*\"vNumber\":\"(\\d+)\".*", "$1");
    var problem = correct(personId, "*", odd.replace("{", "{\"vNumber\":\"" + number + "\","));
    assertThat(problem.refusal(409).path("type").asText()).endsWith("number-known");
    var fresh = Bodies.person().replaceFirst(".*\"vNumber\":\"(\\d+)\".*", "$1");
    var numbered = odd.replace("{", "{\"vNumber\":\"" + fresh + "\",");
    assertThat(correct(personId, "*", numbered).answer().statusCode()).isEqualTo(201);
    assertThat(correct(personId, "*", odd).refusal(409).path("type").asText())
        .endsWith("number-stands");
  }

  @Test
  void nobody_turns_out_to_be_a_minor_without_parents_who_was_of_age_in_every_case() {
    var person = Bodies.person();
    var location = registered(person);
    var personId = read(location).at("/applicant/personId").asText();
    var minor = person.replace("}", ",\"unaccompaniedMinor\":true}");
    assertThat(correct(personId, "*", minor).refusal(400).toString())
        .contains("/person/unaccompaniedMinor", "eighteen or older when the first case begins")
        .as("whoever asks need not see that case")
        .doesNotContain("2021-03-01");
    var younger = minor.replace("1987-03", "2003-03-02");
    assertThat(correct(personId, "*", younger).answer().statusCode()).isEqualTo(201);
    assertThat(read(location).at("/applicant/unaccompaniedMinor").asBoolean()).isTrue();
  }

  @Test
  void a_minor_of_then_is_none_in_a_case_that_begins_when_they_are_of_age() {
    var minor =
        Bodies.person()
            .replace("1987-03", "2003-03-02")
            .replace("}", ",\"unaccompaniedMinor\":true}");
    var first = read(registered(minor));
    assertThat(first.at("/applicant/unaccompaniedMinor").asBoolean()).isTrue();
    var again =
        registering(
            "{\"personId\":\"%s\",\"event\":{\"type\":\"application-lodged\","
                    .formatted(first.at("/applicant/personId").asText())
                + "\"occurredOn\":\"2021-06-01\",\"applicationKind\":\"REPEAT\"}}");
    var second = read(again).path("applicant");
    assertThat(second.path("unaccompaniedMinor").asBoolean()).isFalse();
    assertThat(second.path("ageBand").asText()).isEqualTo("AGE_18_34");
  }

  @Test
  void a_family_shows_those_members_whose_case_the_reader_sees() {
    var ref = ",\"familySize\":2,\"familyRef\":\"GEZIN-%s\"}".formatted(UUID.randomUUID());
    var one = Bodies.person().replace("}", ref);
    var other = Bodies.person().replace("}", ref).replace("1987-03", "1985-07");
    var oneId = read(registered(one)).at("/applicant/personId").asText();
    var otherId = read(registered(other)).at("/applicant/personId").asText();
    var members = read("/v1/persons/" + oneId + "/family").path("members");
    assertThat(members.findValuesAsText("personId")).containsExactlyInAnyOrder(oneId, otherId);
    assertThat(members.toString()).doesNotContain("vNumber");
    Door.knock("GET", "/v1/persons/" + oneId + "/family").as("COA", "persons:read").refusal(404);
  }

  @Test
  void whose_family_was_reported_wrong_is_put_in_the_right_one_and_taken_out_of_it() {
    var ref = "GEZIN-" + UUID.randomUUID();
    var member = Bodies.person().replace("}", ",\"familyRef\":\"" + ref + "\"}");
    var family = read(registered(member)).at("/applicant/familyId").asText();
    var alone = Bodies.person().replace("1987-03", "1985-07");
    var location = registered(alone);
    var personId = read(location).at("/applicant/personId").asText();
    assertThat(read(location).at("/applicant").has("familyId")).isFalse();

    belongs(personId, alone, "{\"ref\":\"" + ref + "\"}");
    assertThat(read(location).at("/applicant/familyId").asText()).isEqualTo(family);
    assertThat(read("/v1/persons/" + personId + "/family").path("members")).hasSize(2);

    assertThat(correct(personId, "*", alone.replace("ERI", "ETH")).answer().statusCode())
        .isEqualTo(201);
    assertThat(read(location).at("/applicant/familyId").asText())
        .as("another correction leaves the family")
        .isEqualTo(family);

    belongs(personId, alone, "{}");
    assertThat(read(location).at("/applicant").has("familyId")).isFalse();
    assertThat(read("/v1/persons/" + personId + "/family").path("members")).hasSize(1);
  }

  private static void belongs(String personId, String person, String family) {
    var answer =
        Door.knock("POST", "/v1/persons/" + personId + "/corrections")
            .as("IND", "persons:write")
            .with("If-Match", "*")
            .json("{\"person\":" + person + ",\"family\":" + family + "}")
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void who_takes_no_part_finds_nobody_and_who_has_not_looked_changes_nothing() {
    var person = Bodies.person();
    var personId = read(registered(person)).at("/applicant/personId").asText();
    Door.knock("POST", "/v1/persons/" + personId + "/corrections")
        .as("COA", "persons:write")
        .with("If-Match", "*")
        .json("{\"person\":" + person + "}")
        .refusal(404);
    Door.knock("POST", "/v1/persons/" + personId + "/corrections")
        .as("IND", "persons:write")
        .json("{\"person\":" + person + "}")
        .refusal(428);
  }

  private static int status(Future<Integer> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Door correct(String personId, String ifMatch, String person) {
    return Door.knock("POST", "/v1/persons/" + personId + "/corrections")
        .as("IND", "persons:write")
        .with("If-Match", ifMatch)
        .json("{\"person\":" + person + ",\"reason\":\"a passport was found\"}");
  }

  private static String registered(String person) {
    return registering(Bodies.registration(person));
  }

  private static String registering(String registration) {
    var answer =
        Door.knock("POST", "/v1/cases").as("IND", "cases:write").json(registration).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static JsonNode read(String path) {
    var answer = Door.knock("GET", path).as("IND", "cases:read", "persons:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
