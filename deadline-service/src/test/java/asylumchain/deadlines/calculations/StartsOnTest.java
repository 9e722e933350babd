package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import asylumchain.deadlines.law.BadLaw;
import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.StartEvent;
import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Desks;
import asylumchain.deadlines.shifts.reviews.Dispute;
import asylumchain.deadlines.shifts.reviews.ReviewDecision;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.ExaminationEvent.SupplementReceived;
import asylumchain.events.Ground;
import asylumchain.events.Travels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A law on subsidies, mounted as a file: eight weeks from the day on which the application was
/// complete.
class StartsOnTest {

  private static final String SUBSIDY =
      """
      sources:
        - { id: SUBSIDY-ACT, title: Act on subsidies (example), location: a test }
      rules:
        - id: subsidy-decision-term
          nl: Beslistermijn subsidie
          en: Decision term for a subsidy
          procedure: TERM
          confidence: confirmed
          inputs: { complete: DATE }
          versions:
            - basis: Act on subsidies, art. 5
              sources: [SUBSIDY-ACT]
              counting: nl_atw
              ends:
                - { id: BASE, start: complete, length: 8 weeks }
      governs:
        - kinds: [SUBSIDY]
          rule: subsidy-decision-term
          startsOn: SUPPLEMENT_RECEIVED
      """;

  @TempDir Path directory = Path.of("");

  @Test
  void the_term_does_not_run_before_the_application_is_complete_and_says_what_it_waits_for()
      throws IOException {
    var told = determined(tale());
    assertThat(CaseTale.said(told, "decision-term")).isEqualTo("NOT_STARTED null");
    assertThat(paragraph(told, Language.EN)).contains("it starts with receipt of the supplement");
    assertThat(paragraph(told, Language.NL)).contains("hij begint met ontvangst van de aanvulling");
  }

  @Test
  void it_counts_from_the_last_day_on_which_something_came_in() throws IOException {
    var tale = tale().happens("2026-03-02", received("2026-03-02"));
    assertThat(CaseTale.said(determined(tale), "decision-term")).isEqualTo("RUNNING 2026-04-28");
    tale.happens("2026-03-16", received("2026-03-16"));
    assertThat(CaseTale.said(determined(tale), "decision-term")).isEqualTo("RUNNING 2026-05-11");
    assertThat(paragraph(determined(tale), Language.EN)).contains("receipt of the supplement");
  }

  @Test
  void whoever_looks_from_before_sees_a_term_that_does_not_run() throws IOException {
    var tale = tale().happens("2026-03-02", received("2026-03-02"));
    assertThat(CaseTale.said(tale.on(book(SUBSIDY), "2026-06-01", "2026-03-01"), "decision-term"))
        .isEqualTo("NOT_STARTED null");
  }

  @Test
  void an_event_that_is_not_in_the_list_stops_the_start() {
    refused("startsOn: SUPPLEMENT_RECEIVED", "startsOn: DECISION_MADE")
        .withMessageStartingWith("mine.yaml, line 19: 'startsOn' is DECISION_MADE, not one of")
        .withMessageContaining("SUPPLEMENT_RECEIVED");
  }

  @Test
  void a_start_that_is_said_twice_stops_the_start() {
    refused("inputs: { complete: DATE }", "inputs: { registered: DATE }", "start: complete")
        .withMessageStartingWith("mine.yaml, line 17")
        .withMessageContaining("leave 'startsOn' out");
  }

  @Test
  void a_rule_with_a_start_of_its_own_is_refused() {
    refused("rule: subsidy-decision-term", "rule: detention-examination")
        .withMessageStartingWith("mine.yaml, line 17");
  }

  @Test
  void the_decision_term_of_the_aliens_act_has_a_start_of_its_own() {
    refused("rule: subsidy-decision-term", "rule: vw42-decision-term")
        .withMessageStartingWith("mine.yaml, line 17: ")
        .withMessageContaining("rule vw42-decision-term has a start of its own");
  }

  @Test
  void where_its_start_is_disputed_each_day_that_can_be_meant_has_its_last_day()
      throws IOException {
    var tale =
        tale()
            .happens("2026-03-02", received("2026-03-02"))
            .happens("2026-03-16", received("2026-03-16"));
    var desk = Desks.on(tale, book(SUBSIDY), "2026-04-01");
    var disputed = Desks.after(desk, new Dispute(CaseTale.day("2026-04-01"), null), Desks.ID);
    assertThat(state(disputed)).isEqualTo(Clock.State.NEEDS_REVIEW);
    assertThat(alternatives(disputed))
        .containsExactly(
            "FROM_EVENT 2026-05-11", "FROM_FIRST_EVENT 2026-04-28", "FROM_LODGING 2026-03-30");
    var chosen = Desks.after(disputed, choice("FROM_FIRST_EVENT"), Desks.ID);
    var told = chosen.clock("decision-term", chosen.today()).orElseThrow();
    assertThat(told.clock().dueOn()).isEqualTo("2026-04-28");
    assertThat(Sentences.paragraph(told.steps(), Language.NL))
        .contains("vanaf de eerste dag waarop gebeurde wat de wet noemt");
  }

  @Test
  void that_it_still_waits_can_be_disputed_too() throws IOException {
    var desk = Desks.on(tale(), book(SUBSIDY), "2026-04-01");
    var disputed = Desks.after(desk, new Dispute(CaseTale.day("2026-04-01"), null), Desks.ID);
    assertThat(alternatives(disputed))
        .containsExactly("FROM_EVENT null", "FROM_LODGING 2026-03-30");
    assertThat(state(Desks.after(disputed, choice("FROM_EVENT"), Desks.ID)))
        .isEqualTo(Clock.State.NOT_STARTED);
    assertThat(state(Desks.after(disputed, choice("FROM_LODGING"), Desks.ID)))
        .isEqualTo(Clock.State.RUNNING);
  }

  private static ReviewDecision choice(String which) {
    return new ReviewDecision(
        CaseTale.day("2026-04-01"),
        "decision-term",
        Code.of("DISPUTED_START"),
        Code.of(which),
        new Ground("5"),
        null);
  }

  private static Clock.State state(CaseOnDesk desk) {
    return desk.clock("decision-term", desk.today()).orElseThrow().clock().state();
  }

  private static List<String> alternatives(CaseOnDesk desk) {
    var question = desk.clock("decision-term", desk.today()).orElseThrow().question();
    return Objects.requireNonNull(question).alternatives().stream()
        .map(it -> it.choice() + " " + it.dueOn())
        .toList();
  }

  @Test
  void the_list_has_nothing_that_does_not_reach_this_service() {
    assertThat(Arrays.stream(StartEvent.values()).map(StartEvent::event))
        .doesNotHaveDuplicates()
        .allSatisfy(it -> assertThat(Travels.class).isAssignableFrom(it));
    assertThat(Set.<Class<? extends CaseEvent>>of(ExaminationEvent.MedicalAdviceReceived.class))
        .as("it stays with its source")
        .doesNotContainAnyElementsOf(
            Arrays.stream(StartEvent.values())
                .<Class<? extends CaseEvent>>map(it -> it.event())
                .toList());
  }

  private org.assertj.core.api.ThrowableAssertAlternative<BadLaw> refused(
      String text, String instead) {
    return refused(text, instead, "");
  }

  private org.assertj.core.api.ThrowableAssertAlternative<BadLaw> refused(
      String text, String instead, String started) {
    var law = SUBSIDY.replace(text, instead);
    var read = started.isEmpty() ? law : law.replace(started, "start: registered");
    return assertThatExceptionOfType(BadLaw.class).isThrownBy(() -> book(read));
  }

  private RuleBook book(String text) throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), text);
    return LawFiles.shippedWith(directory);
  }

  private Determination determined(CaseTale tale) throws IOException {
    return tale.on(book(SUBSIDY), "2026-06-01", "2026-06-01");
  }

  private static String paragraph(Determination told, Language language) {
    return Sentences.paragraph(told.clocks().getFirst().steps(), language);
  }

  private static CaseTale tale() {
    return new CaseTale().of("SUBSIDY").lodged("2026-02-02");
  }

  private static SupplementReceived received(String on) {
    return new SupplementReceived(CaseTale.day(on));
  }
}
