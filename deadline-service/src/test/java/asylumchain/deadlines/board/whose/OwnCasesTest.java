package asylumchain.deadlines.board.whose;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Who saw the clocks of a person's cases, for an auditor.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class OwnCasesTest {

  @Inject CasesForTests cases;

  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @Test
  void the_access_log_of_a_person_tells_who_saw_their_cases_under_whichever_record() {
    var moved = read(cases.story().lodgedBy(one, "2021-03-15", "IND").merged(other, "2021-04-01"));
    var kept = read(cases.story().lodgedBy(other, "2021-03-16", "IND"));
    var strangers = read(cases.story().lodgedBy(UUID.randomUUID(), "2021-03-17", "IND"));
    for (var record : new UUID[] {one, other}) {
      assertThat(seen(record)).contains(moved, kept).doesNotContain(strangers);
    }
    assertThat(seen(kept)).as("a case is asked for by itself").containsOnly(kept);
  }

  @Test
  void a_merge_that_comes_later_joins_what_was_seen_before_it_and_a_split_parts_it_again() {
    var story = cases.story().lodgedBy(one, "2021-03-15", "IND");
    var moved = read(story);
    var kept = read(cases.story().lodgedBy(other, "2021-03-16", "IND"));
    assertThat(seen(one)).contains(moved).doesNotContain(kept);

    cases.arrives(story.merged(other, "2021-04-01"));
    assertThat(seen(one)).contains(moved, kept);
    assertThat(seen(other)).contains(moved, kept);

    cases.arrives(story.split(one, "2021-05-01"));
    assertThat(seen(one)).contains(moved).doesNotContain(kept);
    assertThat(seen(other)).contains(kept).doesNotContain(moved);
  }

  @Test
  void reading_the_log_is_itself_in_the_log_of_each_case_and_of_each_record() {
    var moved = read(cases.story().lodgedBy(one, "2021-03-15", "IND").merged(other, "2021-04-01"));
    seen(one);
    for (var subject : new UUID[] {one, other, moved}) {
      var lines = log(subject);
      assertThat(lines.findValuesAsText("action")).contains("access-log-read");
      assertThat(lines.findValuesAsText("question"))
          .contains("GET /v1/access-log?limit=500&subject=" + one);
    }
  }

  @Test
  void of_a_case_that_was_destroyed_nobody_knows_any_more_whose_it_was() {
    var story = cases.story().lodgedBy(one, "2021-03-15", "IND");
    var gone = read(story);
    cases.arrives(story.closed("2021-05-01").destroyed("2021-06-01"));
    assertThat(seen(one)).doesNotContain(gone);
    assertThat(seen(gone)).containsOnly(gone);
  }

  private UUID read(CaseStory story) {
    cases.arrives(story);
    var answer =
        Door.knock("GET", "/v1/cases/%s/deadlines".formatted(story.caseId))
            .as("IND", "deadlines:read")
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return story.caseId;
  }

  private static Set<UUID> seen(UUID subject) {
    return StreamSupport.stream(log(subject).spliterator(), false)
        .flatMap(line -> StreamSupport.stream(line.path("subjects").spliterator(), false))
        .map(id -> UUID.fromString(id.asText()))
        .collect(Collectors.toSet());
  }

  private static JsonNode log(UUID subject) {
    var answer =
        Door.knock("GET", "/v1/access-log?limit=500&subject=" + subject)
            .as("AP", "audit:read")
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Api.json(answer.body()).path("items");
  }
}
