package asylumchain.cases.intake;

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
import org.junit.jupiter.api.Test;

/// A lodging that is put on another day: how old the applicant was then.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class RelodgedDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String EARLIER =
      """
      {"type":"fact-corrected","occurredOn":"2021-07-01","version":1,"replacement":
       {"type":"application-lodged","occurredOn":"2021-04-01","applicationKind":"FIRST"}}
      """;

  @Test
  void the_age_band_is_that_of_the_day_on_which_it_was_lodged_after_all() {
    var location = lodgedAtEighteen("");
    assertThat(read(location).at("/applicant/ageBand").asText()).isEqualTo("AGE_18_34");
    Bodies.post(location, EARLIER);
    var shown = read(location);
    assertThat(shown.at("/applicant/ageBand").asText()).isEqualTo("AGE_12_17");
    assertThat(shown.path("version").asInt()).isEqualTo(2);
    assertThat(
            read(location + "/events").at("/items/1/data/replacement/applicant/ageBand").asText())
        .isEqualTo("AGE_12_17");
  }

  @Test
  void whoever_turned_out_to_be_the_applicant_since_was_as_old_on_that_day() {
    var location = lodgedAtEighteen("");
    var into = mergedIntoAnother(location);
    Bodies.post(location, EARLIER);
    var shown = read(location);
    assertThat(shown.at("/applicant/personId").asText()).isEqualTo(into);
    assertThat(shown.at("/applicant/ageBand").asText()).isEqualTo("AGE_12_17");
    assertThat(read(location + "?asOf=2021-04-01").at("/applicant/ageBand").asText())
        .isEqualTo("AGE_12_17");
    assertThat(read(location + "/events").path("items"))
        .extracting(item -> item.path("type").asText().replaceAll(".*\\.", ""))
        .containsExactly(
            "application-lodged", "duplicate-merged", "fact-corrected", "fact-corrected");
  }

  @Test
  void a_lodging_told_after_another_became_the_applicant_says_how_old_they_were_then() {
    var location = atEighteen("", "application-registered");
    var into = mergedIntoAnother(location);
    Bodies.post(
        location,
        """
        {"type":"application-lodged","occurredOn":"2021-04-01","applicationKind":"FIRST"}
        """);
    var shown = read(location);
    assertThat(shown.at("/applicant/personId").asText()).isEqualTo(into);
    assertThat(shown.at("/applicant/ageBand").asText()).isEqualTo("AGE_12_17");
  }

  @Test
  void no_correction_puts_it_on_a_day_that_has_not_come() {
    var refused =
        Door.knock("POST", lodgedAtEighteen("") + "/events")
            .as("IND", "cases:write")
            .with("If-Match", "*")
            .json(EARLIER.replace("2021-04-01", "2999-01-01"))
            .refusal(409);
    assertThat(refused.path("type").asText()).endsWith("in-the-future");
  }

  /// The person into whom the applicant of a case was merged.
  private static String mergedIntoAnother(String location) {
    var into = read(lodgedAtEighteen("-Anders")).at("/applicant/personId").asText();
    var merged =
        Door.knock(
                "POST",
                "/v1/persons/" + read(location).at("/applicant/personId").asText() + "/merges")
            .as("IND", "persons:merge")
            .with("If-Match", "*")
            .json("{\"into\":\"" + into + "\"}")
            .answer();
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
    return into;
  }

  private static String lodgedAtEighteen(String name) {
    return atEighteen(name, "application-lodged");
  }

  /// A case that begins on 1 June 2021 with somebody of eighteen.
  private static String atEighteen(String name, String first) {
    var person =
        Bodies.person()
            .replace("1987-03", "2003-05-01")
            .replace("Canary-Kwetal", "Canary-Jarig" + name);
    var answer =
        Door.knock("POST", "/v1/cases")
            .as("IND", "cases:write")
            .json(
                Bodies.registration(person)
                    .replace("2021-03-01", "2021-06-01")
                    .replace("application-lodged", first))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static JsonNode read(String path) {
    var answer = Door.knock("GET", path).as("IND", "cases:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
