package asylumchain.deadlines.amendments;

import static asylumchain.deadlines.amendments.LawDoors.body;
import static asylumchain.deadlines.amendments.LawDoors.due;
import static asylumchain.deadlines.amendments.LawDoors.dueAsKnownAt;
import static asylumchain.deadlines.amendments.LawDoors.get;
import static asylumchain.deadlines.amendments.LawDoors.json;
import static asylumchain.deadlines.amendments.LawDoors.preview;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.rounds.RoundForTests;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// On the business date 2021-12-31.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class RuleCorrectionsTest {

  private static final String FAMILY = "vw2u-nareis-old";

  @Inject CasesForTests cases;
  @Inject RoundForTests round;

  /// A rule that no case of another test is under: what it read in between is known for good.
  @Test
  void a_corrected_rule_is_looked_at_applied_to_all_cases_and_taken_back() {
    var story = cases.story().familyLodged("2021-02-01", "IND");
    cases.arrives(story);
    var path = "/v1/rules/%s/corrections".formatted(FAMILY);
    var read = version();
    assertThat(
            body("POST", path, "law:write", correction("7 fortnights"))
                .with("If-Match", read)
                .refusal(400)
                .toString())
        .contains("/versions", "7 fortnights");
    body("POST", path.replace("vw2u", "no-such"), "law:write", correction("14 weeks")).refusal(404);
    body("POST", path, "law:write", correction("14 weeks")).refusal(428);
    body("POST", path + "/withdrawal", "law:write", "{\"by\": \"x\"}")
        .with("If-Match", read)
        .refusal(409);
    body("POST", path, "law:read", correction("14 weeks")).refusal(403);
    var preview = preview(path + "/preview", correction("14 weeks"));
    assertThat(preview.path("changed").asInt()).isEqualTo(1);
    assertThat(due(story)).as("a preview writes nothing").isEqualTo("2021-05-03");

    var applied = LawDoors.post(path, read, correction("14 weeks"));
    round.goRound();
    body("POST", path, "law:write", correction("13 weeks")).with("If-Match", read).refusal(412);
    var change = json(get(applied.headers().firstValue("Location").orElseThrow()));
    assertThat(change.path("kind").asText()).isEqualTo("RULE_CORRECTION");
    assertThat(change.path("state").asText()).isEqualTo("DONE");
    assertThat(due(story)).isEqualTo("2021-05-10");
    assertThat(dueAsKnownAt(story, "2021-12-31T12:00:00Z")).isEqualTo("2021-05-03");

    var by = "{\"by\": \"a ruling\"}";
    assertThat(preview(path + "/withdrawal/preview", by).path("changed").asInt()).isEqualTo(1);
    body("POST", path + "/withdrawal", "law:write", by).with("If-Match", read).refusal(412);
    LawDoors.post(path + "/withdrawal", version(), by);
    round.goRound();
    assertThat(due(story)).isEqualTo("2021-05-03");
    assertThat(dueAsKnownAt(story, change.path("knownFrom").asText())).isEqualTo("2021-05-10");
    assertThat(lengthKnownAt("2026-01-01T12:00:00Z")).isEqualTo("90 days");
    assertThat(lengthKnownAt(change.path("knownFrom").asText())).isEqualTo("14 weeks");
  }

  /// The ETag of the rule: that of all the law there is.
  private static String version() {
    var answer = get("/v1/rules/%s?on=2021-02-01".formatted(FAMILY));
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static String lengthKnownAt(String moment) {
    return json(get("/v1/rules/%s?on=2021-02-01&knownAt=%s".formatted(FAMILY, moment)))
        .path("versions")
        .path(0)
        .path("endPoints")
        .path(0)
        .path("length")
        .asText();
  }

  private static String correction(String length) {
    return """
    {"by": "a publication", "versions": [{
      "inForceUntil": "2025-03-27", "testedBy": "received", "basis": "Vw 2000, art. 2u(1)",
      "sources": ["VW-2024-07"], "counting": "nl_atw",
      "ends": [{"id": "BASE", "start": "received", "length": "%s"}]}]}
    """
        .formatted(length);
  }
}
