package asylumchain.deadlines.shifts;

import static asylumchain.deadlines.shifts.ShiftCalls.about;
import static asylumchain.deadlines.shifts.ShiftCalls.answer;
import static asylumchain.deadlines.shifts.ShiftCalls.clock;
import static asylumchain.deadlines.shifts.ShiftCalls.dueOn;
import static asylumchain.deadlines.shifts.ShiftCalls.json;
import static asylumchain.deadlines.shifts.ShiftCalls.named;
import static asylumchain.deadlines.shifts.ShiftCalls.post;
import static asylumchain.deadlines.shifts.ShiftCalls.posting;
import static asylumchain.deadlines.shifts.ShiftCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What moves a date of one case, through the doors.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class ShiftDoorsTest {

  private static final String SECRET = "the file of Jansen was lost";

  @Inject CasesForTests cases;

  @Test
  void an_extension_moves_the_last_day_at_once_and_its_annulment_moves_it_back() {
    var story = lodged("2021-03-15");
    var posted = post(story, "extensions", Bodies.extension("2021-08-02", "42(4)(a)", 9, SECRET));
    assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
    var etag = posted.headers().firstValue("ETag").orElseThrow();
    var location = posted.headers().firstValue("Location").orElseThrow();
    assertThat(dueOn(story, "")).isEqualTo("2022-06-15");
    var claimed = read(location).path("knownFrom").asText();
    assertThat(read(location).path("validity").asText()).isEqualTo("CLAIMED");
    var annulled =
        Door.knock("POST", location + "/outcomes")
            .as("IND", "deadlines:write")
            .with("If-Match", etag)
            .json("{\"occurredOn\":\"2021-12-01\",\"outcome\":\"ANNULLED\"}")
            .answer();
    assertThat(annulled.statusCode()).as(annulled.body()).isEqualTo(201);
    assertThat(dueOn(story, "")).isEqualTo("2021-09-15");
    assertThat(dueOn(story, "?knownAt=" + claimed)).isEqualTo("2022-06-15");
    var now = read("/v1/cases/" + story.caseId + "/extensions").path("extensions").path(0);
    assertThat(now.path("validity").asText()).isEqualTo("ANNULLED");
    assertThat(now.path("dueOn").asText()).isEqualTo("2021-09-15");
    var then = read("/v1/cases/" + story.caseId + "/extensions?knownAt=" + claimed);
    assertThat(then.path("extensions").path(0).path("dueOn").asText()).isEqualTo("2022-06-15");
    assertThat(then.path("extensions").path(0).path("dueOnWithout").asText())
        .isEqualTo("2021-09-15");
    assertThat(read("/v1/cases/" + story.caseId + "/extensions?asOf=2021-08-01").path("extensions"))
        .isEmpty();
  }

  @Test
  void an_annulled_suspension_makes_an_earlier_notice_timely_and_before_that_it_was_not() {
    var story = lodged("2021-03-15");
    var posted =
        post(
            story,
            "suspensions",
            """
            {"startedOn":"2021-05-01","until":"2021-05-31","clock":"decision-term",\
            "ground":"4:15(2)(a)"}
            """);
    assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
    var location = posted.headers().firstValue("Location").orElseThrow();
    var notice =
        post(story, "notices-of-default", Bodies.notice("2021-09-20"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    var before = read(location);
    assertThat(before.path("validity").asText()).isEqualTo("CLAIMED");
    assertThat(read(notice).path("effect").asText()).isEqualTo("PREMATURE");
    var etag = answer(location).headers().firstValue("ETag").orElseThrow();
    var outcome = "{\"occurredOn\":\"2021-12-01\",\"outcome\":\"ANNULLED\"}";
    Door.knock("POST", location + "/outcomes")
        .as("IND", "deadlines:write")
        .json(outcome)
        .refusal(428);
    var annulled =
        Door.knock("POST", location + "/outcomes")
            .as("IND", "deadlines:write")
            .with("If-Match", etag)
            .json(outcome)
            .answer();
    assertThat(annulled.statusCode()).as(annulled.body()).isEqualTo(201);
    assertThat(dueOn(story, "")).isEqualTo("2021-09-15");
    assertThat(read(notice).path("effect").asText()).isEqualTo("TIMELY");
    var now = read(location);
    assertThat(now.path("validity").asText()).isEqualTo("ANNULLED");
    assertThat(now.path("state").asText()).isEqualTo("NEVER_WAS");
    assertThat(now.path("outcomes").path(0).path("occurredOn").asText()).isEqualTo("2021-12-01");
    var then = "?knownAt=" + before.path("readings").path(1).path("knownFrom").asText();
    assertThat(dueOn(story, then)).isEqualTo("2021-10-15");
    assertThat(read(location + then).path("state").asText()).isEqualTo("ENDED");
  }

  @Test
  void why_something_was_posted_stays_in_the_private_payload() {
    var story = lodged("2021-03-15");
    post(story, "extensions", Bodies.extension("2021-08-02", "42(4)(a)", 9, SECRET));
    var row =
        cases.journalled(story.caseId).stream()
            .filter(event -> event.type().endsWith("extension-claimed"))
            .findFirst()
            .orElseThrow();
    assertThat(row.privatePayload()).contains(SECRET);
    assertThat(row.chainPayload()).doesNotContain("Jansen");
    assertThat(read("/v1/cases/" + story.caseId + "/extensions").toString())
        .doesNotContain("Jansen");
  }

  @Test
  void a_decision_that_shortened_the_period_to_leave_is_seen_in_its_clock() {
    var story = cases.story().lodged("2021-03-15", "IND").rejected("2021-12-28", 7);
    cases.arrives(story);
    var departure = named(story, "departure", "").orElseThrow();
    assertThat(departure.path("dueOn").asText()).isEqualTo("2022-01-04");
    assertThat(departure.path("explanation").path("en").asText())
        .startsWith("The decision shortens the period to leave to 7 days [Vw 2000, art. 62(2)].");
  }

  @Test
  void a_refusal_says_why_and_what_to_do() {
    var story = lodged("2021-03-15");
    var problem =
        posting(story, "extensions", Bodies.extension("2021-09-16", "42(4)(a)", 9, ""))
            .refusal(409);
    assertThat(problem.path("type").asText()).endsWith("term-had-passed");
    assertThat(problem.path("detail").asText()).contains("2021-09-15").contains("post that first");
    var months =
        posting(story, "extensions", Bodies.extension("2021-08-02", "42(4)(a)", 12, ""))
            .refusal(409);
    assertThat(months.path("detail").asText()).contains("9 months");
  }

  @Test
  void a_length_that_no_calendar_holds_is_refused() {
    var order = Bodies.order("2021-10-01", UUID.randomUUID());
    posting(
            lodged("2021-03-15"),
            "court-orders",
            order.replace("\"amount\": 8,", "\"amount\": 100000,"))
        .refusal(400);
  }

  @Test
  void who_takes_no_part_in_a_case_finds_nothing() {
    var story = lodged("2021-03-15");
    Door.knock("POST", "/v1/cases/" + story.caseId + "/extensions")
        .as("COA", "deadlines:write")
        .with("If-Match", "*")
        .json(Bodies.extension("2021-08-02", "42(4)(a)", 9, ""))
        .refusal(404);
    Door.knock("GET", "/v1/cases/" + story.caseId + "/suspensions")
        .as("COA", "deadlines:read")
        .refusal(404);
  }

  @Test
  void a_suspension_stops_the_term_ends_and_can_be_corrected() {
    var story = lodged("2021-03-15");
    var started = post(story, "suspensions", Bodies.suspension("2021-05-01"));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    assertThat(clock(story, "").path("status").asText()).isEqualTo("SUSPENDED");
    var location = started.headers().firstValue("Location").orElseThrow();
    about(location + "/ends", "{\"endedOn\":\"2021-05-31\"}");
    assertThat(dueOn(story, "")).isEqualTo("2021-10-15");
    var stoodStill = read("/v1/cases/" + story.caseId + "/suspensions").path("stoodStill").path(0);
    assertThat(stoodStill.path("days").asInt()).isEqualTo(30);
    about(
        location + "/corrections",
        "{\"correctedOn\":\"2021-12-01\",\"startedOn\":\"2021-05-01\",\"until\":\"2021-05-11\"}");
    assertThat(dueOn(story, "")).isEqualTo("2021-09-25");
    var suspension = read(location);
    assertThat(suspension.path("state").asText()).isEqualTo("ENDED");
    assertThat(suspension.path("readings")).hasSize(3);
  }

  @Test
  void a_premature_notice_is_kept_and_the_answer_says_when_a_new_one_would_count() {
    var story = lodged("2021-03-15");
    var extension =
        post(story, "extensions", Bodies.extension("2021-08-02", "42(4)(a)", 9, ""))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    var premature = post(story, "notices-of-default", Bodies.notice("2021-10-01"));
    assertThat(premature.statusCode()).as(premature.body()).isEqualTo(201);
    var judged = json(premature.body());
    assertThat(judged.path("effect").asText()).isEqualTo("PREMATURE");
    assertThat(judged.path("countsFrom").asText()).isEqualTo("2022-06-16");
    var before = judged.path("knownFrom").asText();
    about(extension + "/outcomes", "{\"occurredOn\":\"2021-12-01\",\"outcome\":\"WITHDRAWN\"}");
    var location = premature.headers().firstValue("Location").orElseThrow();
    assertThat(read(location).path("effect").asText()).isEqualTo("TIMELY");
    assertThat(read(location).path("judgements")).hasSize(2);
    assertThat(read(location + "?knownAt=" + before).path("effect").asText())
        .isEqualTo("PREMATURE");
  }

  @Test
  void a_question_is_said_on_the_topic_and_the_choice_of_a_person_moves_the_last_day() {
    var story = cases.story().lodged("2021-03-15", "IND").track("2021-03-16", "TRACK_1");
    cases.arrives(story.track("2021-05-01", "TRACK_4"));
    assertThat(types(story)).contains("review-needed");
    assertThat(clock(story, "").path("question").path("alternatives")).hasSize(2);
    var open = read("/v1/cases/" + story.caseId + "/reviews").path("reviews").path(0);
    assertThat(open.path("state").asText()).isEqualTo("OPEN");
    assertThat(open.path("question").path("alternatives").path(1).path("dueOn").asText())
        .isEqualTo("2021-09-15");
    var decided =
        post(
            story,
            "reviews",
            Bodies.decision("2021-06-01", "SINCE_WHEN_RESPONSIBLE", "FROM_LODGING"));
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
    assertThat(dueOn(story, "")).isEqualTo("2021-09-15");
    var review = read(decided.headers().firstValue("Location").orElseThrow());
    assertThat(review.path("state").asText()).isEqualTo("DECIDED");
    assertThat(review.path("decided").path("ground").asText()).isEqualTo("42(6)");
    var then = read("/v1/cases/" + story.caseId + "/reviews?knownAt=2021-12-01T00:00:00Z");
    assertThat(then.path("reviews").path(0).path("state").asText()).isEqualTo("OPEN");
  }

  private List<String> types(CaseStory story) {
    return cases.journalled(story.caseId).stream()
        .map(event -> event.type().replaceAll(".*\\.", ""))
        .toList();
  }

  private CaseStory lodged(String on) {
    var story = cases.story().lodged(on, "IND");
    cases.arrives(story);
    return story;
  }
}
