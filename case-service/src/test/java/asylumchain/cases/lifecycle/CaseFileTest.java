package asylumchain.cases.lifecycle;

import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_DECIDED;
import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_LODGED;
import static asylumchain.cases.lifecycle.standing.Reason.CASE_ENDED;
import static asylumchain.cases.lifecycle.standing.Reason.IN_THE_FUTURE;
import static asylumchain.cases.lifecycle.standing.Reason.LATER_FACTS_DEPEND_ON_IT;
import static asylumchain.cases.lifecycle.standing.Reason.NOT_LODGED;
import static asylumchain.cases.lifecycle.standing.Reason.NOT_OPENED;
import static asylumchain.cases.lifecycle.standing.Reason.NOT_WITH_PARTNER;
import static asylumchain.cases.lifecycle.standing.Reason.NO_SUCH_FACT;
import static asylumchain.cases.lifecycle.standing.Reason.OTHER_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.lifecycle.Ruling.Accepted;
import asylumchain.cases.lifecycle.Ruling.Refused;
import asylumchain.cases.lifecycle.standing.AsylumCase;
import asylumchain.cases.lifecycle.standing.Reason;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationResumed;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseFileTest {

  private static final LocalDate TODAY = LocalDate.parse("2021-12-31");
  private static final Code FIRST = Code.of("FIRST");

  @Test
  void a_case_opens_with_a_wish_a_registration_or_a_lodging() {
    assertThat(after(wish("2020-01-01")).stage()).isEqualTo(Stage.MADE);
    assertThat(after(registered("2020-01-01")).stage()).isEqualTo(Stage.REGISTERED);
    assertThat(after(lodged("2020-01-01")).stage()).isEqualTo(Stage.LODGED);
    assertThat(refusal(decided("2020-01-01"))).isEqualTo(NOT_OPENED);
  }

  @Test
  void nothing_is_decided_before_it_is_lodged() {
    assertThat(refusal(registered("2020-01-01"), decided("2020-02-01"))).isEqualTo(NOT_LODGED);
  }

  @Test
  void nothing_is_lodged_twice() {
    assertThat(refusal(lodged("2020-01-01"), lodged("2020-02-01"))).isEqualTo(ALREADY_LODGED);
  }

  @Test
  void a_second_decision_needs_the_first_to_be_withdrawn() {
    assertThat(refusal(lodged("2020-01-01"), decided("2020-02-01"), decided("2020-03-01")))
        .isEqualTo(ALREADY_DECIDED);
    assertThat(
            after(
                    lodged("2020-01-01"),
                    decided("2020-02-01"),
                    new DecisionWithdrawn(day("2020-02-15")),
                    decided("2020-03-01"))
                .stage())
        .isEqualTo(Stage.DECIDED);
  }

  @Test
  void a_day_that_has_not_come_is_refused() {
    assertThat(refusal(lodged("2022-01-01"))).isEqualTo(IN_THE_FUTURE);
  }

  @Test
  void a_correction_puts_no_fact_on_a_day_that_has_not_come() {
    assertThat(refusal(lodged("2021-01-01"), corrects(1, lodged("2022-01-01"))))
        .isEqualTo(IN_THE_FUTURE);
    assertThat(after(lodged("2021-01-01"), corrects(1, lodged("2021-12-31"))).latestOn())
        .isEqualTo(TODAY);
  }

  @Test
  void a_fact_that_was_put_on_a_day_to_come_by_a_release_of_before_can_be_told_again() {
    var facts = facts(List.of(lodged("2021-01-01"), corrects(1, lodged("2022-01-01"))));
    var file = CaseFile.of(facts);
    assertThat(file.rule(corrects(1, lodged("2022-01-01")), TODAY, () -> facts))
        .isInstanceOf(Accepted.class);
    assertThat(file.rule(corrects(1, lodged("2022-01-02")), TODAY, () -> facts))
        .isEqualTo(new Refused(IN_THE_FUTURE));
  }

  @Test
  void a_decision_known_late_counts_on_its_own_day() {
    var file =
        after(lodged("2020-01-01"), new InterviewHeld(day("2020-05-01")), decided("2020-04-01"));
    assertThat(file.stage()).isEqualTo(Stage.DECIDED);
    assertThat(file.version()).isEqualTo(3);
    assertThat(file.latestOn()).isEqualTo("2020-05-01");
  }

  @Test
  void a_decision_dated_before_the_lodging_is_refused() {
    assertThat(refusal(wish("2019-12-01"), lodged("2020-01-01"), decided("2019-12-15")))
        .isEqualTo(NOT_LODGED);
  }

  @Test
  void a_registration_that_becomes_known_after_the_lodging_keeps_the_case_lodged() {
    var file = after(lodged("2020-01-10"), registered("2020-01-05"));
    assertThat(file.stage()).isEqualTo(Stage.LODGED);
    assertThat(file.particulars().registeredOn()).isEqualTo("2020-01-05");
    assertThat(file.particulars().lodgedOn()).isEqualTo("2020-01-10");
  }

  @Test
  void an_ended_case_takes_only_a_reopening_or_a_correction() {
    var closed = new CaseClosed(day("2020-06-01"), Code.of("DEPARTED"));
    assertThat(refusal(lodged("2020-01-01"), closed, new InterviewHeld(day("2020-06-02"))))
        .isEqualTo(CASE_ENDED);
    assertThat(after(lodged("2020-01-01"), closed, new CaseReopened(day("2020-07-01"))).stage())
        .isEqualTo(Stage.LODGED);
  }

  @Test
  void a_case_that_is_opened_again_before_it_was_lodged_is_shadow_stock_again() {
    var closed = new CaseClosed(day("2020-06-01"), Code.of("DEPARTED"));
    var reopened = new CaseReopened(day("2020-07-01"));
    assertThat(after(wish("2020-01-01"), closed, reopened).stage()).isEqualTo(Stage.MADE);

    var file = after(wish("2020-01-01"), registered("2020-01-05"), closed, reopened);
    assertThat(file.stage()).isEqualTo(Stage.REGISTERED);
    assertThat(file.standing().procedure()).isInstanceOf(AsylumCase.Shadow.class);
  }

  @Test
  void a_fact_from_before_the_closing_may_still_become_known() {
    var closed = new CaseClosed(day("2020-06-01"), Code.of("DEPARTED"));
    var file = after(lodged("2020-01-01"), closed, new InterviewHeld(day("2020-05-01")));
    assertThat(file.stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void a_withdrawn_application_can_be_resumed_and_then_decided() {
    var withdrawn = new ApplicationWithdrawn(day("2020-02-01"), Withdrawal.IMPLICIT);
    assertThat(refusal(lodged("2020-01-01"), withdrawn, decided("2020-03-01")))
        .isEqualTo(CASE_ENDED);
    assertThat(
            after(
                    lodged("2020-01-01"),
                    withdrawn,
                    new ApplicationResumed(day("2020-02-20")),
                    decided("2020-03-01"))
                .stage())
        .isEqualTo(Stage.DECIDED);
  }

  @Test
  void a_correction_moves_the_lodging_to_another_day() {
    var file =
        after(lodged("2020-01-01"), corrects(1, lodged("2019-12-20")), decided("2019-12-24"));
    assertThat(file.particulars().lodgedOn()).isEqualTo("2019-12-20");
    assertThat(file.stage()).isEqualTo(Stage.DECIDED);
  }

  @Test
  void a_correction_that_pulls_the_ground_from_under_later_facts_is_refused() {
    assertThat(refusal(lodged("2020-01-01"), decided("2020-02-01"), corrects(1, null)))
        .isEqualTo(LATER_FACTS_DEPEND_ON_IT);
    assertThat(refusal(lodged("2020-01-01"), corrects(1, null)))
        .isEqualTo(LATER_FACTS_DEPEND_ON_IT);
  }

  @Test
  void a_decision_that_never_happened_leaves_the_case_pending() {
    assertThat(after(lodged("2020-01-01"), decided("2020-02-01"), corrects(2, null)).stage())
        .isEqualTo(Stage.LODGED);
  }

  @Test
  void a_correction_names_a_fact_of_its_own_type() {
    assertThat(refusal(lodged("2020-01-01"), corrects(9, null))).isEqualTo(NO_SUCH_FACT);
    assertThat(refusal(lodged("2020-01-01"), corrects(1, decided("2020-02-01"))))
        .isEqualTo(OTHER_TYPE);
  }

  @Test
  void only_the_partner_that_has_the_case_hands_it_over() {
    var ind = Code.of("IND");
    var dtv = Code.of("DTV");
    var handedOver = new HandedOver(day("2020-02-01"), ind, dtv, Code.of("RETURN"), null);
    var file = after(lodged("2020-01-01"), handedOver);
    assertThat(file.responsible()).isEqualTo(dtv);
    assertThat(refusal(lodged("2020-01-01"), handedOver, handedOver)).isEqualTo(NOT_WITH_PARTNER);
  }

  @Test
  void whoever_was_asked_to_take_a_case_that_ended_meanwhile_can_still_refuse_it() {
    var ind = Code.of("IND");
    var dtv = Code.of("DTV");
    var ended =
        after(
            lodged("2020-01-01"),
            new HandOverRequested(day("2020-02-01"), ind, dtv, day("2020-02-15"), null),
            new CaseClosed(day("2020-02-03"), Code.of("DEPARTED")));
    assertThat(ended.standing().possible(dtv))
        .contains("hand-over-refused")
        .doesNotContain("handed-over", "hand-over-withdrawn");
    assertThat(ended.standing().possible(ind)).contains("hand-over-withdrawn");
    var refused = new HandOverRefused(day("2020-02-10"), ind, dtv, Code.of("ENDED"), null);
    assertThat(ended.standing().refusal(refused)).isNull();
    assertThat(ended.standing().after(refused).desk().offer()).isNull();
  }

  @Test
  void a_refusal_names_the_events_that_are_possible_now() {
    assertThat(after(registered("2020-01-01")).standing().possible(Code.of("IND")))
        .contains("application-lodged", "interview-planned", "application-withdrawn")
        .doesNotContain("decision-made", "application-registered", "case-reopened");
  }

  @Test
  void the_quick_way_and_the_whole_history_agree() {
    var history =
        List.<CaseEvent>of(
            wish("2020-01-01"),
            registered("2020-01-05"),
            lodged("2020-01-10"),
            new TrackAssigned(day("2020-02-10"), Code.of("TRACK_4")),
            new InterviewHeld(day("2020-05-01")),
            decided("2020-05-20"),
            new DecisionAnnounced(day("2020-05-22")),
            new CaseClosed(day("2020-09-01"), Code.of("PERMIT")),
            new CaseReopened(day("2020-10-01")));
    assertThat(after(history.toArray(CaseEvent[]::new))).isEqualTo(CaseFile.of(facts(history)));
  }

  private static CaseFile after(CaseEvent... events) {
    var file = CaseFile.EMPTY;
    var history = new ArrayList<CaseEvent>();
    for (var event : events) {
      var ruling = file.rule(event, TODAY, () -> facts(history));
      assertThat(ruling).as(event.toString()).isInstanceOf(Accepted.class);
      file = ((Accepted) ruling).next();
      history.add(event);
    }
    return file;
  }

  private static Reason refusal(CaseEvent... events) {
    var before = List.of(events).subList(0, events.length - 1).toArray(CaseEvent[]::new);
    return ((Refused) rule(events[events.length - 1], before)).reason();
  }

  private static Ruling rule(CaseEvent offered, CaseEvent... before) {
    return after(before).rule(offered, TODAY, () -> facts(List.of(before)));
  }

  private static List<Fact> facts(List<CaseEvent> events) {
    var facts = new ArrayList<Fact>();
    events.forEach(event -> facts.add(new Fact(facts.size() + 1, event)));
    return facts;
  }

  private static CaseEvent wish(String on) {
    return new AsylumWishMade(day(on), FIRST, null, null, null);
  }

  private static CaseEvent registered(String on) {
    return new ApplicationRegistered(day(on), FIRST, null, null, null);
  }

  private static CaseEvent lodged(String on) {
    return new ApplicationLodged(day(on), FIRST, null, null, null);
  }

  private static CaseEvent decided(String on) {
    return new DecisionMade(day(on), Outcome.REFUGEE, Code.of("SENIOR"), true);
  }

  private static CaseEvent corrects(int version, @Nullable CaseEvent replacement) {
    return new FactCorrected(TODAY, version, replacement);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
