package asylumchain.cases;

import static asylumchain.cases.Bodies.registered;
import static asylumchain.cases.CaseCalls.events;
import static asylumchain.cases.CaseCalls.found;
import static asylumchain.cases.CaseCalls.json;
import static asylumchain.cases.CaseCalls.number;
import static asylumchain.cases.CaseCalls.posting;
import static asylumchain.cases.CaseCalls.read;
import static asylumchain.cases.CaseCalls.registered;
import static asylumchain.cases.CaseCalls.registering;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// What happens to a case, as a partner tells it and reads it.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class CaseDoorTest {

  @Test
  void a_registered_case_reads_as_it_was_lodged() {
    var location = registered();
    var answer = Door.knock("GET", location).as("IND", "cases:read").answer();
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
    var shown = json(answer.body());
    assertThat(shown.path("stage").asText()).isEqualTo("LODGED");
    assertThat(shown.path("lodgedOn").asText()).isEqualTo("2021-03-01");
    assertThat(shown.path("partner").asText()).isEqualTo("IND");
    assertThat(shown.at("/applicant/ageBand").asText()).isEqualTo("AGE_18_34");
    assertThat(answer.body()).doesNotContain("Canary", "Kanarie", "1987-03");
  }

  @Test
  void a_refused_event_names_the_reason_and_what_is_possible_now() {
    var location = registered();
    var problem = posting(location, Bodies.event("decision-announced", "2021-05-01")).refusal(409);
    assertThat(problem.path("type").asText()).endsWith("not-decided");
    assertThat(problem.path("detail").asText())
        .contains("decision-made", "application-withdrawn")
        .doesNotContain("application-lodged");
    assertThat(problem.path("possible"))
        .extracting(JsonNode::asText)
        .contains("decision-made", "application-withdrawn")
        .doesNotContain("application-lodged");
  }

  @Test
  void a_day_that_has_not_come_is_refused() {
    var location = registered();
    var problem = posting(location, Bodies.decision("2999-01-01")).refusal(409);
    assertThat(problem.path("type").asText()).endsWith("in-the-future");
  }

  @Test
  void a_late_fact_is_taken_and_the_case_can_be_read_as_of_any_day() {
    var location = registered();
    assertThat(posting(location, Bodies.decision("2021-06-01")).answer().statusCode())
        .isEqualTo(201);
    assertThat(
            posting(location, Bodies.event("interview-held", "2021-05-01")).answer().statusCode())
        .isEqualTo(201);
    assertThat(stage(location)).isEqualTo("DECIDED");
    assertThat(stage(location + "?asOf=2021-05-31")).isEqualTo("DECISION_PENDING");
    assertThat(stage(location + "?asOf=2021-04-30")).isEqualTo("LODGED");
    Door.knock("GET", location + "?asOf=2021-01-01").as("IND", "cases:read").refusal(404);
    Door.knock("GET", location + "?knownAt=2021-12-31T00:00:00Z")
        .as("IND", "cases:read")
        .refusal(404);
  }

  @Test
  void a_correction_replaces_the_fact_and_the_journal_keeps_both() {
    var location = registered();
    var correction =
        """
        {"type":"fact-corrected","occurredOn":"2021-07-01","version":1,"replacement":{\
        "type":"application-lodged","occurredOn":"2021-02-20","applicationKind":"FIRST"}}\
        """;
    assertThat(posting(location, correction).answer().statusCode()).isEqualTo(201);
    assertThat(shown(location).path("lodgedOn").asText()).isEqualTo("2021-02-20");
    assertThat(events(location, "cases:read"))
        .extracting(event -> event.path("type").asText())
        .containsExactly(
            "nl.asielketen.case.application-lodged", "nl.asielketen.case.fact-corrected");
  }

  @Test
  void what_lacks_a_field_is_refused_with_a_pointer_to_it() {
    var problem =
        posting(registered(), "{\"type\":\"track-assigned\",\"occurredOn\":\"2021-04-01\"}")
            .refusal(400);
    assertThat(problem.toString()).contains("/track");
    var registration =
        Door.knock("POST", "/v1/cases")
            .as("IND", "cases:write")
            .json("{\"event\":" + Bodies.event("application-lodged", "2021-04-01") + "}")
            .refusal(400);
    assertThat(registration.toString()).contains("/person", "/event/applicationKind");
  }

  @Test
  void a_court_sets_no_penalty_below_a_cent_or_above_nine_digits() {
    var location = registered();
    for (var perDay : List.of("-1", "0", "0.005", "1e9")) {
      posting(
              location,
              """
              {"type":"judgment-sent","occurredOn":"2021-04-01","instance":"DISTRICT_COURT",
               "result":"FOUNDED","penalty":{"perDay":%s,"maximum":7500}}
              """
                  .formatted(perDay))
          .refusal(400);
    }
  }

  @Test
  void a_v_number_that_is_known_means_the_same_person() {
    var person = Bodies.person();
    var first = shown(registered(person));
    var second = shown(registered(person));
    assertThat(second.at("/applicant/personId")).isEqualTo(first.at("/applicant/personId"));
    registering(person.replace("Canary-Kwetal", "Somebody Else")).refusal(409);
    assertThat(found("{\"vNumber\":\"" + number(person) + "\"}").path("items")).hasSize(2);
  }

  @Test
  void a_private_fact_that_holds_the_case_up_is_told_as_what_it_waits_for() {
    var location = registered();
    assertThat(posting(location, Bodies.event("medical-advice-requested", "2021-04-01")).answer())
        .satisfies(answer -> assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\""));
    assertThat(shown(location).path("waitingFor").asText()).isEqualTo("ADVICE");
    var told = events(location, "cases:read").getLast();
    assertThat(told.path("type").asText()).endsWith("waiting-for-changed");
    assertThat(told.at("/data/waitingFor").asText()).isEqualTo("ADVICE");
  }

  @Test
  void a_decision_says_who_decided_and_whether_it_was_read_again() {
    var silent =
        "{\"type\":\"decision-made\",\"occurredOn\":\"2021-05-01\",\"outcome\":\"REFUGEE\"}";
    var problem = posting(registered(), silent).refusal(400);
    assertThat(problem.path("violations").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/authorityLevel", "/secondReader");
  }

  @Test
  void a_shorter_period_to_leave_travels_and_goes_with_a_rejection_only() {
    var location = registered();
    var rejected =
        Bodies.decision("2021-05-01")
            .replace("REFUGEE", "REJECTED_MANIFESTLY_UNFOUNDED")
            .replace("true}", "true,\"departureDays\":%d}");
    var tooLong = posting(location, rejected.formatted(28)).refusal(400);
    assertThat(tooLong.path("violations").toString()).contains("0 to 27 days");
    var granted =
        posting(location, rejected.formatted(7).replace("REJECTED_MANIFESTLY_UNFOUNDED", "REFUGEE"))
            .refusal(400);
    assertThat(granted.path("violations").toString()).contains("goes with a rejection");
    assertThat(posting(location, rejected.formatted(7)).answer().statusCode()).isEqualTo(201);
    var told = events(location, "cases:read").getLast();
    assertThat(told.at("/data/departureDays").asInt()).isEqualTo(7);
  }

  @Test
  void a_delivery_of_lines_is_acknowledged_and_then_taken() {
    var ref = "DOOR-" + UUID.randomUUID();
    var line =
        """
        {"source":"INDIGO","sourceRef":"%s","person":%s,"events":[{"type":"application-lodged",\
        "occurredOn":"2020-03-01","applicationKind":"FIRST"}]}\
        """
            .formatted(ref, Bodies.person());
    var accepted =
        Door.knock("POST", "/v1/imports")
            .as("IND", "cases:import")
            .with("Content-Type", "application/x-ndjson")
            .body(line + "\nnonsense\n")
            .answer();
    assertThat(accepted.statusCode()).isEqualTo(202);
    var location = accepted.headers().firstValue("Location").orElseThrow();
    var done = finished(location);
    assertThat(done.path("taken").asInt()).isEqualTo(1);
    assertThat(done.path("refused").asInt()).isEqualTo(1);
    var refusals = read(location + "/refusals", "cases:import");
    assertThat(refusals.at("/items/0/reason").asText()).isEqualTo("not-json");
    Door.knock("GET", location).as("COA", "cases:import").refusal(404);
    var found = found("{\"source\":\"INDIGO\",\"sourceRef\":\"" + ref + "\"}");
    assertThat(found.path("items")).hasSize(1);
  }

  private static String stage(String location) {
    return shown(location).path("stage").asText();
  }

  private static JsonNode shown(String location) {
    return read(location, "cases:read");
  }

  private static JsonNode finished(String location) {
    var deadline = System.nanoTime() + 60_000_000_000L;
    var view = read(location, "cases:import");
    while (!view.has("finishedAt")) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = read(location, "cases:import");
    }
    return view;
  }
}
