package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.ExaminationEvent.Interview;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.Instance;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// On what the work list of another day rests where it passes a case over: a year after its last
/// fact nothing waits in a case but what still waits today, as long as no other state was asked.
class ClocksAtRestTest {

  private static final LocalDate MUCH_LATER = LocalDate.of(2090, 1, 1);

  @Property(tries = 2000)
  void a_year_after_the_last_fact_only_what_waits_for_an_act_still_waits(
      @ForAll("days") LocalDate lodgedOn,
      @ForAll @Size(max = 9) List<@IntRange(max = 17) Integer> happenings,
      @ForAll @IntRange(max = 400) int later) {
    var tale = new CaseTale().registered(lodgedOn.toString()).lodged(lodgedOn.toString());
    var on = lodgedOn;
    for (int which : happenings) {
      on = on.plusDays(11);
      tale.happens(on.toString(), happening(which, on));
    }
    var then = waiting(tale, on.plusYears(1).plusDays(later));
    assertThat(waiting(tale, MUCH_LATER)).containsAll(then);
  }

  private static Set<String> waiting(CaseTale tale, LocalDate asOf) {
    return tale.on(asOf.toString()).awaited().stream()
        .map(Clock::clock)
        .collect(Collectors.toSet());
  }

  private static CaseEvent happening(int which, LocalDate on) {
    return switch (which) {
      case 0 -> decided(on, DecisionEvent.Outcome.REFUGEE);
      case 1 -> decided(on, DecisionEvent.Outcome.REJECTED_UNFOUNDED);
      case 2 -> decided(on, DecisionEvent.Outcome.REJECTED_MANIFESTLY_UNFOUNDED);
      case 3 -> decided(on, DecisionEvent.Outcome.DISCONTINUED);
      case 4 -> new DecisionEvent.DecisionAnnounced(on);
      case 5 -> new DecisionEvent.DecisionWithdrawn(on);
      case 6 -> new DecisionEvent.ApplicationWithdrawn(on, DecisionEvent.Withdrawal.EXPLICIT);
      case 7 -> new EndEvent.PermitIssued(on);
      case 8 -> new EndEvent.CaseClosed(on, Code.of("DONE"));
      case 9 -> new EndEvent.CaseReopened(on);
      case 10 -> new RemedyEvent.AppealLodged(on, Instance.DISTRICT_COURT, false);
      case 11 -> new RemedyEvent.AppealLodged(on, Instance.DISTRICT_COURT, true);
      case 12 ->
          new RemedyEvent.JudgmentSent(on, Instance.DISTRICT_COURT, Code.of("FOUNDED"), null, null);
      case 13 -> new RemedyEvent.CaseRemanded(on);
      case 14 -> new RemedyEvent.ObjectionLodged(on);
      case 15 -> new ExaminationEvent.InterviewHeld(on, Interview.REGISTRATION);
      case 16 -> new ExaminationEvent.InterviewHeld(on, Interview.FURTHER);
      default -> new EndEvent.DepartureStarted(on);
    };
  }

  private static DecisionEvent decided(LocalDate on, DecisionEvent.Outcome outcome) {
    return new DecisionEvent.DecisionMade(on, outcome, Code.of("SENIOR"), true);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 365 * 14).map(LocalDate.of(2016, 1, 1)::plusDays);
  }
}
