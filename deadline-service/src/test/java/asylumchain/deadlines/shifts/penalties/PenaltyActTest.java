package asylumchain.deadlines.shifts.penalties;

import static asylumchain.deadlines.shifts.Desks.said;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Desks;
import asylumchain.deadlines.shifts.notices.NoticePosted;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.events.Ground;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is done about a penalty: paid, contested, paused, found not to be due.
class PenaltyActTest {

  @Test
  void an_objection_stops_nothing_and_payment_pauses_only_on_a_decision() {
    var contested = after(desk(), new PenaltyAct.Objection(day("2019-08-01"), null));
    assertThat(penalty(contested).contested()).isTrue();
    var paid = new PenaltyAct.Payment(day("2019-08-02"), new BigDecimal("100.50"), null);
    assertThat(answer(contested, paid)).isEqualTo("ok");
    var paused = after(contested, new PenaltyAct.PaymentDecision(day("2019-08-02"), true, null));
    assertThat(answer(paused, paid)).isEqualTo("payment-paused");
    assertThat(answer(paused, new PenaltyAct.PaymentDecision(day("2019-08-03"), true, null)))
        .isEqualTo("payment-stands-so");
    var goesOn = after(paused, new PenaltyAct.PaymentDecision(day("2019-08-04"), false, null));
    assertThat(penalty(after(goesOn, paid)).payments()).hasSize(1);
  }

  @Test
  void nothing_is_paid_before_the_first_day_or_of_a_penalty_that_is_not_due() {
    assertThat(answer(desk(), new PenaltyAct.Payment(day("2019-07-17"), BigDecimal.TEN, null)))
        .isEqualTo("before-it-began");
    var refused =
        after(desk(), new PenaltyAct.NotDue(day("2019-08-01"), new Ground("4:17(5)"), null));
    assertThat(answer(refused, new PenaltyAct.Payment(day("2019-08-02"), BigDecimal.TEN, null)))
        .isEqualTo("not-due");
    assertThat(
            answer(refused, new PenaltyAct.NotDue(day("2019-08-02"), new Ground("4:17(5)"), null)))
        .isEqualTo("not-due");
  }

  @Test
  void what_the_authority_established_is_paid_though_it_was_held_not_due_before() {
    var penalty = penalty(desk()).penaltyId();
    var refused =
        after(desk(), new PenaltyAct.NotDue(day("2019-08-01"), new Ground("4:17(5)"), null));
    var payment = new PenaltyAct.Payment(day("2019-08-12"), BigDecimal.TEN, null);
    var nothing = established(refused, penalty, "0");
    assertThat(answer(nothing, payment)).isEqualTo("not-due");
    assertThat(answer(established(nothing, penalty, "10"), payment)).isEqualTo("ok");
  }

  private static CaseOnDesk established(CaseOnDesk desk, UUID penalty, String euros) {
    var posted = new EstablishmentPosted(penalty, day("2019-08-10"), new BigDecimal(euros), null);
    assertThat(said(posted.on(desk, Desks.ID))).isEqualTo("ok");
    return Desks.after(desk, posted, Desks.ID);
  }

  @Test
  void a_penalty_that_the_case_does_not_have_is_not_there() {
    assertThat(
            said(
                new PenaltyAct.Objection(day("2019-08-01"), null)
                    .about(new UUID(0, 99))
                    .on(desk(), Desks.ID)))
        .isEqualTo("unknown");
  }

  private static CaseOnDesk desk() {
    var desk = Desks.on(new CaseTale().lodged("2019-01-02"), "2019-08-15");
    return Desks.after(desk, new NoticePosted(day("2019-07-03"), "decision-term", null), Desks.ID);
  }

  private static Penalty penalty(CaseOnDesk desk) {
    return desk.lateness().penalties().getFirst();
  }

  private static String answer(CaseOnDesk desk, PenaltyAct act) {
    return said(act.about(penalty(desk).penaltyId()).on(desk, Desks.ID));
  }

  private static CaseOnDesk after(CaseOnDesk desk, PenaltyAct act) {
    assertThat(answer(desk, act)).isEqualTo("ok");
    return Desks.after(desk, act.about(penalty(desk).penaltyId()), Desks.ID);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
