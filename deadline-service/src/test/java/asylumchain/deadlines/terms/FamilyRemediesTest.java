package asylumchain.deadlines.terms;

import static asylumchain.deadlines.terms.CaseTale.day;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import org.junit.jupiter.api.Test;

/// What follows a refusal of family reunification (nareis).
class FamilyRemediesTest {

  private static final String AFTER = "2022-09-06";

  @Test
  void an_objection_comes_first_and_nobody_has_to_leave() {
    var tale = refused();
    assertThat(tale.clock("objection", "2022-04-11")).isEqualTo("RUNNING 2022-05-09");
    assertThat(tale.names("2022-04-11")).doesNotContain("appeal", "departure");
    assertThat(tale.names("2022-05-10")).doesNotContain("objection", "appeal", "departure");
  }

  @Test
  void an_appeal_can_follow_what_is_decided_on_the_objection() {
    var tale = objected();
    assertThat(tale.names("2022-05-01")).doesNotContain("objection", "appeal");
    assertThat(decided(tale, "UNFOUNDED").clock("appeal", AFTER)).isEqualTo("RUNNING 2022-10-03");
  }

  @Test
  void none_follows_an_objection_that_was_well_founded_or_one_that_was_lodged() {
    assertThat(decided(objected(), "FOUNDED").names(AFTER)).doesNotContain("appeal");
    var appealed = decided(objected(), "UNFOUNDED").appealed("2022-09-20");
    assertThat(appealed.names("2022-09-21")).doesNotContain("appeal");
  }

  @Test
  void after_a_refusal_of_asylum_the_appeal_comes_first_and_the_person_must_leave() {
    var tale =
        new CaseTale()
            .lodged("2022-01-14")
            .decided("2022-04-10", Outcome.REJECTED_UNFOUNDED)
            .announced("2022-04-10");
    assertThat(tale.names("2022-04-11"))
        .contains("appeal", "departure")
        .doesNotContain("objection");
  }

  private static CaseTale refused() {
    return new CaseTale()
        .of("FAMILY_REUNIFICATION")
        .lodged("2022-01-14")
        .decided("2022-04-10", Outcome.REJECTED_UNFOUNDED)
        .announced("2022-04-10");
  }

  private static CaseTale objected() {
    return refused().happens("2022-04-20", new ObjectionLodged(day("2022-04-20")));
  }

  private static CaseTale decided(CaseTale tale, String result) {
    var on = day("2022-09-05");
    return tale.happens("2022-09-05", new ObjectionDecided(on, Code.of(result)));
  }
}
