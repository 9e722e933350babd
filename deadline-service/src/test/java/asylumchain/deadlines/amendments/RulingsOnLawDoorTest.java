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
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What courts hold of decrees and moratoria, at the doors, on the business date 2021-12-31.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class RulingsOnLawDoorTest {

  private static final String HIGHEST = "ECLI:NL:RVS:2021:4711";

  @Inject CasesForTests cases;
  @Inject RoundForTests round;

  private final String own =
      "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  private final String decree = "/v1/decrees/" + own;
  private final String moratorium = "/v1/moratoria/" + own;

  @Test
  void an_annulled_decree_makes_terms_shorter_and_earlier_notices_timely_until_it_is_quashed() {
    var story = lodged("2018-06-01", "ERI");
    var other = lodged("2018-06-01", "ERI");
    var applied = applyDecree("2018-07-01", "2018-05-01", "2018-06-30");
    assertThat(due(story)).isEqualTo("2019-09-01");
    var notice = notice(story, "2019-03-04");
    assertThat(effect(notice)).isEqualTo("PREMATURE");

    var preview = preview(decree + "/rulings/preview", ruling(HIGHEST, "ANNULLED"));
    assertThat(preview.path("changed").asInt()).isEqualTo(2);
    assertThat(preview.path("shifts").path(0).path("amount").asInt()).isEqualTo(-9);
    assertThat(preview.path("lateness").path("noticesThatCount").asInt()).isEqualTo(1);
    assertThat(preview.path("lateness").path("accruedBefore").decimalValue())
        .isEqualByComparingTo("0");
    assertThat(preview.path("lateness").path("accruedAfter").decimalValue())
        .as("42 days by the tariff of 2019")
        .isEqualByComparingTo("1442");
    assertThat(due(story)).as("a preview writes nothing").isEqualTo("2019-09-01");

    var change = change(post(decree + "/rulings", "\"2\"", ruling(HIGHEST, "ANNULLED")));
    assertThat(change.path("kind").asText()).isEqualTo("RULING");
    assertThat(change.path("code").asText()).isEqualTo(own);
    assertThat(due(story)).isEqualTo("2018-12-01");
    assertThat(due(other)).isEqualTo("2018-12-01");
    assertThat(effect(notice)).isEqualTo("TIMELY");
    assertThat(dueAsKnownAt(story, applied.path("knownFrom").asText())).isEqualTo("2019-09-01");
    assertThat(explained(story)).contains(HIGHEST);
    var shown = json(get(decree));
    assertThat(shown.path("state").asText()).isEqualTo("ANNULLED");
    assertThat(shown.path("rulings").path(0).path("citation").asText()).isEqualTo(HIGHEST);
    assertThat(cases.journalled("law-change", UUID.fromString(change.path("id").asText())))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.type()).endsWith("law-ruled-on");
              assertThat(row.chainPayload()).contains("ECLI_NL_RVS_2021_4711", "INVALID");
              assertThat(row.privatePayload()).contains("\"organisation\":\"IND\"");
            });

    var aside = "{\"citation\": \"%s\", \"by\": \"a revision\"}".formatted(HIGHEST);
    assertThat(preview(decree + "/rulings/withdrawal/preview", aside).path("changed").asInt())
        .isEqualTo(2);
    var back = change(post(decree + "/rulings/withdrawal", "\"3\"", aside));
    assertThat(back.path("kind").asText()).isEqualTo("RULING_SET_ASIDE");
    assertThat(due(story)).isEqualTo("2019-09-01");
    assertThat(effect(notice)).isEqualTo("PREMATURE");
    assertThat(dueAsKnownAt(story, change.path("knownFrom").asText())).isEqualTo("2018-12-01");
    var restored = json(get(decree));
    assertThat(restored.path("state").asText()).isEqualTo("IN_FORCE");
    assertThat(restored.path("rulings").path(0).path("setAsideBy").asText())
        .isEqualTo("a revision");
  }

  @Test
  void where_district_courts_disagree_each_case_is_asked_until_the_highest_judge_upholds_it() {
    var story = lodged("2021-02-01", "ERI");
    applyDecree("2021-04-01", "2021-01-15", "2021-03-31");
    post(decree + "/rulings", "\"2\"", ruling("ECLI:NL:RBDHA:2021:1", "ANNULLED"));
    post(decree + "/rulings", "\"3\"", ruling("ECLI:NL:RBGEL:2021:2", "UPHELD"));
    round.goRound();
    assertThat(clock(story).path("state").asText()).isEqualTo("NEEDS_REVIEW");
    post(decree + "/rulings", "\"4\"", ruling(HIGHEST, "UPHELD"));
    round.goRound();
    assertThat(clock(story).path("state").asText()).isEqualTo("RUNNING");
    assertThat(due(story)).isEqualTo("2022-05-01");
    assertThat(explained(story)).contains(HIGHEST);
  }

  @Test
  void a_moratorium_is_annulled_and_upheld_by_a_line_that_no_case_is_asked_about_any_more() {
    var nationality = nationality();
    var story = lodged("2021-02-01", nationality);
    propose(
        "/v1/moratoria",
        """
        {"id": "%s", "code": "TEST", "name": "a test", "nationalities": ["%s"],
         "from": "2021-06-01", "until": "2021-11-30"}
        """
            .formatted(own, nationality));
    post(moratorium + "/application", "\"2\"", "{}");
    round.goRound();
    assertThat(clock(story).path("state").asText()).isEqualTo("NEEDS_REVIEW");
    var lined = ruling(HIGHEST, "UPHELD").replace("}", ", \"line\": \"SUSPEND\"}");
    assertThat(preview(moratorium + "/rulings/preview", lined).path("changed").asInt())
        .isEqualTo(1);
    change(post(moratorium + "/rulings", "\"3\"", lined));
    assertThat(due(story)).isEqualTo("2022-02-01");
    var later = ruling("ECLI:NL:RVS:2021:4712", "ANNULLED").replace("2021-12-01", "2021-12-02");
    change(post(moratorium + "/rulings", "\"4\"", later));
    assertThat(due(story)).isEqualTo("2021-08-01");
    assertThat(json(get(moratorium)).path("state").asText()).isEqualTo("ANNULLED");
    var aside = "{\"citation\": \"ECLI:NL:RVS:2021:4712\", \"by\": \"posted by mistake\"}";
    change(post(moratorium + "/rulings/withdrawal", "\"5\"", aside));
    assertThat(due(story)).isEqualTo("2022-02-01");
    assertThat(json(get(moratorium)).path("state").asText()).isEqualTo("IN_FORCE");
  }

  @Test
  void what_cannot_be_is_refused_with_what_to_do() {
    propose("/v1/decrees", decreeBody("2021-04-01", "2021-01-15", "2021-03-31"));
    var path = decree + "/rulings";
    var conflict = refused(path, ruling(HIGHEST, "UPHELD"), 409);
    assertThat(conflict.path("type").asText()).contains("law-not-in-force");
    post(decree + "/application", "\"1\"", null);
    assertThat(refused(path, ruling(HIGHEST, "UPHELD").replace("2021-12-01", "2022-01-01"), 400))
        .asString()
        .contains("/on", "2021-12-31");
    assertThat(refused(path, ruling(HIGHEST, "UPHELD").replace("2021-12-01", "2021-03-31"), 400))
        .asString()
        .contains("/on", "2021-04-01");
    var wrong = ruling(HIGHEST, "UPHELD").replace("COUNCIL_OF_STATE", "DISTRICT_COURT");
    assertThat(refused(path, wrong, 400)).asString().contains("/court");
    var unnamed = ruling("a court somewhere", "UPHELD");
    assertThat(refused(path, unnamed, 400)).asString().contains("/citation", "ECLI");
    var lined = ruling(HIGHEST, "UPHELD").replace("}", ", \"line\": \"SUSPEND\"}");
    assertThat(refused(path, lined, 400)).asString().contains("/line");
    var some = ruling(HIGHEST, "ANNULLED").replace("}", ", \"lodgedUntil\": \"2021-02-01\"}");
    assertThat(refused(path, some, 400)).asString().contains("/lodgedUntil");
    var aside = "{\"citation\": \"%s\", \"by\": \"x\"}".formatted(HIGHEST);
    assertThat(refused(path + "/withdrawal", aside, 409).path("type").asText())
        .contains("ruling-not-there");
    body("POST", path, "law:write", ruling(HIGHEST, "UPHELD")).refusal(428);
    body("POST", path, "law:write", ruling(HIGHEST, "UPHELD"))
        .with("If-Match", "\"1\"")
        .refusal(412);
    body("POST", path, "law:read", ruling(HIGHEST, "UPHELD")).with("If-Match", "*").refusal(403);
    post(path, "\"2\"", ruling(HIGHEST, "UPHELD"));
    assertThat(refused(path, ruling(HIGHEST, "UPHELD"), 409).path("type").asText())
        .contains("ruling-exists");
    refused("/v1/decrees/NO-SUCH/rulings", ruling(HIGHEST, "UPHELD"), 404);
    round.goRound();
  }

  private static JsonNode refused(String path, String body, int status) {
    return body("POST", path, "law:write", body).with("If-Match", "*").refusal(status);
  }

  /// The change of law, once all cases are through with it.
  private JsonNode change(java.net.http.HttpResponse<String> taken) {
    round.goRound();
    var change = json(get(taken.headers().firstValue("Location").orElseThrow()));
    assertThat(change.path("state").asText()).isEqualTo("DONE");
    return change;
  }

  private static String ruling(String citation, String outcome) {
    var court = citation.contains("RVS") ? "COUNCIL_OF_STATE" : "DISTRICT_COURT";
    return """
    {"citation": "%s", "court": "%s", "outcome": "%s", "on": "2021-12-01"}\
    """
        .formatted(citation, court, outcome);
  }

  private CaseStory lodged(String day, String nationality) {
    var story = cases.story().lodgedAt(day, own, nationality, "IND");
    cases.arrives(story);
    return story;
  }

  private JsonNode applyDecree(String inForceOn, String from, String until) {
    propose("/v1/decrees", decreeBody(inForceOn, from, until));
    return change(post(decree + "/application", "\"1\"", null));
  }

  private static void propose(String path, String body) {
    var answer = body("POST", path, "law:write", body).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private String decreeBody(String inForceOn, String from, String until) {
    return """
    {"id": "%s", "name": "a test", "ground": "42(4)(b)", "months": 9, "inForceOn": "%s",
     "lodgedFrom": "%s", "lodgedUntil": "%s", "units": ["%s"]}
    """
        .formatted(own, inForceOn, from, until, own);
  }

  /// @return where the notice of default is to be seen
  private static String notice(CaseStory story, String receivedOn) {
    var answer =
        Door.knock("POST", "/v1/cases/%s/notices-of-default".formatted(story.caseId))
            .as("IND", "deadlines:write")
            .with("If-Match", "*")
            .json("{\"receivedOn\": \"%s\", \"clock\": \"decision-term\"}".formatted(receivedOn))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String effect(String notice) {
    return json(get(notice)).path("effect").asText();
  }

  private static JsonNode clock(CaseStory story) {
    return json(get("/v1/cases/%s/deadlines".formatted(story.caseId))).path("clocks").path(0);
  }

  private static String explained(CaseStory story) {
    return json(get("/v1/cases/%s/deadlines".formatted(story.caseId))).toString();
  }

  /// Letters that nobody else uses.
  private String nationality() {
    var letters = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      letters.append((char) ('A' + Character.digit(own.charAt(i), 16)));
    }
    return letters.toString();
  }
}
