package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.ShiftEvent;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class CaseBooksTest {

  private static final String SECRET = "because the file of Jansen was lost";
  private static final Author AUTHOR =
      new Author("IND", "client", "employee", SECRET, null, null, null);

  @Inject CaseBooks books;
  @Inject CasesForTests cases;

  @Test
  void what_is_stated_about_a_case_stands_in_its_journal_and_in_its_record() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    var claim = claim();
    var version = state(story.caseId, new IfMatch.Any(), claim);
    var row =
        cases.journalled(story.caseId).stream()
            .filter(event -> event.type().equals("nl.asielketen.deadline.extension-claimed"))
            .findFirst()
            .orElseThrow();
    assertThat(cases.journalled(story.caseId).getLast().version()).isEqualTo(version);
    assertThat(row.privatePayload()).contains(SECRET);
    assertThat(row.chainPayload()).doesNotContain("Jansen", "employee");
    assertThat(row.occurredOn()).isEqualTo("2021-08-02");
    assertThat(shifts(story.caseId))
        .containsExactly(new KnownShift(row.version(), row.recordedAt(), claim));
  }

  @Test
  void events_go_on_arriving_after_something_was_stated() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    state(story.caseId, new IfMatch.Any(), claim());
    cases.arrives(story.decided("2021-08-02", "2021-08-03").withdrawn("2021-10-01"));
    assertThat(cases.journalled(story.caseId))
        .extracting(row -> row.version())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(shifts(story.caseId)).hasSize(1);
  }

  @Test
  void a_writer_with_an_old_version_in_mind_or_without_a_part_in_the_case_is_refused() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    var read = IfMatch.parse("\"1\"");
    state(story.caseId, read, claim());
    assertThatThrownBy(() -> state(story.caseId, read, claim()))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(412));
    assertThatThrownBy(() -> as("COA", story.caseId, new IfMatch.Any(), claim()))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(404));
    assertThat(shifts(story.caseId)).hasSize(1);
  }

  private int state(UUID caseId, IfMatch ifMatch, DeadlineEvent event) {
    return as("IND", caseId, ifMatch, event);
  }

  private int as(String organisation, UUID caseId, IfMatch ifMatch, DeadlineEvent event) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var open = books.open(caseId, organisation, ifMatch);
              return books.state(open, List.of(new Statement(event, null, AUTHOR)));
            });
  }

  private List<KnownShift> shifts(UUID caseId) {
    return QuarkusTransaction.requiringNew()
        .call(() -> books.open(caseId, "IND", new IfMatch.Any()).known().shifts());
  }

  private static ShiftEvent.ExtensionClaimed claim() {
    return new ShiftEvent.ExtensionClaimed(
        LocalDate.parse("2021-08-02"),
        UUID.randomUUID(),
        "decision-term",
        new Ground("42(4)(a)"),
        new Length(9, Length.Unit.MONTHS),
        Code.of("IND"),
        null);
  }
}
