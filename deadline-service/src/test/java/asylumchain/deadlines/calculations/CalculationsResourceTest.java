package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
class CalculationsResourceTest {

  @Test
  void every_worked_example_is_a_request_as_it_stands_and_its_result_an_answer_as_it_stands() {
    var softly = new SoftAssertions();
    for (var row : WorkedExamples.all()) {
      var answer = ask(row.inputs());
      softly.assertThat(answer.statusCode()).as(row + answer.body()).isEqualTo(200);
      softly
          .assertThat(json(answer).path("result"))
          .as(row.toString())
          .isEqualTo(WorkedExamples.tree(row.expected()));
    }
    softly.assertAll();
  }

  @Test
  void an_answer_names_each_day_that_was_skipped_and_reads_as_one_paragraph() {
    var answer =
        json(
            ask(
                """
                {"rule": "vw69-appeal", "announced": "2026-03-27", "category": "ONE_WEEK"}\
                """));
    var moved = answer.path("steps").path(2);
    assertThat(moved.path("code").asText()).isEqualTo("MOVED");
    assertThat(moved.path("values").path("skipped").toString())
        .isEqualTo(
            """
            [{"date":"2026-04-03","reason":"GOOD_FRIDAY"},{"date":"2026-04-04","reason":"SATURDAY"},\
            {"date":"2026-04-05","reason":"SUNDAY"},{"date":"2026-04-06","reason":"EASTER_MONDAY"}]\
            """);
    assertThat(moved.at("/text/nl").asText())
        .startsWith("De laatste dag schuift van 3 april 2026 naar 7 april 2026");
    assertThat(String.join(" ", answer.path("steps").findValuesAsText("en")))
        .as("the paragraph, sentence by sentence")
        .isEqualTo(answer.at("/explanation/en").asText());
    assertThat(answer.path("explanation").path("nl").asText())
        .contains("3 april 2026 (Goede Vrijdag)", "6 april 2026 (Tweede paasdag)", "art. 69");
  }

  @Test
  void what_a_person_must_choose_is_a_question_with_the_day_under_each_answer() {
    var answer =
        json(
            ask(
                """
                {"rule": "vw43-moratorium", "received": "2024-09-05",
                 "moratorium": ["2024-12-14", "2025-06-13"]}\
                """));
    assertThat(answer.path("result").isNull()).isTrue();
    var question = answer.path("question");
    assertThat(question.path("question").asText()).isEqualTo("WHICH_MORATORIUM_LINE");
    assertThat(question.path("text").path("nl").asText()).contains("welke lijn");
    assertThat(question.path("alternatives").findValuesAsText("dueOn"))
        .containsExactly("2026-03-05", "2026-03-05", "2025-09-05");
    var plain = json(ask("{\"rule\": \"vw42-decision-term\", \"received\": \"2024-09-05\"}"));
    assertThat(plain.has("question")).as("the law answers").isFalse();
  }

  @Test
  void what_is_wrong_is_said_all_at_once_with_pointers() {
    var answer =
        ask(
            """
            {"rule": "vw42-decision-term", "received": "2024-02-30", "colour": "red"}\
            """);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("/received", "/colour");
  }

  @Test
  void a_rule_says_what_it_takes_gives_and_rests_on_as_it_stood_on_a_day() {
    var old = rule("vb3110-aa?on=2021-06-24");
    var now = rule("vb3110-aa?on=2021-06-25");
    assertThat(length(old)).isEqualTo("8 days");
    assertThat(length(now)).isEqualTo("6 days");
    assertThat(now.path("inputs").path("day1").path("type").asText()).isEqualTo("DATE");
    assertThat(now.path("results").path("result").asText()).isEqualTo("date");
    assertThat(now.path("versions").path(0).path("sources").path(0).path("location").asText())
        .contains("regelrecht");
    assertThat(rule("vw62-departure").path("unverified").asBoolean()).isTrue();
  }

  @Test
  void a_rule_says_which_parts_of_it_were_not_verified() {
    var appeal = rule("vw69-appeal?on=2026-06-11");
    assertThat(appeal.path("confidence").asText()).isEqualTo("confirmed");
    assertThat(appeal.path("unverified").asBoolean()).isTrue();
    var parts = appeal.path("versions").path(0).path("unverified");
    assertThat(parts.findValuesAsText("from")).containsExactly("2026-05-14");
    assertThat(parts.findValuesAsText("occasion")).containsExactly("MONTH_END");
    assertThat(parts.path(0).path("text").asText()).contains("transitional clause");
    assertThat(rule("apr35-accelerated?on=2026-12-01").path("versions").path(0).path("unverified"))
        .hasToString(
            """
            [{"text":"Whether Good Friday is a public holiday in the sense of art. 73(c) was not\
             verified; it is taken to be one, as it is under the Algemene termijnenwet.",\
            "occasion":"GOOD_FRIDAY"}]\
            """);
  }

  @Test
  void a_rule_that_was_not_in_force_says_when_it_was() {
    var early = Door.knock("GET", "/v1/rules/ammr42-transfer-decision?on=2026-06-30");
    var answer = early.as("IND", "deadlines:read").answer();
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).path("type").asText()).contains("rule-not-in-force");
    assertThat(json(answer).path("detail").asText()).contains("2026-06-30", "from 2026-07-01");
    assertThat(rule("twod-suspension?on=2021-07-10").path("versions")).hasSize(1);
    assertThat(rule("vw71b?on=2025-04-15").path("versions")).hasSize(1);
  }

  private static String length(JsonNode rule) {
    return rule.path("versions").path(0).path("endPoints").path(0).path("length").asText();
  }

  private static JsonNode rule(String path) {
    var answer = Door.knock("GET", "/v1/rules/" + path).as("IND", "deadlines:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static HttpResponse<String> ask(String body) {
    return Door.knock("POST", "/v1/calculations").as("IND", "deadlines:read").json(body).answer();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return WorkedExamples.tree(answer.body());
  }
}
