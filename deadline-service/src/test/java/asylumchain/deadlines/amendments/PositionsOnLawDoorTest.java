package asylumchain.deadlines.amendments;

import static asylumchain.deadlines.amendments.LawDoors.body;
import static asylumchain.deadlines.amendments.LawDoors.due;
import static asylumchain.deadlines.amendments.LawDoors.dueAsKnownAt;
import static asylumchain.deadlines.amendments.LawDoors.get;
import static asylumchain.deadlines.amendments.LawDoors.json;
import static asylumchain.deadlines.amendments.LawDoors.post;
import static asylumchain.deadlines.amendments.LawDoors.preview;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.rounds.RoundForTests;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What an authority holds of a decree on which courts disagree, at the doors, on the business date
/// 2021-12-31.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class PositionsOnLawDoorTest {

  private static final String INVALID = position("INVALID", "IB 2021/9");

  @Inject CasesForTests cases;
  @Inject RoundForTests round;

  private final String own =
      "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private final String decree = "/v1/decrees/" + own;

  @Test
  void no_case_is_asked_any_more_but_one_in_which_a_person_says_otherwise() {
    var story = lodged();
    var other = lodged();
    applyDecree();
    disagree();
    assertThat(state(story)).isEqualTo("NEEDS_REVIEW");

    var preview = preview(decree + "/positions/preview", INVALID);
    assertThat(preview.path("changed").asInt()).isEqualTo(2);
    assertThat(state(story)).as("a preview writes nothing").isEqualTo("NEEDS_REVIEW");

    var change = change(post(decree + "/positions", "\"4\"", INVALID));
    assertThat(change.path("kind").asText()).isEqualTo("POSITION");
    assertThat(due(story)).isEqualTo("2021-08-01");
    assertThat(due(other)).isEqualTo("2021-08-01");
    assertThat(json(get(deadlines(story))).toString()).contains("IB 2021/9");
    var shown = json(get(decree));
    assertThat(shown.path("position").path("answer").asText()).isEqualTo("INVALID");
    assertThat(shown.path("positions")).hasSize(1);
    assertThat(cases.journalled("law-change", UUID.fromString(change.path("id").asText())))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.type()).endsWith("law-position-taken");
              assertThat(row.chainPayload()).contains("INVALID").doesNotContain("2021/9");
              assertThat(row.privatePayload()).contains("\"organisation\":\"IND\"");
            });

    answers(other, "VALID");
    assertThat(due(other)).isEqualTo("2022-05-01");
    assertThat(due(story)).isEqualTo("2021-08-01");

    var aside = "{\"by\": \"IB 2021/10\"}";
    assertThat(preview(decree + "/positions/withdrawal/preview", aside).path("changed").asInt())
        .as("in the other case a person said so")
        .isEqualTo(1);
    var back = change(post(decree + "/positions/withdrawal", "\"5\"", aside));
    assertThat(back.path("kind").asText()).isEqualTo("POSITION_WITHDRAWAL");
    assertThat(state(story)).isEqualTo("NEEDS_REVIEW");
    assertThat(due(other)).isEqualTo("2022-05-01");
    assertThat(dueAsKnownAt(story, change.path("knownFrom").asText())).isEqualTo("2021-08-01");
    assertThat(json(get(decree)).has("position")).isFalse();
    assertThat(json(get(decree)).path("positions").path(0).path("withdrawnBy").asText())
        .isEqualTo("IB 2021/10");
  }

  @Test
  void what_cannot_be_is_refused_with_what_to_do() {
    var path = decree + "/positions";
    propose();
    assertThat(type(path, INVALID, 409)).contains("law-not-in-force");
    post(decree + "/application", "\"1\"", null);
    assertThat(type(path + "/withdrawal", "{\"by\": \"x\"}", 409)).contains("position-not-there");
    assertThat(refused(path, position("PERHAPS", "x"), 400)).asString().contains("/answer");
    assertThat(refused(path, position("VALID", " "), 400)).asString().contains("/ground");
    assertThat(refused(path, "{\"answer\": \"VALID\"}", 400)).asString().contains("/by", "/ground");
    body("POST", path, "law:write", INVALID).refusal(428);
    body("POST", path, "law:write", INVALID).with("If-Match", "\"1\"").refusal(412);
    body("POST", path, "law:read", INVALID).with("If-Match", "*").refusal(403);
    post(path, "\"2\"", INVALID);
    assertThat(type(path, INVALID, 409)).contains("position-stands");
    post(path, "\"3\"", position("VALID", "IB 2021/9"));
    post(decree + "/rulings", "\"4\"", ruling("ECLI:NL:RVS:2021:4799", "UPHELD"));
    assertThat(type(path, INVALID, 409)).contains("law-settled");
    refused("/v1/decrees/NO-SUCH/positions", INVALID, 404);
    round.goRound();
  }

  private static String position(String answer, String ground) {
    return "{\"answer\": \"%s\", \"by\": \"IND\", \"ground\": \"%s\"}".formatted(answer, ground);
  }

  private static String type(String path, String body, int status) {
    return refused(path, body, status).path("type").asText();
  }

  private static JsonNode refused(String path, String body, int status) {
    return body("POST", path, "law:write", body).with("If-Match", "*").refusal(status);
  }

  /// The change of law, once all cases are through with it.
  private JsonNode change(HttpResponse<String> taken) {
    round.goRound();
    var change = json(get(taken.headers().firstValue("Location").orElseThrow()));
    assertThat(change.path("state").asText()).isEqualTo("DONE");
    return change;
  }

  private CaseStory lodged() {
    var story = cases.story().lodgedAt("2021-02-01", own, "ERI", "IND");
    cases.arrives(story);
    return story;
  }

  private void applyDecree() {
    propose();
    change(post(decree + "/application", "\"1\"", null));
  }

  private void propose() {
    var body =
        """
        {"id": "%s", "name": "a test", "ground": "42(4)(b)", "months": 9,
         "inForceOn": "2021-04-01", "lodgedFrom": "2021-01-15", "lodgedUntil": "2021-03-31",
         "units": ["%s"]}
        """
            .formatted(own, own);
    var answer = body("POST", "/v1/decrees", "law:write", body).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void disagree() {
    post(decree + "/rulings", "\"2\"", ruling("ECLI:NL:RBDHA:2021:1", "ANNULLED"));
    post(decree + "/rulings", "\"3\"", ruling("ECLI:NL:RBGEL:2021:2", "UPHELD"));
    round.goRound();
  }

  private static String ruling(String citation, String outcome) {
    var court = citation.contains("RVS") ? "COUNCIL_OF_STATE" : "DISTRICT_COURT";
    return """
    {"citation": "%s", "court": "%s", "outcome": "%s", "on": "2021-12-01"}\
    """
        .formatted(citation, court, outcome);
  }

  private void answers(CaseStory story, String choice) {
    var answer =
        Door.knock("POST", "/v1/cases/%s/reviews".formatted(story.caseId))
            .as("IND", "deadlines:write")
            .with("If-Match", "*")
            .json(
                """
                {"decidedOn": "2021-12-31", "clock": "decision-term", "question": "%s",
                 "choice": "%s", "ground": "RBGEL"}
                """
                    .formatted(own, choice))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String deadlines(CaseStory story) {
    return "/v1/cases/%s/deadlines".formatted(story.caseId);
  }

  private static String state(CaseStory story) {
    return json(get(deadlines(story))).path("clocks").path(0).path("state").asText();
  }
}
