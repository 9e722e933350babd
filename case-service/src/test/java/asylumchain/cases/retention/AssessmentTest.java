package asylumchain.cases.retention;

import static asylumchain.cases.retention.Keeper.Reason.LEGAL_HOLD;
import static asylumchain.cases.retention.Keeper.Reason.MEASURE_RUNS;
import static asylumchain.cases.retention.Keeper.Reason.NOT_ENDED;
import static asylumchain.cases.retention.Keeper.Reason.NO_RULE;
import static asylumchain.cases.retention.Keeper.Reason.OTHER_CASE_OPEN;
import static asylumchain.cases.retention.Keeper.Reason.PERIOD_RUNS;
import static asylumchain.cases.retention.Keeper.Reason.REMEDY_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.retention.holds.LegalHold;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent.DetentionStarted;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.PermitIssued;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.ResponsibilityEvent.TransferredToState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

  private static final RetentionRules RULES = new RetentionFile().rules();
  private static final LocalDate LATER = day("2060-01-01");
  private static final UUID OTHER = new UUID(7, 7);

  @ParameterizedTest
  @CsvSource({
    "2026-06-12, 2036-06-12, first day of the regulation",
    "2028-02-29, 2038-02-28, 29 February plus ten years is the 28th",
    "2027-12-31, 2037-12-31, a year's end stays one",
    "2031-05-03, 2041-05-03, a Friday ten years later: nothing moves for weekends",
  })
  void a_refused_case_is_kept_for_ten_years_from_the_last_decision(
      LocalDate decided, LocalDate lastDay, String why) {
    var facts = List.of(lodged("2026-06-12"), refused(decided), closed(decided.plusDays(40)));
    var last = assess(lastDay, facts);
    assertThat(last.keptUntil()).as(why).isEqualTo(lastDay);
    assertThat(reasons(last)).as(why).containsExactly(PERIOD_RUNS);
    assertThat(assess(lastDay.plusDays(1), facts).isDue()).as(why).isTrue();
  }

  @Test
  void the_rule_is_that_of_the_day_from_which_the_period_runs() {
    var old = assess(LATER, lodged("2025-01-01"), refused("2026-06-11"), closed("2026-07-01"));
    assertThat(applied(old).confidence()).isEqualTo(RetentionRule.Confidence.UNVERIFIED);
    var pact = assess(LATER, lodged("2025-01-01"), refused("2026-06-12"), closed("2026-07-01"));
    assertThat(applied(pact).basis()).isEqualTo("Regulation (EU) 2024/1348, art. 72(1)");
    assertThat(applied(pact).confidence()).isEqualTo(RetentionRule.Confidence.CONFIRMED);
    var ancient = assess(LATER, lodged("1999-01-01"), refused("2000-06-12"), closed("2000-07-01"));
    assertThat(reasons(ancient)).containsExactly(NO_RULE);
  }

  @Test
  void the_period_runs_from_the_judgment_where_there_was_one() {
    var judged =
        assess(
            LATER,
            lodged("2026-07-01"),
            refused("2027-01-10"),
            new DecisionAnnounced(day("2027-01-12")),
            new AppealLodged(day("2027-01-20"), Instance.DISTRICT_COURT, false),
            new JudgmentSent(
                day("2027-09-01"), Instance.DISTRICT_COURT, Code.of("UNFOUNDED"), null, null),
            closed("2027-11-01"));
    assertThat(judged.startsOn()).isEqualTo(day("2027-09-01"));
    assertThat(judged.isDue()).isTrue();
  }

  @Test
  void a_case_that_is_open_or_before_a_judge_is_kept_for_ever() {
    assertThat(reasons(assess(LATER, lodged("2026-07-01")))).containsExactly(NOT_ENDED);
    assertThat(reasons(assess(LATER, lodged("2026-07-01"), refused("2027-01-10"))))
        .containsExactly(NOT_ENDED);
    assertThat(
            reasons(
                assess(
                    LATER,
                    lodged("2026-07-01"),
                    refused("2027-01-10"),
                    new AppealLodged(day("2027-01-20"), Instance.DISTRICT_COURT, false),
                    closed("2027-02-01"))))
        .containsExactly(REMEDY_PENDING);
    assertThat(
            reasons(
                assess(
                    LATER,
                    lodged("2026-07-01"),
                    new DetentionStarted(day("2026-07-02"), Code.of("BORDER")),
                    refused("2027-01-10"),
                    closed("2027-02-01"))))
        .containsExactly(MEASURE_RUNS);
  }

  @Test
  void a_corrected_decision_counts_as_it_reads_now() {
    var corrected =
        assess(
            LATER,
            lodged("2026-07-01"),
            refused("2027-01-10"),
            closed("2027-02-01"),
            new FactCorrected(day("2027-03-01"), 2, refused("2026-12-10")));
    assertThat(corrected.startsOn()).isEqualTo(day("2026-12-10"));
  }

  @Test
  void each_way_to_end_has_its_rule() {
    assertThat(rule(new PermitIssued(day("2027-02-01")), Outcome.REFUGEE))
        .isEqualTo("protection-granted");
    assertThat(rule(closed("2027-02-01"), Outcome.INADMISSIBLE)).isEqualTo("refused");
    assertThat(rule(closed("2027-02-01"), Outcome.DISCONTINUED)).isEqualTo("without-examination");
    assertThat(rule(closed("2027-02-01"), Outcome.NOT_TAKEN_INTO_CONSIDERATION))
        .isEqualTo("other-state");
    assertThat(ruleId(assess(LATER, lodged("2026-07-01"), closed("2027-02-01"))))
        .isEqualTo("never-decided");
    assertThat(
            ruleId(
                assess(
                    LATER,
                    lodged("2026-07-01"),
                    new ApplicationWithdrawn(day("2027-02-01"), Withdrawal.EXPLICIT))))
        .isEqualTo("without-examination");
    assertThat(
            ruleId(
                assess(
                    LATER,
                    lodged("2026-07-01"),
                    new TransferredToState(day("2027-02-01"), Code.of("ITA")))))
        .isEqualTo("other-state");
  }

  @Test
  void a_hold_keeps_a_case_while_it_stands_and_so_does_another_open_case() {
    var facts = facts(List.of(lodged("2026-07-01"), refused("2027-01-10"), closed("2027-02-01")));
    var held =
        Assessment.of(
            new Situation(file(facts), facts, List.of(hold("2040-01-01", null)), List.of(OTHER)),
            RULES,
            LATER);
    assertThat(reasons(held)).containsExactly(LEGAL_HOLD, OTHER_CASE_OPEN);
    assertThat(held.keepers().getLast().about()).isEqualTo(OTHER);
    var over =
        Assessment.of(
            new Situation(file(facts), facts, List.of(hold("2040-01-01", "2059-12-31")), List.of()),
            RULES,
            LATER);
    assertThat(over.isDue()).isTrue();
    assertThat(RetentionView.of(OTHER, held).explanation())
        .contains(
            "The case ended as REFUSED on 2027-02-01.",
            "The last day of that period is 2037-01-10.",
            "Legal hold 1 of IND (LITIGATION) from 2040-01-01 until it is released.");
  }

  private static LegalHold hold(String from, @Nullable String until) {
    return new LegalHold(
        OTHER,
        1,
        OTHER,
        LegalHold.Ground.LITIGATION,
        null,
        day(from),
        until == null ? null : day(until),
        "IND",
        null,
        Instant.EPOCH,
        null,
        null);
  }

  private static String rule(CaseEvent end, Outcome outcome) {
    return ruleId(
        assess(
            LATER,
            lodged("2026-07-01"),
            new DecisionMade(day("2027-01-10"), outcome, Code.of("SENIOR"), true),
            end));
  }

  private static String ruleId(Assessment assessment) {
    return Objects.requireNonNull(assessment.rule()).rule().id();
  }

  private static RetentionRule.Version applied(Assessment assessment) {
    return Objects.requireNonNull(assessment.rule()).version();
  }

  private static List<Keeper.Reason> reasons(Assessment assessment) {
    return assessment.keepers().stream().map(Keeper::reason).toList();
  }

  private static Assessment assess(LocalDate asOn, CaseEvent... events) {
    return assess(asOn, Stream.of(events).toList());
  }

  private static Assessment assess(LocalDate asOn, List<? extends CaseEvent> events) {
    var facts = facts(events);
    return Assessment.of(new Situation(file(facts), facts, List.of(), List.of()), RULES, asOn);
  }

  private static CaseFile file(List<Fact> facts) {
    return CaseFile.of(facts);
  }

  private static List<Fact> facts(List<? extends CaseEvent> events) {
    var facts = new ArrayList<Fact>();
    for (var event : events) {
      facts.add(new Fact(facts.size() + 1, event));
    }
    return facts;
  }

  private static ApplicationLodged lodged(String on) {
    return new ApplicationLodged(day(on), Code.of("FIRST"), null, null, null);
  }

  private static DecisionMade refused(String on) {
    return refused(day(on));
  }

  private static DecisionMade refused(LocalDate on) {
    return new DecisionMade(on, Outcome.REJECTED_UNFOUNDED, Code.of("SENIOR"), true);
  }

  private static CaseClosed closed(String on) {
    return closed(day(on));
  }

  private static CaseClosed closed(LocalDate on) {
    return new CaseClosed(on, Code.of("FINISHED"));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
