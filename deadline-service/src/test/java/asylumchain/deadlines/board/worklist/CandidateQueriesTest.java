package asylumchain.deadlines.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CaseTable;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.kit.journal.JournalConfig;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which cases are evaluated for the work list of another day, on the business date 2021-12-31.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class CandidateQueriesTest {

  @Inject CasesForTests cases;
  @Inject CaseTable table;
  @Inject JournalConfig journal;

  private final String partner =
      "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @Test
  void a_case_that_came_to_rest_long_before_is_passed_over_and_one_that_waited_is_not() {
    var rested = closed();
    var open = arrives(cases.story().lodged("2021-07-05", partner));
    assertThat(candidates("2021-09-01", null, Map.of())).containsExactly(open.caseId);
    assertThat(candidates("2019-03-01", null, Map.of()))
        .as("it waited, and the other was not lodged")
        .containsExactly(rested.caseId);
    assertThat(candidates("2019-09-01", null, Map.of()))
        .as("it was closed, and less than a year ago")
        .containsExactly(rested.caseId);
    assertThat(candidates("2021-09-01", "2019-05-31T12:00:00Z", Map.of()))
        .as("nobody knew yet that it was closed")
        .containsExactly(rested.caseId);
    assertThat(new ListDoor(partner).lines("?asOf=2019-03-01&clock=decision-term"))
        .singleElement()
        .satisfies(
            line -> assertThat(line.path("caseId").asText()).isEqualTo(rested.caseId.toString()));
  }

  @Test
  void a_case_of_which_a_fact_was_put_right_is_looked_at() {
    var corrected =
        arrives(
            cases
                .story()
                .lodged("2019-01-10", partner)
                .decided("2019-05-20", "2019-05-20")
                .closed("2019-06-03")
                .lodgingCorrected("2019-06-10", 1, "2019-01-17", partner));
    assertThat(candidates("2021-09-01", null, Map.of())).containsExactly(corrected.caseId);
    assertThat(candidates("2019-01-12", null, Map.of()))
        .as("its first day is another since")
        .containsExactly(corrected.caseId);
  }

  @Test
  void a_code_that_no_fact_of_a_case_tells_of_narrows_what_is_evaluated() {
    var budel = arrives(cases.story().lodgedAt("2021-06-01", "BUDEL", "SYR", partner));
    var terApel = arrives(cases.story().lodgedAt("2021-06-01", "TER_APEL", "ERI", partner));
    assertThat(candidates("2021-09-01", null, Map.of(Facet.UNIT, List.of("BUDEL"))))
        .containsExactly(budel.caseId);
    assertThat(candidates("2021-09-01", null, Map.of(Facet.NATIONALITY, List.of("ERI", "IRQ"))))
        .containsExactly(terApel.caseId);
    assertThat(candidates("2021-09-01", null, Map.of(Facet.UNIT, List.of("BUDEL", "NONE"))))
        .as("of none, any fact may tell")
        .containsExactlyInAnyOrder(budel.caseId, terApel.caseId);
  }

  @Test
  void more_cases_than_are_evaluated_at_once_are_refused_with_what_to_narrow() {
    for (int i = 0; i < 60; i++) {
      arrives(cases.story().lodgedAt("2021-06-01", "BUDEL", "SYR", partner));
    }
    var door = new ListDoor(partner);
    assertThat(door.pages("?asOf=2021-09-01&clock=decision-term&limit=25"))
        .as("as many as are evaluated, page by page")
        .hasSize(60)
        .isEqualTo(door.lines("?asOf=2021-09-01&clock=decision-term&limit=100"));
    var other = arrives(cases.story().lodgedAt("2021-06-01", "TER_APEL", "SYR", partner));
    var refused =
        Door.knock("GET", "/v1/deadlines?asOf=2021-09-01").as(partner, "deadlines:read").answer();
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("too-many-cases", "60 cases at most", "narrow it by unit");
    assertThat(door.lines("?asOf=2021-09-01&clock=decision-term&unit=TER_APEL"))
        .singleElement()
        .satisfies(
            line -> assertThat(line.path("caseId").asText()).isEqualTo(other.caseId.toString()));
    assertThat(door.lines("?clock=decision-term&limit=100"))
        .as("the list as it stands has no such limit")
        .hasSize(61);
  }

  private CaseStory closed() {
    return arrives(
        cases
            .story()
            .lodged("2019-01-10", partner)
            .decided("2019-05-20", "2019-05-20")
            .closed("2019-06-03"));
  }

  private CaseStory arrives(CaseStory story) {
    cases.arrives(story);
    return story;
  }

  private Set<UUID> candidates(
      String asOf, @Nullable String knownAt, Map<Facet, List<String>> facets) {
    var moment =
        new WorkListQuestion.Moment(
            LocalDate.parse(asOf), knownAt == null ? null : Instant.parse(knownAt));
    var question =
        new WorkListQuestion(partner, moment.asOf(), null, null, facets, null, null, moment);
    var found = new HashSet<UUID>();
    try (var connection = table.connection()) {
      for (int part = 0; part < journal.partitions(); part++) {
        CandidateQueries.of(connection, part, question, moment, 100)
            .forEach(it -> found.add(it.caseId()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
