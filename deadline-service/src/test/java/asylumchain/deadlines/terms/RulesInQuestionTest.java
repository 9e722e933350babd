package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.ShiftEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Applications of which the law files do not say which rule, or which version of it, governs them.
class RulesInQuestionTest {

  private static final String DECISION = "decision-term";

  @Test
  void a_track_that_no_rule_of_its_law_names_asks_which_one_of_the_kind_governs() {
    var told = decision(unnamedTrack());
    assertThat(told.clock().state()).isEqualTo(Clock.State.NEEDS_REVIEW);
    assertThat(alternatives(told))
        .containsExactly(
            "APR35_REGULAR 2027-01-04",
            "APR35_ADMISSIBILITY 2026-09-01",
            "APR35_ACCELERATED 2026-10-01",
            "APR51_BORDER 2026-09-23");
  }

  @Test
  void a_person_chooses_the_rule() {
    var chosen =
        decision(unnamedTrack().posted("2026-07-10", chosen("WHICH_RULE", "APR35_ACCELERATED")));
    assertThat(chosen.clock())
        .isEqualTo(
            new Clock(
                DECISION,
                "apr35-accelerated",
                Clock.State.RUNNING,
                CaseTale.day("2026-07-01"),
                CaseTale.day("2026-10-01")));
    assertThat(Sentences.paragraph(chosen.steps(), Language.NL))
        .contains("is op 10 juli 2026 gekozen");
  }

  @Test
  void a_kind_that_no_law_file_names_has_no_alternative_and_says_what_to_do() {
    var told = decision(new CaseTale().of("PERMIT").lodged("2026-07-01"));
    assertThat(alternatives(told)).isEmpty();
    assertThat(Sentences.paragraph(told.steps(), Language.EN))
        .contains("correct the kind, or add it under `governs` in a law file");
    assertThat(Sentences.paragraph(told.steps(), Language.NL)).contains("van soort PERMIT");
  }

  @Test
  void an_application_from_before_the_first_version_of_its_rule_can_be_counted_by_that_one() {
    var tale = new CaseTale().lodged("2014-05-01");
    var told = decision(tale);
    assertThat(told.clock().state()).isEqualTo(Clock.State.NEEDS_REVIEW);
    assertThat(alternatives(told)).containsExactly("VERSION_AFTER 2014-11-01");
    var chosen = decision(tale.posted("2014-06-02", chosen("NOT_IN_FORCE", "VERSION_AFTER")));
    assertThat(chosen.clock().dueOn()).isEqualTo("2014-11-01");
  }

  private static CaseTale unnamedTrack() {
    return new CaseTale().lodged("2026-07-01").track("2026-07-01", "TRACK_2");
  }

  private static ShiftEvent.ReviewDecided chosen(String question, String choice) {
    return new ShiftEvent.ReviewDecided(
        CaseTale.day("2026-07-10"), DECISION, Code.of(question), Code.of(choice), null);
  }

  private static Determination.Told decision(CaseTale tale) {
    return tale.on("2027-12-31").clocks().stream()
        .filter(it -> it.clock().clock().equals(DECISION))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> alternatives(Determination.Told told) {
    return Objects.requireNonNull(told.question()).alternatives().stream()
        .map(it -> it.choice() + " " + it.dueOn())
        .toList();
  }
}
