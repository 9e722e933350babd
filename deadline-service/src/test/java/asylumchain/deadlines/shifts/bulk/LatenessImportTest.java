package asylumchain.deadlines.shifts.bulk;

import static asylumchain.deadlines.shifts.ShiftCalls.read;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.deliver;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.dueOn;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.line;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.noticed;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.ordered;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.results;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What late decisions brought about before, brought in with the source's own moments.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class LatenessImportTest {

  @Inject CasesForTests cases;
  @Inject Clock clock;

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
            line(story.caseId, ordered(order, "2021-12-01")),
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
    assertThat(read("/v1/cases/" + story.caseId + "/penalties").path("penalties"))
        .as("nothing is owed: for whoever knows it, it never was")
        .isEmpty();
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
                noticed(notice, "2021-09-01", "2021-09-02T09:00:00Z"),
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
    assertThat(read(here + "/penalties").path("penalties"))
        .as("the notice was premature")
        .isEmpty();
    var list = read(here + "/established-penalties").path("established");
    assertThat(list).hasSize(1);
    var established = list.path(0);
    assertThat(established.path("noticeId").asText()).isEqualTo(notice.toString());
    assertThat(established.path("amount").decimalValue()).isEqualByComparingTo("1442");
    assertThat(established.path("paid").decimalValue()).isEqualByComparingTo("1442");
    assertThat(established.has("computed")).isFalse();
    assertThat(established.path("difference").decimalValue()).isEqualByComparingTo("1442");
    assertThat(established.path("explanation").path("nl").asText())
        .contains("vastgesteld op 1.442", "volgt geen dwangsom", "ingebrekestelling");
    var then = read(here + "/established-penalties?knownAt=2021-11-15T12:00:00Z");
    assertThat(then.path("established")).as("not known yet").isEmpty();
    var across = lineOf(story);
    assertThat(across.path("difference").decimalValue()).isEqualByComparingTo("1442");
    assertThat(across.has("computed")).isFalse();
    assertThat(across.path("noticeId").asText()).isEqualTo(notice.toString());
    assertThat(linesOfNow()).as("rows say what the cases do").isEqualTo(linesByTheCases());
    var explained = across.path("explainedIn").asText();
    assertThat(read(explained).path("amount").decimalValue()).isEqualByComparingTo("1442");
    var total = read("/v1/penalties/summary").path("established");
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
    assertThat(read(across.path("explainedIn").asText()).path("computedFrom"))
        .isEqualTo(across.path("computedFrom"));
    assertThat(established("personId=" + person)).isEqualTo(1);
    assertThat(established("kind=ADMINISTRATIVE&personId=" + person)).isEqualTo(1);
    assertThat(established("kind=JUDICIAL&personId=" + person)).isZero();
    assertThat(established("running=true&personId=" + person)).isZero();
    assertThat(established("rulingId=" + UUID.randomUUID())).isZero();
    var summary = read("/v1/penalties/summary?personId=" + person);
    assertThat(summary.path("persons").asInt()).isEqualTo(1);
    assertThat(summary.path("established").path("persons").asInt()).isEqualTo(1);
    assertThat(summary.path("established").path("byAnotherNotice").asInt()).isEqualTo(1);
    assertThat(summary.path("established").path("difference").decimalValue())
        .isEqualByComparingTo("-360");
  }

  @Test
  void a_payment_names_the_order_of_its_source_and_counts_for_the_penalty_that_follows_from_it() {
    var story = lodged();
    var order = UUID.randomUUID();
    var done =
        deliver(
            "",
            line(story.caseId, ordered(order, "2021-11-15")),
            line(
                story.caseId,
                """
                {"type":"penalty-paid","occurredOn":"2021-12-01","penaltyId":"%s",\
                "amount":250.50,"recordedAt":"2021-12-02T09:00:00Z"}\
                """
                    .formatted(order)));
    assertThat(done.path("taken").asInt()).as("%s", results(done)).isEqualTo(2);
    var penalty = read("/v1/cases/" + story.caseId + "/penalties").path("penalties").path(0);
    assertThat(penalty.path("penaltyId").asText()).isNotEqualTo(order.toString());
    assertThat(penalty.path("paid").decimalValue()).isEqualByComparingTo("250.50");
  }

  private static int established(String asked) {
    return read("/v1/penalties/established?limit=100&" + asked).path("items").size();
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
    for (var line : read("/v1/penalties/established?limit=500" + known).path("items")) {
      lines.add(((ObjectNode) line).without("explainedIn").toString());
    }
    return lines;
  }

  private static JsonNode lineOf(CaseStory story) {
    for (var line : read("/v1/penalties/established?limit=100").path("items")) {
      if (line.path("caseId").asText().equals(story.caseId.toString())) {
        return line;
      }
    }
    throw new AssertionError("no line of " + story.caseId);
  }

  private List<String> types(CaseStory story) {
    return cases.journalled(story.caseId).stream().map(row -> row.type()).toList();
  }

  private CaseStory lodged() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    return story;
  }
}
