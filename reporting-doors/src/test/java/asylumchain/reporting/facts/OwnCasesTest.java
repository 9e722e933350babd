package asylumchain.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Applicant;
import asylumchain.events.Code;
import asylumchain.events.EndEvent.CaseDestroyed;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Door;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who saw a person's cases behind a number, for an auditor.
@QuarkusTest
@TestProfile(TopicsStill.class)
class OwnCasesTest {

  private static final LocalDate LODGED = LocalDate.parse("2021-02-01");
  private static final LocalDate LATER = LocalDate.parse("2021-03-01");

  @Inject World world;

  private final Applicant one = World.applicant("SYR");
  private final Applicant other = World.applicant("SYR");
  private final UUID moved = UUID.randomUUID();
  private final UUID kept = UUID.randomUUID();
  private final UUID strangers = UUID.randomUUID();

  @BeforeEach
  void three_cases_of_which_a_partner_reads_the_list() {
    world.begin(Instant.parse("2021-12-31T00:00:00Z"));
    lodged(moved, one);
    lodged(kept, other);
    lodged(strangers, World.applicant("SYR"));
    var list =
        Door.knock("GET", "/v1/flows/cases?kind=IN&from=2021-01-01&to=2021-12-30")
            .as("IND", "cases:read")
            .answer();
    assertThat(list.body()).contains(moved.toString(), kept.toString(), strangers.toString());
  }

  @Test
  void whoever_saw_a_list_saw_each_person_on_it_and_nobody_else_is_told() {
    assertThat(seen(one.personId())).containsExactlyInAnyOrder(moved);
    assertThat(seen(kept)).containsExactly(kept);
  }

  @Test
  void who_turned_out_to_be_one_person_has_one_log_until_they_are_two_again() {
    world.happened(moved, LATER.toString(), new DuplicateMerged(LATER, other));
    for (var record : List.of(one, other)) {
      assertThat(seen(record.personId())).contains(moved, kept).doesNotContain(strangers);
    }

    world.happened(moved, LATER.toString(), new DuplicateSplit(LATER, one));
    assertThat(seen(one.personId())).contains(moved).doesNotContain(kept);
    assertThat(seen(other.personId())).contains(kept).doesNotContain(moved);
  }

  @Test
  void a_case_that_was_destroyed_is_asked_for_by_itself() {
    world.happened(moved, LATER.toString(), new CaseDestroyed(LATER));
    assertThat(seen(one.personId())).doesNotContain(moved);
    assertThat(seen(moved)).containsExactly(moved);
  }

  private void lodged(UUID id, Applicant applicant) {
    world.happened(
        id,
        LODGED.toString(),
        new ApplicationLodged(LODGED, Code.of("FIRST"), null, applicant, List.of(Code.of("IND"))));
  }

  /// Reading the log is a line in it, of the person's own id too.
  private static Set<UUID> seen(UUID subject) {
    var answer =
        Door.knock("GET", "/v1/access-log?limit=500&subject=" + subject)
            .as("AP", "audit:read")
            .answer();
    return StreamSupport.stream(Api.json(answer.body()).path("items").spliterator(), false)
        .filter(line -> !line.path("action").asText().equals("access-log-read"))
        .flatMap(line -> StreamSupport.stream(line.path("subjects").spliterator(), false))
        .map(id -> UUID.fromString(id.asText()))
        .collect(Collectors.toSet());
  }
}
