package asylumchain.deadlines.terms;

import static asylumchain.deadlines.terms.CaseTale.day;
import static asylumchain.deadlines.terms.ClocksTest.extended;
import static asylumchain.deadlines.terms.ClocksTest.objected;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.shifts.Desks;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.Length;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import org.junit.jupiter.api.Test;

/// Each objection has its own term to decide on it; the case shows that of the last one, and on an
/// earlier day that of the one before.
class SuccessiveObjectionsTest {

  private static final String CLOCK = "objection-decision";

  @Test
  void the_term_of_another_objection_runs_from_its_own_period() {
    var tale = lodgedAgain();
    assertThat(tale.clock(CLOCK, "2027-04-21")).isEqualTo("RUNNING 2027-01-12");
    assertThat(tale.clock(CLOCK, "2027-06-11")).isEqualTo("RUNNING 2027-11-09");
  }

  @Test
  void an_adjournment_is_of_the_objection_that_waited_on_its_day() {
    var tale = lodgedAgain();
    tale.posted("2026-12-01", extended("2026-12-01", CLOCK, 13, Length.Unit.WEEKS));
    assertThat(tale.clock(CLOCK, "2027-04-19")).isEqualTo("RUNNING 2027-04-13");
    assertThat(tale.clock(CLOCK, "2027-06-11")).isEqualTo("RUNNING 2027-11-09");
    tale.posted("2027-09-01", extended("2027-09-01", CLOCK, 13, Length.Unit.WEEKS));
    assertThat(tale.clock(CLOCK, "2027-09-02")).isEqualTo("RUNNING 2028-02-08");
  }

  @Test
  void what_is_posted_late_about_the_first_objection_is_judged_by_its_term() {
    var desk = Desks.on(lodgedAgain(), "2027-06-11");
    assertThat(desk.clock(CLOCK, day("2026-12-01")).orElseThrow().clock().dueOn())
        .isEqualTo(day("2027-01-12"));
    assertThat(desk.clock(CLOCK, day("2027-06-10")).orElseThrow().clock().dueOn())
        .isEqualTo(day("2027-11-09"));
  }

  @Test
  void an_objection_that_was_told_twice_is_one() {
    var tale = objected();
    tale.posted("2026-08-10", extended("2026-08-10", CLOCK, 13, Length.Unit.WEEKS));
    assertThat(tale.clock(CLOCK, "2026-08-21")).isEqualTo("RUNNING 2027-04-13");
    tale.happens("2026-08-20", new ObjectionLodged(day("2026-08-20")));
    assertThat(tale.clock(CLOCK, "2026-08-21")).isEqualTo("RUNNING 2027-04-13");
  }

  /// The first decided late, the decision withdrawn, and another refusal objected to.
  private static CaseTale lodgedAgain() {
    var tale = objected();
    tale.happens("2027-04-20", new ObjectionDecided(day("2027-04-20"), Code.of("FOUNDED")));
    tale.happens("2027-04-20", new DecisionEvent.DecisionWithdrawn(day("2027-04-20")));
    tale.decided("2027-06-01", Outcome.REJECTED_UNFOUNDED).announced("2027-06-01");
    return tale.happens("2027-06-10", new ObjectionLodged(day("2027-06-10")));
  }
}
