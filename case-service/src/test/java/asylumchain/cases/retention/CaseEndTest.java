package asylumchain.cases.retention;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.EndEvent.DepartureStarted;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.ResponsibilityEvent.TransferredToState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How a case ended that had ended before and was opened again.
class CaseEndTest {

  @Test
  void a_decision_stands_and_with_it_its_day() {
    assertThat(
            end(
                refused("2027-01-10"),
                closed("2027-02-01"),
                reopened("2029-02-01"),
                closed("2030-02-01")))
        .hasValue(new CaseEnd(Ending.REFUSED, day("2027-01-10"), day("2030-02-01")));
    assertThat(end(refused("2027-01-10"), closed("2027-02-01"), reopened("2029-02-01"))).isEmpty();
  }

  @Test
  void a_transfer_that_was_undone_is_no_end() {
    assertThat(
            end(
                refused("2027-01-10"),
                new TransferredToState(day("2027-02-01"), Code.of("DEU")),
                reopened("2029-02-01"),
                closed("2030-02-01")))
        .hasValue(new CaseEnd(Ending.REFUSED, day("2027-01-10"), day("2030-02-01")));
  }

  @Test
  void a_judgment_that_came_while_it_was_closed_is_final() {
    assertThat(
            end(
                refused("2027-01-10"),
                new AppealLodged(day("2027-01-20"), Instance.DISTRICT_COURT, false),
                closed("2027-02-01"),
                new JudgmentSent(
                    day("2027-06-01"), Instance.DISTRICT_COURT, Code.of("UNFOUNDED"), null, null),
                reopened("2029-02-01"),
                closed("2030-02-01")))
        .hasValue(new CaseEnd(Ending.REFUSED, day("2027-06-01"), day("2030-02-01")));
  }

  @Test
  void what_was_withdrawn_undecided_or_whose_decision_was_withdrawn_ends_undecided() {
    assertThat(
            end(
                new ApplicationWithdrawn(day("2027-01-10"), Withdrawal.EXPLICIT),
                reopened("2029-02-01"),
                closed("2030-02-01")))
        .hasValue(new CaseEnd(Ending.UNDECIDED, null, day("2030-02-01")));
    assertThat(
            end(
                refused("2027-01-10"),
                closed("2027-02-01"),
                reopened("2029-02-01"),
                new DecisionWithdrawn(day("2029-03-01")),
                closed("2030-02-01")))
        .hasValue(new CaseEnd(Ending.UNDECIDED, null, day("2030-02-01")));
  }

  @Test
  void who_left_after_a_withdrawal_ends_as_withdrawn() {
    assertThat(
            end(
                new ApplicationWithdrawn(day("2027-01-10"), Withdrawal.EXPLICIT),
                new DepartureStarted(day("2027-01-20")),
                closed("2027-02-01"),
                reopened("2029-02-01"),
                closed("2030-02-01")))
        .hasValue(new CaseEnd(Ending.WITHDRAWN, day("2027-01-10"), day("2030-02-01")));
  }

  private static Optional<CaseEnd> end(CaseEvent... events) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(1, new ApplicationLodged(day("2026-07-01"), Code.of("FIRST"), null, null, null)));
    for (var event : events) {
      facts.add(new Fact(facts.size() + 1, event));
    }
    return CaseEnd.of(CaseFile.of(facts).standing().procedure(), facts);
  }

  private static CaseEvent refused(String on) {
    return new DecisionMade(day(on), Outcome.REJECTED_UNFOUNDED, Code.of("SENIOR"), true);
  }

  private static CaseEvent closed(String on) {
    return new CaseClosed(day(on), Code.of("FINISHED"));
  }

  private static CaseEvent reopened(String on) {
    return new CaseReopened(day(on));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
