package asylumchain.deadlines.amendments;

import static asylumchain.deadlines.amendments.LawDoors.body;
import static asylumchain.deadlines.amendments.LawDoors.due;
import static asylumchain.deadlines.amendments.LawDoors.dueAsKnownAt;
import static asylumchain.deadlines.amendments.LawDoors.get;
import static asylumchain.deadlines.amendments.LawDoors.json;
import static asylumchain.deadlines.amendments.LawDoors.knock;
import static asylumchain.deadlines.amendments.LawDoors.post;
import static asylumchain.deadlines.amendments.LawDoors.preview;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.register.ReleasedLaw;
import asylumchain.deadlines.law.register.Replicas;
import asylumchain.deadlines.rounds.AmendmentsForTests;
import asylumchain.deadlines.rounds.RoundForTests;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// On the business date 2021-12-31.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class LawChangesTest {

  @Inject CasesForTests cases;
  @Inject RoundForTests round;
  @Inject AmendmentsForTests amendments;
  @Inject LawInUse law;
  @Inject ReleasedLaw released;
  @Inject DataSource database;

  /// Of this test alone: a desk, and ids for the registers.
  private final String own =
      "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  private final String decree = "/v1/decrees/" + own;

  @Test
  void a_decree_is_proposed_looked_at_applied_to_all_cases_at_once_and_taken_back() {
    var covered = List.of(lodgedAt(own), lodgedAt(own), lodgedAt(own));
    var other = lodgedAt("ELSEWHERE");
    var before = "2021-08-01";
    propose();
    assertThat(json(get(decree)).path("state").asText()).isEqualTo("PROPOSED");

    var preview = preview(decree + "/preview");
    assertThat(preview.path("changed").asInt()).isEqualTo(3);
    assertThat(preview.path("shifts"))
        .singleElement()
        .extracting(it -> it.path("amount").asInt() + " " + it.path("unit").asText())
        .isEqualTo("9 MONTHS");
    assertThat(preview.path("statuses"))
        .singleElement()
        .extracting(it -> it.path("before").asText() + " " + it.path("after").asText())
        .isEqualTo("OVERDUE IN_TERM");
    assertThat(preview.path("units").path(0).path("code").asText()).isEqualTo(own);
    assertThat(preview.path("nationalities").path(0).path("code").asText()).isEqualTo("ERI");
    assertThat(preview.path("cases")).hasSize(3);
    assertThat(due(covered.getFirst())).as("a preview writes nothing").isEqualTo(before);

    var change = post(decree + "/application", "\"1\"", null).headers();
    var where = change.firstValue("Location").orElseThrow();
    assertThat(json(get(where)).path("state").asText()).isEqualTo("RUNNING");
    assertThat(round.isBehind(covered.getFirst().part())).isTrue();
    round.goRound();
    var done = json(get(where));
    assertThat(done.path("state").asText()).isEqualTo("DONE");
    assertThat(done.path("cases").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(covered).allSatisfy(it -> assertThat(due(it)).isEqualTo("2022-05-01"));
    assertThat(covered)
        .as("one moment of knowledge for all")
        .allSatisfy(
            it ->
                assertThat(lastSaid(it).path("knownFrom").asText())
                    .isEqualTo(done.path("knownFrom").asText()));
    assertThat(lastSaid(covered.getFirst()).path("ruleBookVersion").asText())
        .isEqualTo(done.path("ruleBookVersion").asText());
    assertThat(cases.journalled(other.caseId)).as("out of reach").hasSize(1);
    assertThat(dueAsKnownAt(covered.getFirst(), "2021-12-31T12:00:00Z")).isEqualTo(before);

    post(decree + "/withdrawal", "\"2\"", "{\"by\": \"a court\"}");
    round.goRound();
    assertThat(covered).allSatisfy(it -> assertThat(due(it)).isEqualTo(before));
    var members = covered.stream().map(it -> it.caseId.toString()).toList();
    for (var day : List.of("", "&asOf=2021-12-31", "&asOf=2021-10-01")) {
      assertThat(listed("cohort=decree:" + own + day))
          .as("whom it covered, by the unit of lodging")
          .containsExactlyInAnyOrderElementsOf(members);
    }
    assertThat(dueAsKnownAt(covered.getFirst(), done.path("knownFrom").asText()))
        .isEqualTo("2022-05-01");
    assertThat(json(get(decree)).path("withdrawnBy").asText()).isEqualTo("a court");
    var then = json(get(decree + "?knownAt=" + done.path("knownFrom").asText()));
    assertThat(then.path("state").asText()).as("as the register stood").isEqualTo("IN_FORCE");
    assertThat(get(decree + "?knownAt=2021-12-31T12:00:00Z").statusCode()).isEqualTo(404);
    var proposed = json(get(where)).path("proposedAt").asText();
    assertThat(json(get(where + "?knownAt=" + proposed)).path("state").asText())
        .isEqualTo("PROPOSED");
    var known = json(get(where + "?knownAt=" + done.path("knownFrom").asText()));
    assertThat(known.path("state").asText()).isEqualTo("RUNNING");
    assertThat(known.has("waiting")).as("not kept").isFalse();
    assertThat(get(where + "?knownAt=2021-12-31T12:00:00Z").statusCode()).isEqualTo(404);
    var latest = json(get("/v1/law-changes?limit=1&count=exact&knownAt=" + proposed));
    assertThat(latest.path("items").path(0).path("proposedAt").asText()).isEqualTo(proposed);
    assertThat(latest.path("count").asLong())
        .isLessThan(json(get("/v1/law-changes?count=exact")).path("count").asLong());
    assertThat(json(get(decree + "?knownAt=" + proposed)).path("state").asText())
        .isEqualTo("PROPOSED");
  }

  @Test
  void whoever_goes_round_hears_at_once_of_a_change_and_of_none_that_was_refused() {
    propose();
    var before = amendments.heard();
    knock("POST", decree + "/application").with("If-Match", "\"7\"").refusal(412);
    assertThat(amendments.heard()).isEqualTo(before);
    var where = post(decree + "/application", "\"1\"", null).headers().firstValue("Location");
    round.goRound();
    assertThat(amendments.heard())
        .hasSize(before.size() + 1)
        .last()
        .isEqualTo(json(get(where.orElseThrow())).path("ruleBookVersion").asText());
  }

  @Test
  void a_term_moved_behind_the_day_its_case_came_in_is_said_once_to_have_passed() {
    propose();
    post(decree + "/application", "\"1\"", null);
    round.goRound();
    var story = lodgedAt(own);
    assertThat(due(story)).isEqualTo("2022-05-01");
    assertThat(passed(story)).isEmpty();
    post(decree + "/withdrawal", "\"2\"", "{\"by\": \"a court\"}");
    round.goRound();
    assertThat(passed(story)).containsExactly("2021-08-01");
    round.pretendAnotherBook(story.part(), story.caseId);
    round.goRound();
    assertThat(passed(story)).as("said before").containsExactly("2021-08-01");
  }

  private List<String> passed(CaseStory story) {
    return cases.journalled(story.caseId).stream()
        .filter(row -> row.type().endsWith("deadline-passed"))
        .map(row -> json(row.chainPayload()).path("dueOn").asText())
        .toList();
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    Door.knock("GET", "/v1/law-changes?cursor=" + Cursor.after("2026-01-01", "a").text())
        .as("IND", "law:read")
        .refusal(400);
  }

  @Test
  void what_cannot_be_is_refused_with_a_reason() {
    propose();
    var again = body("POST", "/v1/decrees", "law:write", decreeBody("42(4)(b)")).refusal(409);
    assertThat(again.path("type").asText()).contains("decree-exists");
    var another = decreeBody("30(1)").replace(own, own + "B");
    assertThat(body("POST", "/v1/decrees", "law:write", another).refusal(400).toString())
        .contains("/ground");
    Door.knock("POST", decree + "/application").as("IND", "law:read").refusal(403);
    knock("POST", decree + "/application").refusal(428);
    knock("POST", decree + "/application").with("If-Match", "\"7\"").refusal(412);
    body("POST", decree + "/withdrawal", "law:write", "{\"by\": \"x\"}")
        .with("If-Match", "*")
        .refusal(409);
    body("POST", "/v1/decrees/NO-SUCH/withdrawal", "law:write", "{\"by\": \"x\"}")
        .with("If-Match", "*")
        .refusal(404);
  }

  @Test
  void the_same_key_applies_a_decree_once_and_another_replica_sees_it() {
    propose();
    var first = applyWithKey(own).headers().firstValue("Location").orElseThrow();
    var again = applyWithKey(own).headers().firstValue("Location").orElseThrow();
    assertThat(again).isEqualTo(first);
    knock("POST", decree + "/application").with("If-Match", "*").refusal(409);
    var elsewhere = Replicas.with(database, released.book());
    assertThat(elsewhere.book().version()).isEqualTo(law.book().version());
    assertThat(elsewhere.book().decrees()).anyMatch(it -> it.id().equals(own));
    round.goRound();
  }

  @Test
  void the_journal_keeps_who_decided_apart_from_what_was_decided() {
    propose();
    var where = applyWithKey(own).headers().firstValue("Location").orElseThrow();
    var id = UUID.fromString(where.substring(where.lastIndexOf('/') + 1));
    var rows = cases.journalled("law-change", id);
    assertThat(rows)
        .extracting(row -> row.type())
        .containsExactly(
            "nl.asielketen.deadline.law-change-proposed", "nl.asielketen.deadline.decree-applied");
    assertThat(rows.getLast().chainPayload()).contains(own).doesNotContain("organisation");
    assertThat(rows.getLast().privatePayload()).contains("\"organisation\":\"IND\"");
    round.goRound();
  }

  @Test
  void a_moratorium_lengthens_terms_by_the_line_that_was_chosen() {
    var nationality = nationality();
    var story = cases.story().lodgedAt("2021-02-01", own, nationality, "IND");
    cases.arrives(story);
    var path = "/v1/moratoria/" + own;
    body(
            "POST",
            "/v1/moratoria",
            "law:write",
            """
            {"id": "%s", "code": "TEST", "name": "a test", "nationalities": ["%s"],
             "from": "2021-06-01", "until": "2021-11-30", "line": "PLUS12"}
            """
                .formatted(own, nationality))
        .answer();
    post(path + "/application", "\"2\"", "{}");
    round.goRound();
    assertThat(due(story)).as("6 and 12 months").isEqualTo("2022-08-01");
    post(path + "/application", "\"3\"", "{\"line\": \"SUSPEND\"}");
    round.goRound();
    assertThat(due(story)).as("6 months and the 6 of the moratorium").isEqualTo("2022-02-01");
    body("POST", path + "/application", "law:write", "{}").with("If-Match", "\"3\"").refusal(412);
    post(path + "/withdrawal", "\"4\"", "{\"by\": \"a court\"}");
    round.goRound();
    assertThat(due(story)).isEqualTo("2021-08-01");
  }

  @Test
  void a_late_equated_day_is_no_working_day_any_more() {
    var day = "2033-03-" + (10 + Math.floorMod(own.hashCode(), 4));
    var days = "{\"days\": [\"%s\"], \"by\": \"a royal decree\"}".formatted(day);
    assertThat(preview("/v1/calendar/equated-days/preview", days).has("changed")).isTrue();
    var answer = body("POST", "/v1/calendar/equated-days", "law:write", days).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var shown = json(get("/v1/calendar?from=%s&to=%s".formatted(day, day)));
    assertThat(shown.path("items").path(0).path("equated").asBoolean()).isTrue();
    body("POST", "/v1/calendar/equated-days", "law:write", days).refusal(400);
    round.goRound();
  }

  @Test
  void an_equated_day_can_be_taken_back_and_who_looks_from_before_still_sees_it() {
    var day = "2034-03-" + (13 + Math.floorMod(own.hashCode(), 4));
    var path = "/v1/calendar/equated-days";
    var days = "{\"days\": [\"%s\"], \"by\": \"%s\"}".formatted(day, own);
    var back = path + "/withdrawal";
    body("POST", back, "law:write", days).with("If-Match", "*").refusal(400);
    body("POST", path, "law:write", days).answer();
    round.goRound();
    var since = knownFrom(path, day);
    assertThat(preview(back + "/preview", days).has("changed")).isTrue();
    body("POST", back, "law:write", days).refusal(428);
    body("POST", back, "law:write", days).with("If-Match", "\"seen-before\"").refusal(412);
    Door.knock("POST", back).as("IND", "law:read").with("If-Match", "*").json(days).refusal(403);
    var etag = get(path).headers().firstValue("ETag").orElseThrow();
    var taken = body("POST", back, "law:write", days).with("If-Match", etag).answer();
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    round.goRound();
    var change = json(get(taken.headers().firstValue("Location").orElseThrow()));
    assertThat(change.path("kind").asText()).isEqualTo("EQUATED_DAYS_WITHDRAWAL");
    assertThat(change.path("code").asText()).isEqualTo(own);
    assertThat(change.path("state").asText()).isEqualTo("DONE");
    assertThat(knownFrom(path, day)).as("not there any more").isEmpty();
    assertThat(knownFrom(path + "?knownAt=" + since, day)).isEqualTo(since);
    assertThat(
            cases.journalled("law-change", UUID.fromString(change.path("id").asText())).getFirst())
        .satisfies(
            row -> {
              assertThat(row.type()).endsWith("equated-days-withdrawn");
              assertThat(row.chainPayload()).contains(day);
              assertThat(row.privatePayload()).contains("\"organisation\":\"IND\"");
            });
  }

  private static String knownFrom(String path, String day) {
    for (var item : json(get(path)).path("items")) {
      if (item.path("date").asText().equals(day)) {
        return item.path("knownFrom").asText();
      }
    }
    return "";
  }

  private static List<String> listed(String query) {
    return json(get("/v1/deadlines?clock=decision-term&" + query))
        .path("items")
        .findValuesAsText("caseId");
  }

  private CaseStory lodgedAt(String unit) {
    var story = cases.story().lodgedAt("2021-02-01", unit, "ERI", "IND");
    cases.arrives(story);
    return story;
  }

  /// Letters that nobody else uses.
  private String nationality() {
    var letters = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      letters.append((char) ('A' + Character.digit(own.charAt(i), 16)));
    }
    return letters.toString();
  }

  private void propose() {
    var answer = body("POST", "/v1/decrees", "law:write", decreeBody("42(4)(b)")).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("ETag").orElse("")).isEqualTo("\"1\"");
  }

  private String decreeBody(String ground) {
    return """
    {"id": "%s", "name": "a test", "ground": "%s", "months": 9, "inForceOn": "2021-04-01",
     "lodgedFrom": "2021-01-15", "lodgedUntil": "2021-03-31", "units": ["%s"]}
    """
        .formatted(own, ground, own);
  }

  private HttpResponse<String> applyWithKey(String key) {
    return knock("POST", decree + "/application")
        .with("If-Match", "*")
        .with("Idempotency-Key", key)
        .answer();
  }

  private JsonNode lastSaid(CaseStory story) {
    var said = new ArrayList<JsonNode>();
    cases.journalled(story.caseId).forEach(row -> said.add(json(row.chainPayload())));
    return said.getLast();
  }
}
