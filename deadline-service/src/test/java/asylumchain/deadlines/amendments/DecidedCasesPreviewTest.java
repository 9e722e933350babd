package asylumchain.deadlines.amendments;

import static asylumchain.deadlines.amendments.LawDoors.preview;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a change of law does to cases that wait for nothing more, on the business date 2021-12-31.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class DecidedCasesPreviewTest {

  @Inject CasesForTests cases;

  /// Of this test alone: a desk, and the id of its decree.
  private final String own =
      "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @Test
  void a_decision_that_was_late_turns_out_to_have_been_in_time_where_decided_cases_are_asked_for() {
    arrives(lodged());
    var late = arrives(lodged().decided("2021-09-01", "2021-09-01").closed("2021-12-20"));
    arrives(lodged().decided("2021-06-01", "2021-06-01").closed("2021-12-20"));
    var waiting = preview("/v1/decrees/preview", decree());
    assertThat(waiting.path("changed").asInt()).isEqualTo(1);
    assertThat(waiting.path("leftOut").asInt())
        .as("these two, and those of other tests")
        .isGreaterThanOrEqualTo(2);

    var all = preview("/v1/decrees/preview?decided=true", decree());
    assertThat(all.path("leftOut").asInt()).isZero();
    assertThat(all.path("looked").asInt())
        .isGreaterThanOrEqualTo(waiting.path("looked").asInt() + 2);
    assertThat(all.path("changed").asInt()).isEqualTo(3);
    assertThat(all.path("statuses"))
        .extracting(
            it ->
                "%s %s %s"
                    .formatted(
                        it.path("before").asText(),
                        it.path("after").asText(),
                        it.path("cases").asInt()))
        .containsExactlyInAnyOrder("OVERDUE IN_TERM 1", "MISSED MET 1", "MET MET 1");
    assertThat(all.path("units").path(0).path("cases").asInt()).isEqualTo(3);
    assertThat(all.path("cases"))
        .filteredOn(it -> it.path("before").asText().equals("MISSED"))
        .singleElement()
        .extracting(it -> it.path("caseId").asText())
        .isEqualTo(late.caseId.toString());
  }

  private CaseStory lodged() {
    return cases.story().lodgedAt("2021-02-01", own, "ERI", "IND");
  }

  private CaseStory arrives(CaseStory story) {
    cases.arrives(story);
    return story;
  }

  private String decree() {
    return """
    {"id": "%s", "name": "a test", "ground": "42(4)(b)", "months": 9, "inForceOn": "2021-04-01",
     "lodgedFrom": "2021-01-15", "lodgedUntil": "2021-03-31", "units": ["%s"]}
    """
        .formatted(own, own);
  }
}
