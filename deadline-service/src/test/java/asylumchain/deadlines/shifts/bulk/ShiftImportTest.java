package asylumchain.deadlines.shifts.bulk;

import static asylumchain.deadlines.shifts.ShiftCalls.read;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.annulled;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.claimed;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.deliver;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.dueOn;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.line;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.noticed;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.ordered;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.paid;
import static asylumchain.deadlines.shifts.bulk.ShiftLines.results;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What exists already about the terms of cases, brought in with the source's own moments.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class ShiftImportTest {

  @Inject CasesForTests cases;

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
            line(story.caseId, noticed(UUID.randomUUID(), "2021-11-01", "2021-11-02T09:00:00Z")),
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

  private List<String> types(CaseStory story) {
    return cases.journalled(story.caseId).stream().map(row -> row.type()).toList();
  }

  private CaseStory lodged() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    return story;
  }
}
