package asylumchain.deadlines.amendments;

import static asylumchain.deadlines.amendments.LawDoors.body;
import static asylumchain.deadlines.amendments.LawDoors.due;
import static asylumchain.deadlines.amendments.LawDoors.get;
import static asylumchain.deadlines.amendments.LawDoors.json;
import static asylumchain.deadlines.amendments.LawDoors.post;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.register.RuleBookTable;
import asylumchain.deadlines.rounds.RoundForTests;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Cases that a change of law does not reach, on the business date 2021-12-31.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class PassedOverTest {

  @Inject CasesForTests cases;
  @Inject RoundForTests round;
  @Inject LawInUse law;
  @Inject RuleBookTable inUse;

  private final String own =
      "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @Test
  void their_rows_stay_untouched_and_they_wait_for_nothing() {
    var reached = lodged("2021-02-01");
    var other = lodged("2021-10-01");
    round.goRound();
    var before = law.book().version();

    var change = applied("A", "2021-01-15", "2021-03-31");
    assertThat(json(get(change)).path("waiting").asInt())
        .as("whoever is out of reach is not counted among those who wait")
        .isEqualTo(json(get(change)).path("cases").asInt());
    assertThat(round.isBehind(other.part())).isTrue();
    round.goRound();

    assertThat(json(get(change)).path("state").asText()).isEqualTo("DONE");
    assertThat(stamp(reached)).isEqualTo(law.book().version());
    assertThat(stamp(other)).isEqualTo(before);
    assertThat(round.isBehind(other.part())).isFalse();
  }

  @Test
  void a_later_change_that_reaches_them_finds_them_whatever_was_passed_over_between() {
    var late = lodged("2021-10-01");
    round.goRound();
    var first = law.book().version();
    applied("A", "2021-01-15", "2021-03-31");
    round.goRound();
    applied("B", "2021-01-15", "2021-04-30");
    round.goRound();
    assertThat(stamp(late)).isEqualTo(first);
    assertThat(due(late)).isEqualTo("2022-04-01");

    applied("C", "2021-09-01", "2021-11-30");
    assertThat(round.isBehind(late.part())).isTrue();
    round.goRound();
    assertThat(due(late)).isEqualTo("2023-01-01");
    assertThat(stamp(late)).isEqualTo(law.book().version());
  }

  @Test
  void that_they_were_passed_over_counts_until_a_book_comes_to_use_again() {
    var other = lodged("2021-10-01");
    applied("A", "2021-01-15", "2021-03-31");
    round.goRound();
    assertThat(round.isBehind(other.part())).isFalse();

    assertThat(inUse.activate(true)).isTrue();
    assertThat(round.isBehind(other.part())).as("once more, from the beginning").isTrue();
    round.goRound();
    assertThat(round.isBehind(other.part())).isFalse();
    assertThat(due(other)).isEqualTo("2022-04-01");
  }

  private CaseStory lodged(String day) {
    var story = cases.story().lodgedAt(day, own, "ERI", "IND");
    cases.arrives(story);
    return story;
  }

  private String stamp(CaseStory story) {
    return round.evaluatedUnder(story.part(), story.caseId);
  }

  /// A decree of nine months on what was lodged within these days at the desk of this test.
  ///
  /// @return where the change of law is to be seen
  private String applied(String number, String from, String until) {
    var id = own + number;
    var made =
        body(
                "POST",
                "/v1/decrees",
                "law:write",
                """
                {"id": "%s", "name": "a test", "ground": "42(4)(b)", "months": 9,
                 "inForceOn": "%s", "lodgedFrom": "%s", "lodgedUntil": "%s", "units": ["%s"]}
                """
                    .formatted(id, from, from, until, own))
            .answer();
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return post("/v1/decrees/" + id + "/application", "\"1\"", null)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }
}
