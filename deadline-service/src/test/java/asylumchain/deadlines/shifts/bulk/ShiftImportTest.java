package asylumchain.deadlines.shifts.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What exists already about the terms of cases, brought in with the source's own moments.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class ShiftImportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject CasesForTests cases;
  @Inject Clock clock;

  @Test
  void an_extension_counts_from_the_moment_its_source_knew_it_until_its_annulment_was_known() {
    var story = lodged();
    var id = UUID.randomUUID();
    var done =
        deliver(
            "",
            line(story.caseId, claimed(id, "2021-08-02", "2021-08-03T09:00:00Z")),
            line(story.caseId, annulled(id, "2021-12-01", "2021-12-06T09:00:00Z")));
    assertThat(done.path("taken").asInt()).as("%s", results(done)).isEqualTo(2);
    assertThat(dueOn(story, "2021-08-02T12:00:00Z")).isEqualTo("2021-09-15");
    assertThat(dueOn(story, "2021-08-04T12:00:00Z")).isEqualTo("2022-06-15");
    assertThat(dueOn(story, "2021-12-06T12:00:00Z")).isEqualTo("2021-09-15");
    var journalled =
        cases.journalled(story.caseId).stream()
            .filter(row -> row.type().endsWith("extension-claimed"))
            .findFirst()
            .orElseThrow();
    assertThat(journalled.recordedAt()).isEqualTo("2021-08-03T09:00:00Z");
    assertThat(journalled.privatePayload())
        .contains("importId", "\"out of the old system\"", "\"tape 7\"");
  }

  @Test
  void suspensions_notices_and_court_orders_come_in_by_the_rules_of_their_own_doors() {
    var story = lodged();
    var suspension = UUID.randomUUID();
    var done =
        deliver(
            "",
            line(
                story.caseId,
                """
                {"type":"suspension-started","occurredOn":"2021-05-01","suspensionId":"%s",\
                "clock":"decision-term","ground":"4:15(2)(a)","recordedAt":"2021-05-02T09:00:00Z"}\
                """
                    .formatted(suspension),
                """
                {"type":"suspension-ended","occurredOn":"2021-05-31","suspensionId":"%s",\
                "recordedAt":"2021-06-01T09:00:00Z"}\
                """
                    .formatted(suspension)),
            line(
                story.caseId,
                """
                {"type":"notice-of-default-received","occurredOn":"2021-11-01","noticeId":"%s",\
                "clock":"decision-term","recordedAt":"2021-11-02T09:00:00Z"}\
                """
                    .formatted(UUID.randomUUID())),
            line(
                story.caseId,
                """
                {"type":"court-term-determined","occurredOn":"2021-12-10","orderId":"%s",\
                "rulingId":"%s","clock":"decision-term","decideBy":"2022-02-01",\
                "recordedAt":"2021-12-13T09:00:00Z"}\
                """
                    .formatted(UUID.randomUUID(), UUID.randomUUID())));
    assertThat(done.path("taken").asInt()).as("%s", results(done)).isEqualTo(3);
    assertThat(dueOn(story, "2021-06-02T12:00:00Z")).isEqualTo("2021-10-15");
    assertThat(types(story))
        .contains(
            "nl.asielketen.deadline.suspension-ended",
            "nl.asielketen.deadline.notice-of-default-received",
            "nl.asielketen.deadline.court-term-determined");
  }

  @Test
  void a_term_of_a_court_ends_for_whoever_knows_that_its_judgment_was_annulled() {
    var story = lodged();
    var order = UUID.randomUUID();
    var annulled =
        """
        {"type":"court-term-annulled","occurredOn":"%s","orderId":"%s","sentOn":"2021-11-01",\
        "recordedAt":"2021-12-29T09:00:00Z"}\
        """;
    var done =
        deliver(
            "",
            line(
                story.caseId,
                """
                {"type":"court-term-determined","occurredOn":"2021-11-01","orderId":"%s",\
                "rulingId":"%s","clock":"decision-term","decideBy":"2021-12-01",\
                "penalty":{"perDay":100,"maximum":7500},"recordedAt":"2021-11-02T09:00:00Z"}\
                """
                    .formatted(order, UUID.randomUUID())),
            line(story.caseId, annulled.formatted("2021-10-31", order)),
            line(story.caseId, annulled.formatted("2021-12-28", UUID.randomUUID())),
            line(story.caseId, annulled.formatted("2021-12-28", order)),
            line(story.caseId, annulled.formatted("2021-12-28", order)));
    assertThat(results(done))
        .as("before the judgment, and of no order here")
        .containsExactly("2 before-the-judgment", "3 id-unknown");
    assertThat(done.path("taken").asInt()).isEqualTo(2);
    assertThat(done.path("alreadyTaken").asInt()).isEqualTo(1);
    assertThat(dueOn(story, "court-term", "2021-11-03T12:00:00Z")).isEqualTo("2021-12-01");
    assertThat(dueOn(story, "court-term", "2021-12-29T08:00:00Z")).isEqualTo("2021-12-01");
    assertThat(dueOn(story, "court-term", "2021-12-29T12:00:00Z")).isEmpty();
    assertThat(types(story)).contains("nl.asielketen.deadline.court-term-annulled");
    assertThat(read("/v1/cases/" + story.caseId + "/penalties", "deadlines:read").path("penalties"))
        .as("nothing is owed: for whoever knows it, it never was")
        .isEmpty();
  }

  @Test
  void what_became_of_a_suspension_comes_in_with_the_time_at_which_its_source_knew_it() {
    var story = lodged();
    var suspension = UUID.randomUUID();
    var outcome =
        """
        {"type":"suspension-%s","occurredOn":"%s","suspensionId":"%s",\
        "recordedAt":"%sT09:00:00Z"}\
        """;
    var done =
        deliver(
            "",
            line(
                story.caseId,
                """
                {"type":"suspension-started","occurredOn":"2021-05-01","suspensionId":"%s",\
                "clock":"decision-term","ground":"4:15(2)(a)","recordedAt":"2021-05-02T09:00:00Z"}\
                """
                    .formatted(suspension),
                outcome.formatted("ended", "2021-05-31", suspension, "2021-06-01")),
            line(
                story.caseId,
                outcome.formatted("annulled", "2021-10-01", UUID.randomUUID(), "2021-10-02")),
            line(
                story.caseId,
                outcome.formatted("annulled", "2021-10-01", suspension, "2021-10-02")),
            line(story.caseId, outcome.formatted("upheld", "2021-11-01", suspension, "2021-11-02")),
            line(
                story.caseId,
                outcome.formatted("withdrawn", "2021-12-01", suspension, "2021-12-02")),
            line(
                story.caseId, outcome.formatted("upheld", "2021-12-03", suspension, "2021-12-04")));
    assertThat(results(done)).containsExactly("2 id-unknown", "6 withdrawn");
    assertThat(dueOn(story, "2021-06-02T12:00:00Z")).isEqualTo("2021-10-15");
    assertThat(dueOn(story, "2021-10-03T12:00:00Z")).isEqualTo("2021-09-15");
    assertThat(dueOn(story, "2021-11-03T12:00:00Z")).isEqualTo("2021-10-15");
    assertThat(dueOn(story, "2021-12-03T12:00:00Z")).isEqualTo("2021-09-15");
  }

  @Test
  void what_its_source_established_and_paid_of_a_penalty_stands_beside_what_follows_from_the_law() {
    var story = lodged();
    var notice = UUID.randomUUID();
    var done =
        deliver(
            "",
            line(
                story.caseId,
                """
                {"type":"notice-of-default-received","occurredOn":"2021-09-01","noticeId":"%s",\
                "clock":"decision-term","recordedAt":"2021-09-02T09:00:00Z"}\
                """
                    .formatted(notice),
                """
                {"type":"penalty-established","occurredOn":"2021-11-15","penaltyId":"%s",\
                "amount":1442.00,"recordedAt":"2021-11-16T09:00:00Z"}\
                """
                    .formatted(notice),
                """
                {"type":"penalty-paid","occurredOn":"2021-12-01","penaltyId":"%s",\
                "amount":1442.00,"recordedAt":"2021-12-02T09:00:00Z"}\
                """
                    .formatted(notice)));
    assertThat(done.path("taken").asInt()).as("%s", results(done)).isEqualTo(1);
    var here = "/v1/cases/" + story.caseId;
    assertThat(read(here + "/penalties", "deadlines:read").path("penalties"))
        .as("the notice was premature")
        .isEmpty();
    var list = read(here + "/established-penalties", "deadlines:read").path("established");
    assertThat(list).hasSize(1);
    var established = list.path(0);
    assertThat(established.path("noticeId").asText()).isEqualTo(notice.toString());
    assertThat(established.path("amount").decimalValue()).isEqualByComparingTo("1442");
    assertThat(established.path("paid").decimalValue()).isEqualByComparingTo("1442");
    assertThat(established.has("computed")).isFalse();
    assertThat(established.path("difference").decimalValue()).isEqualByComparingTo("1442");
    assertThat(established.path("explanation").path("nl").asText())
        .contains("vastgesteld op 1442", "volgt geen dwangsom", "ingebrekestelling");
    var then = read(here + "/established-penalties?knownAt=2021-11-15T12:00:00Z", "deadlines:read");
    assertThat(then.path("established")).as("not known yet").isEmpty();
    var across = lineOf(story);
    assertThat(across.path("difference").decimalValue()).isEqualByComparingTo("1442");
    assertThat(across.has("computed")).isFalse();
    assertThat(across.path("noticeId").asText()).isEqualTo(notice.toString());
    assertThat(linesOfNow()).as("rows say what the cases do").isEqualTo(linesByTheCases());
    var explained = across.path("explainedIn").asText();
    assertThat(read(explained, "deadlines:read").path("amount").decimalValue())
        .isEqualByComparingTo("1442");
    var total = read("/v1/penalties/summary", "deadlines:read").path("established");
    assertThat(total.path("withoutLaw").asInt()).isPositive();
    assertThat(types(story)).as("it stays here").anyMatch(it -> it.endsWith("penalty-established"));
  }

  @Test
  void what_is_asked_for_narrows_what_was_established_too_and_another_notice_is_named() {
    var person = UUID.randomUUID();
    var story = cases.story().lodgedBy(person, "2018-06-01", "IND");
    cases.arrives(story);
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    var notice =
        """
        {"type":"notice-of-default-received","occurredOn":"%1$s","noticeId":"%2$s",\
        "clock":"decision-term","recordedAt":"%1$sT09:00:00Z"}\
        """;
    var done =
        deliver(
            "",
            line(
                story.caseId,
                notice.formatted("2018-12-31", first),
                notice.formatted("2019-01-10", second),
                """
                {"type":"penalty-established","occurredOn":"2019-04-01","penaltyId":"%s",\
                "amount":900.00,"recordedAt":"2019-04-01T10:00:00Z"}\
                """
                    .formatted(second)));
    assertThat(done.path("taken").asInt()).as("%s", results(done)).isEqualTo(1);
    var across = lineOf(story);
    assertThat(across.path("computedFrom").asText()).isEqualTo(first.toString());
    assertThat(across.path("computed").decimalValue()).isEqualByComparingTo("1260");
    assertThat(across.path("difference").decimalValue()).isEqualByComparingTo("-360");
    assertThat(read(across.path("explainedIn").asText(), "deadlines:read").path("computedFrom"))
        .isEqualTo(across.path("computedFrom"));
    assertThat(established("personId=" + person)).isEqualTo(1);
    assertThat(established("kind=ADMINISTRATIVE&personId=" + person)).isEqualTo(1);
    assertThat(established("kind=JUDICIAL&personId=" + person)).isZero();
    assertThat(established("running=true&personId=" + person)).isZero();
    assertThat(established("rulingId=" + UUID.randomUUID())).isZero();
    var summary = read("/v1/penalties/summary?personId=" + person, "deadlines:read");
    assertThat(summary.path("persons").asInt()).isEqualTo(1);
    assertThat(summary.path("established").path("persons").asInt()).isEqualTo(1);
    assertThat(summary.path("established").path("byAnotherNotice").asInt()).isEqualTo(1);
    assertThat(summary.path("established").path("difference").decimalValue())
        .isEqualByComparingTo("-360");
  }

  private static int established(String asked) {
    return read("/v1/penalties/established?limit=100&" + asked, "deadlines:read")
        .path("items")
        .size();
  }

  private static List<String> linesOfNow() {
    return lines("");
  }

  /// As known at a moment that is told: then each case is evaluated.
  private List<String> linesByTheCases() {
    return lines("&knownAt=" + clock.instant());
  }

  private static List<String> lines(String known) {
    var lines = new ArrayList<String>();
    for (var line :
        read("/v1/penalties/established?limit=500" + known, "deadlines:read").path("items")) {
      lines.add(((ObjectNode) line).without("explainedIn").toString());
    }
    return lines;
  }

  private static JsonNode lineOf(CaseStory story) {
    for (var line : read("/v1/penalties/established?limit=100", "deadlines:read").path("items")) {
      if (line.path("caseId").asText().equals(story.caseId.toString())) {
        return line;
      }
    }
    throw new AssertionError("no line of " + story.caseId);
  }

  @Test
  void a_payment_names_the_order_of_its_source_and_counts_for_the_penalty_that_follows_from_it() {
    var story = lodged();
    var order = UUID.randomUUID();
    var done =
        deliver(
            "",
            line(
                story.caseId,
                """
                {"type":"court-term-determined","occurredOn":"2021-11-01","orderId":"%s",\
                "rulingId":"%s","clock":"decision-term","decideBy":"2021-11-15",\
                "penalty":{"perDay":100,"maximum":7500},"recordedAt":"2021-11-02T09:00:00Z"}\
                """
                    .formatted(order, UUID.randomUUID())),
            line(
                story.caseId,
                """
                {"type":"penalty-paid","occurredOn":"2021-12-01","penaltyId":"%s",\
                "amount":250.50,"recordedAt":"2021-12-02T09:00:00Z"}\
                """
                    .formatted(order)));
    assertThat(done.path("taken").asInt()).as("%s", results(done)).isEqualTo(2);
    var penalty =
        read("/v1/cases/" + story.caseId + "/penalties", "deadlines:read")
            .path("penalties")
            .path(0);
    assertThat(penalty.path("penaltyId").asText()).isNotEqualTo(order.toString());
    assertThat(penalty.path("paid").decimalValue()).isEqualByComparingTo("250.50");
  }

  @Test
  void the_same_content_again_is_no_error_and_changes_nothing() {
    var story = lodged();
    var line = line(story.caseId, claimed(UUID.randomUUID(), "2021-08-02", "2021-08-03T09:00:00Z"));
    deliver("", line);
    var before = types(story);
    assertThat(deliver("", line).path("alreadyTaken").asInt()).isEqualTo(1);
    assertThat(types(story)).isEqualTo(before);
  }

  @Test
  void each_bad_line_is_refused_with_its_reason_and_leaves_nothing_behind() {
    var story = lodged();
    var id = UUID.randomUUID();
    deliver("", line(story.caseId, claimed(id, "2021-08-02", "2021-08-03T09:00:00Z")));
    var before = types(story);
    var foreign = cases.story().lodged("2021-03-15", "COA");
    cases.arrives(foreign);
    var later = claimed(UUID.randomUUID(), "2021-08-02", "2021-08-04T09:00:00Z");
    var done =
        deliver(
            "",
            "nonsense",
            line(UUID.randomUUID(), later),
            line(foreign.caseId, later),
            line(story.caseId, claimed(UUID.randomUUID(), "2021-08-02", "2021-08-02T09:00:00Z")),
            line(story.caseId, claimed(UUID.randomUUID(), "2021-08-02", "2999-08-02T09:00:00Z")),
            line(story.caseId, claimed(UUID.randomUUID(), "2021-08-09", "2021-08-05T09:00:00Z")),
            line(story.caseId, claimed(id, "2021-08-02", "2021-08-05T09:00:00Z")),
            line(
                story.caseId,
                annulled(id, "2021-12-01", "2021-12-06T09:00:00Z"),
                annulled(id, "2021-12-02", "2021-12-07T09:00:00Z")),
            line(story.caseId, annulled(UUID.randomUUID(), "2021-12-01", "2021-12-06T09:00:00Z")),
            line(
                story.caseId,
                """
                {"type":"penalty-started","occurredOn":"2021-12-01","penaltyId":"%s",\
                "kind":"JUDICIAL","maximum":15000}\
                """
                    .formatted(UUID.randomUUID())),
            "{\"caseId\":\"%s\",\"events\":[{\"type\":\"extension-upheld\"}]}"
                .formatted(story.caseId),
            line(story.caseId, paid("2021-12-01", "-500")),
            line(story.caseId, ordered("2021-12-01", "-5")),
            line(story.caseId, ordered("+99999-01-01", "100")),
            line(story.caseId, annulled(id, "-0001-01-01", "2021-12-06T09:00:00Z")));
    assertThat(results(done))
        .containsExactly(
            "1 not-json",
            "2 case-unknown",
            "3 case-unknown",
            "4 recorded-at-falls-within",
            "5 recorded-at-in-future",
            "6 occurred-after-recorded",
            "7 id-in-use",
            "8 already-so",
            "9 id-unknown",
            "10 derived-here",
            "11 invalid",
            "12 invalid",
            "13 invalid",
            "14 invalid",
            "15 invalid");
    assertThat(types(story)).isEqualTo(before);
    assertThat(read("/v1/access-log?subject=" + foreign.caseId, "audit:read").path("items"))
        .as("whose case it is learns who asked")
        .extracting(line -> line.path("action").asText() + " " + line.path("outcome").asText())
        .contains("case-imported REFUSED");
  }

  @Test
  void a_dry_run_reports_as_the_real_run_would_and_states_nothing() {
    var story = lodged();
    var id = UUID.randomUUID();
    var before = types(story);
    var lines =
        new String[] {
          line(story.caseId, claimed(id, "2021-08-02", "2021-08-03T09:00:00Z")),
          line(story.caseId, annulled(id, "2021-12-01", "2021-12-06T09:00:00Z")),
          line(story.caseId, annulled(id, "2021-12-02", "2021-12-07T09:00:00Z"))
        };
    var dry = deliver("?dryRun=true", lines);
    assertThat(types(story)).isEqualTo(before);
    var real = deliver("", lines);
    assertThat(dry.path("taken").asInt()).isEqualTo(2);
    assertThat(results(dry)).isEqualTo(results(real));
  }

  private CaseStory lodged() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    return story;
  }

  private List<String> types(CaseStory story) {
    return cases.journalled(story.caseId).stream().map(row -> row.type()).toList();
  }

  private static String claimed(UUID id, String on, String recordedAt) {
    return """
    {"type":"extension-claimed","occurredOn":"%s","extensionId":"%s","clock":"decision-term",\
    "ground":"42(4)(a)","by":{"amount":9,"unit":"MONTHS"},"recordedAt":"%s"}\
    """
        .formatted(on, id, recordedAt);
  }

  private static String annulled(UUID id, String on, String recordedAt) {
    return """
    {"type":"extension-annulled","occurredOn":"%s","extensionId":"%s","recordedAt":"%s"}\
    """
        .formatted(on, id, recordedAt);
  }

  private static String paid(String on, String amount) {
    return """
    {"type":"penalty-paid","occurredOn":"%s","penaltyId":"%s","amount":%s}\
    """
        .formatted(on, UUID.randomUUID(), amount);
  }

  private static String ordered(String decideBy, String perDay) {
    return """
    {"type":"court-term-determined","occurredOn":"2021-11-01","orderId":"%s","rulingId":"%s",\
    "clock":"decision-term","decideBy":"%s","penalty":{"perDay":%s,"maximum":7500}}\
    """
        .formatted(UUID.randomUUID(), UUID.randomUUID(), decideBy, perDay);
  }

  private static String line(UUID caseId, String... events) {
    return "{\"caseId\":\"%s\",\"events\":[%s]}".formatted(caseId, String.join(",", events));
  }

  private static JsonNode deliver(String question, String... lines) {
    var answer =
        Door.knock("POST", "/v1/imports" + question)
            .as("IND", "deadlines:import", "deadlines:migrate")
            .with("Content-Type", "application/x-ndjson")
            .with("Fact-Reason", "out of the old system")
            .with("Fact-Source", "tape 7")
            .body(String.join("\n", lines))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var location = answer.headers().firstValue("Location").orElseThrow();
    var deadline = System.nanoTime() + 60_000_000_000L;
    var view = JSON.missingNode();
    while (!view.has("finishedAt")) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = read(location, "deadlines:import");
    }
    return view;
  }

  private static List<String> results(JsonNode done) {
    var items = read("/v1/imports/" + done.path("id").asText() + "/results", "deadlines:import");
    return StreamSupport.stream(items.path("items").spliterator(), false)
        .filter(item -> item.path("result").asText().equals("REFUSED"))
        .map(item -> item.path("line").asText() + " " + item.path("reason").asText())
        .toList();
  }

  private static String dueOn(CaseStory story, String knownAt) {
    return dueOn(story, "decision-term", knownAt);
  }

  /// Empty where there is no such clock.
  private static String dueOn(CaseStory story, String clock, String knownAt) {
    var view =
        read("/v1/cases/" + story.caseId + "/deadlines?knownAt=" + knownAt, "deadlines:read");
    return StreamSupport.stream(view.path("clocks").spliterator(), false)
        .filter(it -> it.path("clock").asText().equals(clock))
        .map(it -> it.path("dueOn").asText())
        .findFirst()
        .orElse("");
  }

  private static JsonNode read(String path, String scope) {
    var answer = Door.knock("GET", path).as("IND", scope).answer();
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.body(), e);
    }
  }
}
