package asylumchain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class CaseDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataSource database;

  CaseDoorTest(DataSource database) {
    this.database = database;
  }

  @Test
  void a_registered_case_reads_as_it_was_lodged() {
    var location = register();
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
    var location = register();
    var problem = post(location, Bodies.event("decision-announced", "2021-05-01")).refusal(409);
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
    var location = register();
    var problem = post(location, Bodies.decision("2999-01-01")).refusal(409);
    assertThat(problem.path("type").asText()).endsWith("in-the-future");
  }

  @Test
  void a_late_fact_is_taken_and_the_case_can_be_read_as_of_any_day() {
    var location = register();
    assertThat(post(location, Bodies.decision("2021-06-01")).answer().statusCode()).isEqualTo(201);
    assertThat(post(location, Bodies.event("interview-held", "2021-05-01")).answer().statusCode())
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
    var location = register();
    var correction =
        """
        {"type":"fact-corrected","occurredOn":"2021-07-01","version":1,"replacement":{\
        "type":"application-lodged","occurredOn":"2021-02-20","applicationKind":"FIRST"}}\
        """;
    assertThat(post(location, correction).answer().statusCode()).isEqualTo(201);
    var shown = json(Door.knock("GET", location).as("IND", "cases:read").answer().body());
    assertThat(shown.path("lodgedOn").asText()).isEqualTo("2021-02-20");
    assertThat(events(location, "cases:read"))
        .extracting(event -> event.path("type").asText())
        .containsExactly(
            "nl.asielketen.case.application-lodged", "nl.asielketen.case.fact-corrected");
  }

  @Test
  void a_case_that_is_handed_over_is_seen_by_both_partners_and_by_nobody_else() {
    var location = register();
    Door.knock("GET", location).as("DTV", "cases:read").refusal(404);
    var handOver =
        """
        {"type":"handed-over","occurredOn":"2021-08-01","from":"IND","to":"DTV","unit":"RETURN"}\
        """;
    assertThat(post(location, handOver).answer().statusCode()).isEqualTo(201);
    var shown = json(Door.knock("GET", location).as("DTV", "cases:read").answer().body());
    assertThat(shown.path("partner").asText()).isEqualTo("DTV");
    assertThat(shown.path("participants").toString()).isEqualTo("[\"IND\",\"DTV\"]");
    Door.knock("GET", location).as("COA", "cases:read").refusal(404);
    Door.knock("GET", location + "/events").as("COA", "cases:read").refusal(404);
    Door.knock("POST", location + "/events")
        .as("COA", "cases:write")
        .with("If-Match", "*")
        .json(Bodies.event("interview-held", "2021-04-01"))
        .refusal(404);
    assertThat(events(location, "cases:read").getLast().at("/data/participants").toString())
        .isEqualTo("[\"IND\",\"DTV\"]");
  }

  @Test
  void a_private_fact_shows_its_envelope_and_its_content_only_to_an_auditor() {
    var location = register();
    var lawyer =
        """
        {"type":"lawyer-assigned","occurredOn":"2021-04-01","lawyerReference":"Canary-Advocaat"}\
        """;
    assertThat(post(location, lawyer).answer().statusCode()).isEqualTo(201);
    var envelope = events(location, "cases:read").getLast();
    assertThat(envelope.path("audience").asText()).isEqualTo("PRIVATE");
    assertThat(envelope.has("data")).isFalse();
    assertThat(envelope.has("confidential")).isFalse();
    var whole = events(location, "cases:read", "audit:read").getLast();
    assertThat(whole.at("/confidential/event/lawyerReference").asText())
        .isEqualTo("Canary-Advocaat");
    assertThat(whole.at("/confidential/by/organisation").asText()).isEqualTo("IND");
  }

  @Test
  void what_lacks_a_field_is_refused_with_a_pointer_to_it() {
    var problem =
        post(register(), "{\"type\":\"track-assigned\",\"occurredOn\":\"2021-04-01\"}")
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
    var location = register();
    for (var perDay : List.of("-1", "0", "0.005", "1e9")) {
      post(
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
    var first = shown(register(Bodies.registration(person)));
    var second = shown(register(Bodies.registration(person)));
    assertThat(second.at("/applicant/personId")).isEqualTo(first.at("/applicant/personId"));
    Door.knock("POST", "/v1/cases")
        .as("IND", "cases:write")
        .json(Bodies.registration(person.replace("Canary-Kwetal", "Somebody Else")))
        .refusal(409);
    var found =
        Door.knock("POST", "/v1/cases/_search")
            .as("IND", "cases:read")
            .json("{\"vNumber\":\"" + json(person).path("vNumber").asText() + "\"}")
            .answer();
    assertThat(json(found.body()).path("items")).hasSize(2);
  }

  @Test
  void a_person_is_read_by_partners_of_a_case_of_theirs_only() {
    var path = "/v1/persons/" + shown(register()).at("/applicant/personId").asText();
    assertThat(Door.knock("GET", path).as("IND", "persons:read").answer().body())
        .contains("Canary-Kwetal", "1987-03");
    Door.knock("GET", path).as("COA", "persons:read").refusal(404);
    Door.knock("GET", path).as("IND", "cases:read").refusal(403);
    assertThat(refusedReadings("person-read")).isPositive();
  }

  @Test
  void the_list_of_a_partner_goes_on_from_page_to_page() {
    var track = "TRACK_" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
    for (int i = 0; i < 5; i++) {
      post(
              register(),
              "{\"type\":\"track-assigned\",\"occurredOn\":\"2021-04-01\",\"track\":\"%s\"}"
                  .formatted(track))
          .answer();
    }
    var ids = new java.util.TreeSet<String>();
    var next = "/v1/cases?limit=2&track=" + track;
    while (!next.isEmpty()) {
      var answer = Door.knock("GET", next).as("IND", "cases:read").answer();
      json(answer.body()).path("items").forEach(item -> ids.add(item.path("caseId").asText()));
      next =
          answer
              .headers()
              .firstValue("Link")
              .map(link -> link.substring(link.indexOf("/v1/"), link.indexOf('>')))
              .orElse("");
    }
    assertThat(ids).hasSize(5);
    assertThat(
            json(Door.knock("GET", "/v1/cases?track=" + track)
                    .as("COA", "cases:read")
                    .answer()
                    .body())
                .path("items"))
        .isEmpty();
  }

  @Test
  void sixteen_writers_on_one_case_lose_nothing() throws Exception {
    var location = register();
    try (var writers = Executors.newFixedThreadPool(16)) {
      var posts =
          IntStream.range(0, 64)
              .mapToObj(
                  _ ->
                      (Callable<Integer>)
                          () ->
                              post(location, Bodies.event("interview-held", "2021-04-01"))
                                  .with("Idempotency-Key", UUID.randomUUID().toString())
                                  .answer()
                                  .statusCode())
              .toList();
      assertThat(writers.invokeAll(posts)).extracting(Future::get).containsOnly(201);
    }
    assertThat(events(location, "cases:read"))
        .extracting(event -> event.path("version").asInt())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 65).boxed().toList());
  }

  @Test
  void of_thirty_two_writers_with_one_version_one_wins_and_the_others_are_told() throws Exception {
    var location = register();
    try (var writers = Executors.newFixedThreadPool(32)) {
      for (int round = 1; round <= 4; round++) {
        var version = "\"" + round + "\"";
        var posts =
            IntStream.range(0, 32)
                .mapToObj(writer -> (Callable<Integer>) () -> race(location, version, writer))
                .toList();
        var answers = writers.invokeAll(posts).stream().map(Future::resultNow).sorted().toList();
        assertThat(answers).startsWith(201, 412).endsWith(412);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
      }
    }
    var journal = events(location, "cases:read");
    assertThat(journal)
        .extracting(event -> event.path("version").asInt())
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(journal.stream().map(event -> event.at("/data/track").asText()).skip(1))
        .doesNotHaveDuplicates();
  }

  /// Each writer's fact can be told from every other's. A writer that repeats its request gets the
  /// answer it had.
  private static int race(String location, String version, int writer) {
    var track = "ROUND_" + version.replace("\"", "") + "_WRITER_" + writer;
    var door =
        Door.knock("POST", location + "/events")
            .as("IND", "cases:write")
            .with("If-Match", version)
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .json(
                "{\"type\":\"track-assigned\",\"occurredOn\":\"2021-04-01\",\"track\":\"%s\"}"
                    .formatted(track));
    var first = door.answer().statusCode();
    assertThat(door.answer().statusCode()).isEqualTo(first);
    return first;
  }

  @Test
  void a_private_fact_that_holds_the_case_up_is_told_as_what_it_waits_for() {
    var location = register();
    assertThat(post(location, Bodies.event("medical-advice-requested", "2021-04-01")).answer())
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
    var problem = post(register(), silent).refusal(400);
    assertThat(problem.path("violations").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/authorityLevel", "/secondReader");
  }

  @Test
  void a_shorter_period_to_leave_travels_and_goes_with_a_rejection_only() {
    var location = register();
    var rejected =
        Bodies.decision("2021-05-01")
            .replace("REFUGEE", "REJECTED_MANIFESTLY_UNFOUNDED")
            .replace("true}", "true,\"departureDays\":%d}");
    var tooLong = post(location, rejected.formatted(28)).refusal(400);
    assertThat(tooLong.path("violations").toString()).contains("0 to 27 days");
    var granted =
        post(location, rejected.formatted(7).replace("REJECTED_MANIFESTLY_UNFOUNDED", "REFUGEE"))
            .refusal(400);
    assertThat(granted.path("violations").toString()).contains("goes with a rejection");
    assertThat(post(location, rejected.formatted(7)).answer().statusCode()).isEqualTo(201);
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
    var refusals = Door.knock("GET", location + "/refusals").as("IND", "cases:import").answer();
    assertThat(json(refusals.body()).at("/items/0/reason").asText()).isEqualTo("not-json");
    Door.knock("GET", location).as("COA", "cases:import").refusal(404);
    var found =
        Door.knock("POST", "/v1/cases/_search")
            .as("IND", "cases:read")
            .json("{\"source\":\"INDIGO\",\"sourceRef\":\"" + ref + "\"}")
            .answer();
    assertThat(json(found.body()).path("items")).hasSize(1);
  }

  private static String register() {
    return register(Bodies.registration());
  }

  private static String register(String registration) {
    var answer =
        Door.knock("POST", "/v1/cases").as("IND", "cases:write").json(registration).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static Door post(String location, String event) {
    return Door.knock("POST", location + "/events")
        .as("IND", "cases:write")
        .with("If-Match", "*")
        .json(event);
  }

  private static JsonNode shown(String location) {
    return json(Door.knock("GET", location).as("IND", "cases:read").answer().body());
  }

  private static String stage(String location) {
    return shown(location).path("stage").asText();
  }

  private static List<JsonNode> events(String location, String... scopes) {
    var body = Door.knock("GET", location + "/events").as("IND", scopes).answer().body();
    return StreamSupport.stream(json(body).path("items").spliterator(), false).toList();
  }

  private static JsonNode finished(String location) {
    var deadline = System.nanoTime() + 60_000_000_000L;
    var view = JSON.missingNode();
    while (!view.has("finishedAt")) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
      view = json(Door.knock("GET", location).as("IND", "cases:import").answer().body());
    }
    return view;
  }

  private long refusedReadings(String action) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select count(*) from access_log where action = ? and outcome = 'REFUSED'")) {
      statement.setString(1, action);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
