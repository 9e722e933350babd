package asylumchain.deadlines.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.penalty.cases.CourtOrder;
import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.deadlines.penalty.told.NoticeTold;
import asylumchain.deadlines.penalty.told.OrderTold;
import asylumchain.deadlines.penalty.told.PenaltyTold;
import asylumchain.deadlines.shifts.notices.NoticePosted;
import asylumchain.deadlines.shifts.orders.OrderPosted;
import asylumchain.deadlines.shifts.penalties.PenaltyAct;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How what lateness brings about is explained, in both languages.
class LatenessToldTest {

  private static final CaseTale LATE = new CaseTale().lodged("2019-01-02");
  private static final UUID RULING = new UUID(0, 5);

  @Test
  void a_premature_notice_says_by_which_day_it_was_judged_and_when_a_new_one_would_count() {
    var steps = notices(noticed("2019-07-02", "2019-07-10"));
    assertThat(dutch(steps))
        .isEqualTo(
            "De ingebrekestelling kwam op 2 juli 2019; de laatste dag van de termijn is 2 juli 2019."
                + " Te vroeg (prematuur): ja"
                + " [Awb, art. 4:17(3) en 6:12(2)]. Een nieuwe ingebrekestelling heeft gevolg vanaf"
                + " 3 juli 2019 [Awb, art. 4:17(3) en 6:12(2)].");
    assertThat(english(steps))
        .startsWith(
            "The notice of default came on 2 July 2019; the last day of the term is 2 July 2019.")
        .contains("A new notice of default has effect from 3 July 2019");
  }

  @Test
  void a_timely_notice_says_which_days_cost_and_from_when_an_appeal_is_open() {
    assertThat(dutch(notices(noticed("2019-07-03", "2019-07-10"))))
        .contains("(prematuur): nee")
        .contains("de twee weken lopen tot en met 17 juli 2019, de dwangsom van 18 juli 2019")
        .contains("beroep kan vanaf 18 juli 2019 [Awb, art. 6:12(2)].");
  }

  @Test
  void where_the_law_does_without_a_penalty_the_act_is_named() {
    var late = new CaseTale().lodged("2021-03-15");
    var desk = posted(Desks.on(late, "2021-10-10"), notice("2021-10-01"));
    assertThat(dutch(notices(desk)))
        .contains(
            "Opvolger van de Tijdelijke wet sluit dit op 1 oktober 2021 uit: de bestuurlijke"
                + " dwangsom [Opvolger van Stb. 2020, 242].");
  }

  @Test
  void a_notice_without_effect_says_why() {
    var decided =
        new CaseTale()
            .lodged("2019-01-02")
            .decided("2019-06-03", Outcome.REFUGEE)
            .announced("2019-06-03");
    var desk = posted(Desks.on(decided, "2019-07-10"), notice("2019-07-03"));
    assertThat(dutch(notices(desk)))
        .isEqualTo(
            "De ingebrekestelling van 3 juli 2019 heeft geen gevolg: er was al beslist, of er viel niets meer te beslissen [Awb, art."
                + " 4:17(3) en 6:12(2)].");
  }

  @Test
  void a_notice_is_not_said_to_be_without_effect_while_the_last_day_is_in_question() {
    var asked = new CaseTale().lodged("2019-12-29");
    var desk = Desks.on(asked, CaseTale.withoutPositions(), "2021-01-15");
    assertThat(dutch(notices(posted(desk, notice("2021-01-11")))))
        .isEqualTo(
            "De ingebrekestelling van 11 januari 2021 kan nog niet worden beoordeeld: wat de laatste"
                + " dag is, moet iemand nog vaststellen [Awb, art. 4:17(3) en 6:12(2)].");
  }

  @Test
  void a_term_of_a_court_is_derived_day_by_day_and_agrees_with_the_day_that_is_shown() {
    var order = order(ordered(null, new Length(2, Length.Unit.WEEKS)));
    var steps = OrderTold.of(order);
    assertThat(order.dueOn())
        .as("8 June 2019 is a Saturday, Monday is Whit Monday")
        .isEqualTo("2019-06-11");
    assertThat(dutch(steps))
        .contains("De termijn loopt vanaf de dag na 25 mei 2019 (uitspraak)")
        .contains("De laatste dag schuift van 8 juni 2019 naar 11 juni 2019; geen werkdag:")
        .contains("Elke dag daarna kost 100 euro, ten hoogste 7.500 euro")
        .endsWith(
            "Is dan niet beslist, dan kan beroep vanaf 12 juni 2019, zonder nieuwe"
                + " ingebrekestelling [Awb, art. 6:12(3)].");
    assertThat(steps.stream().filter(it -> it.code() == StepCode.MOVED).findFirst().orElseThrow())
        .extracting(it -> it.values().get("end"))
        .isEqualTo(order.dueOn());
  }

  @Test
  void a_day_in_the_judgment_is_told_as_given() {
    assertThat(dutch(OrderTold.of(order(ordered("2019-07-06", null)))))
        .startsWith("De laatste dag is vastgesteld op 6 juli 2019; dat gaat voor elke berekening");
  }

  @Test
  void a_penalty_says_how_its_amount_came_to_be_and_what_was_done_about_it() {
    var desk = noticed("2019-07-03", "2019-08-15");
    var paid = act(desk, new PenaltyAct.Payment(day("2019-08-02"), new BigDecimal("100"), null));
    assertThat(dutch(told(paid, "2019-08-15")))
        .isEqualTo(
            "De dwangsom loopt vanaf 18 juli 2019 [Awb, art. 4:17(1)]. Zij groeit tot en met"
                + " uiterlijk 28 augustus 2019 [Awb, art. 4:17(1)]. Na 29 dagen volgens het tarief"
                + " van 2019: 857 euro [Awb, art. 4:17(2)]. Betaald tot en met 15 augustus 2019: 100"
                + " euro; nog te betalen: 757 euro.");
    assertThat(english(told(paid, "2019-07-31"))).doesNotContain("Paid").contains("After 14 days");
    var refused = act(desk, new PenaltyAct.NotDue(day("2019-08-01"), new Ground("4:17(5)"), null));
    assertThat(dutch(told(refused, "2019-08-15")))
        .endsWith("Zij is niet verschuldigd op grond van 4:17(5).")
        .doesNotContain("volgens het tarief");
  }

  @Test
  void a_penalty_that_a_decision_forestalled_is_not_said_to_run() {
    var decided =
        new CaseTale()
            .lodged("2019-01-02")
            .decided("2019-07-18", Outcome.REFUGEE)
            .announced("2019-07-18");
    var desk = posted(Desks.on(decided, "2019-08-15"), notice("2019-07-03"));
    assertThat(english(told(desk, "2019-08-15")))
        .isEqualTo(
            "The penalty would have run from 18 July 2019; it came to an end on 18 July 2019 and"
                + " never ran [Awb, art. 4:17(1)]. After 0 days at the tariff of 2019: 0 euros [Awb,"
                + " art. 4:17(2)].");
    assertThat(english(told(desk, "2019-07-17"))).startsWith("The penalty runs from 18 July 2019");
  }

  private static List<Step> notices(CaseOnDesk desk) {
    return NoticeTold.of(desk.lateness().notices().getFirst(), null);
  }

  private static List<Step> told(CaseOnDesk desk, String asOf) {
    return PenaltyTold.of(penalty(desk), day(asOf), CaseTale.BOOK.lateness());
  }

  private static Penalty penalty(CaseOnDesk desk) {
    return desk.lateness().penalties().getFirst();
  }

  private static CaseOnDesk noticed(String receivedOn, String today) {
    return posted(Desks.on(LATE, today), notice(receivedOn));
  }

  private static NoticePosted notice(String receivedOn) {
    return new NoticePosted(day(receivedOn), "decision-term", null);
  }

  private static OrderPosted ordered(@Nullable String decideBy, @Nullable Length within) {
    return new OrderPosted(
        day("2019-05-25"),
        RULING,
        "decision-term",
        decideBy == null ? null : day(decideBy),
        within,
        null,
        new OrderPosted.PenaltyPosted(new BigDecimal(100), new BigDecimal(7500)),
        null);
  }

  private static CourtOrder order(OrderPosted order) {
    return posted(Desks.on(LATE, "2019-08-15"), order).lateness().orders().getFirst();
  }

  private static CaseOnDesk act(CaseOnDesk desk, PenaltyAct act) {
    return posted(desk, act.about(penalty(desk).penaltyId()));
  }

  private static CaseOnDesk posted(CaseOnDesk desk, Request request) {
    assertThat(Desks.said(request.on(desk, Desks.ID))).isEqualTo("ok");
    return Desks.after(desk, request, Desks.ID);
  }

  private static String dutch(List<Step> steps) {
    return Sentences.paragraph(steps, Language.NL);
  }

  private static String english(List<Step> steps) {
    return Sentences.paragraph(steps, Language.EN);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
