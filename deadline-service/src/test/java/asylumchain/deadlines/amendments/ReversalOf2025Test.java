package asylumchain.deadlines.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.board.ReachTable.Candidate;
import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.deadlines.law.register.Reach;
import asylumchain.deadlines.terms.Evaluation;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.deadlines.terms.TermStatus;
import asylumchain.deadlines.terms.Terms;
import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.PenaltyEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// In June 2025 IB 2025/28 took back WBV 2023/26 and the extension for 2025: open applications went
/// from 15 months back to 6.
class ReversalOf2025Test {

  private static final RuleBook BEFORE =
      LawFiles.shipped().asKnownUntil(LocalDate.parse("2025-06-29"));
  private static final LocalDate TODAY = LocalDate.parse("2025-06-30");
  private static final Instant NOW = Instant.parse("2025-06-30T10:00:00Z");
  private static final Amendment REVERSAL =
      new Amendment.DecreesWithdrawn(List.of("WBV-2023-26", "WBV-2025"), "IB 2025/28");
  private static final RuleBook AFTER = REVERSAL.to(BEFORE, BEFORE.version() + "+1", NOW);
  private static final Comparison COMPARISON = new Comparison(BEFORE, AFTER, TODAY, NOW);

  @Test
  void every_application_lodged_since_2024_goes_back_to_six_months() {
    var looked = new Looked();
    var first = LocalDate.parse("2023-12-01");
    for (var on = first; on.isBefore(TODAY); on = on.plusDays(1)) {
      looked.at(compared(lodged(on)));
    }
    var preview = PreviewView.of(COMPARISON, looked, List.of());
    assertThat(preview.looked()).isEqualTo(577);
    assertThat(preview.changed()).as("546 days from 2024-01-01 to 2025-06-29").isEqualTo(546);
    assertThat(preview.shifts())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.amount()).isEqualTo(-9);
              assertThat(line.unit()).isEqualTo(ChronoUnit.MONTHS);
              assertThat(line.firstBefore()).isEqualTo("2025-04-01");
              assertThat(line.firstAfter()).isEqualTo("2024-07-01");
              assertThat(line.lastAfter()).isEqualTo("2025-12-29");
            });
    assertThat(preview.statuses())
        .extracting(it -> it.before() + " " + it.after() + " " + it.cases())
        .as("six months before 30 June 2025 is 30 December 2024")
        .containsExactly("IN_TERM OVERDUE 275", "IN_TERM IN_TERM 182", "OVERDUE OVERDUE 89");
  }

  @Test
  void what_the_preview_says_is_what_the_clocks_become() {
    for (var day : List.of("2023-12-31", "2024-01-01", "2024-08-31", "2025-06-29")) {
      var known = lodged(LocalDate.parse(day));
      var latest = Evaluation.of(known.clocks(), AFTER, AFTER.calendar(), TODAY).now();
      assertThat(Terms.latest(known.clocks(), AFTER, TODAY, NOW).bare())
          .isEqualTo(Objects.requireNonNull(latest).bare());
    }
  }

  @Test
  void whoever_looks_from_before_still_sees_fifteen_months() {
    var timeline =
        Evaluation.of(
                lodged(LocalDate.parse("2024-03-15")).clocks(), AFTER, AFTER.calendar(), TODAY)
            .timeline();
    assertThat(timeline.moments())
        .extracting(moment -> moment.knownFrom() + " " + due(moment.clocks()))
        .containsExactly("2024-03-15T10:00:00Z 2025-06-15", NOW + " 2024-09-15");
  }

  @Test
  void a_notice_that_came_too_early_counts_after_all() {
    var known = lodged(LocalDate.parse("2024-03-15"));
    var notice =
        new PenaltyEvent.NoticeOfDefaultReceived(
            LocalDate.parse("2025-01-10"), new UUID(0, 1), "decision-term");
    var posted =
        new KnownCase(known.events(), List.of(new KnownShift(1, moment("2025-01-10"), notice)));
    assertThat(compared(posted).lateness().timely()).isEqualTo(1);
    assertThat(compared(known).lateness()).isEqualTo(ChangedCase.Lateness.NONE);
  }

  @Test
  void a_case_that_was_decided_in_fifteen_months_was_decided_late_after_all() {
    var decided =
        lodged(
            LocalDate.parse("2024-01-15"),
            new DecisionEvent.DecisionMade(
                LocalDate.parse("2024-12-02"),
                DecisionEvent.Outcome.REFUGEE,
                Code.of("SENIOR"),
                true));
    assertThat(compared(decided).clocks())
        .filteredOn(it -> it.clock().equals("decision-term"))
        .singleElement()
        .satisfies(
            clock -> {
              assertThat(Objects.requireNonNull(clock.before()).status())
                  .isEqualTo(TermStatus.Code.MET);
              assertThat(Objects.requireNonNull(clock.after()).status())
                  .isEqualTo(TermStatus.Code.MISSED);
            });
  }

  @Test
  void the_reversal_reaches_what_was_lodged_in_the_time_of_both_decrees_and_no_other() {
    assertThat(REVERSAL.reach(BEFORE))
        .isEqualTo(new Reach.Lodged(LocalDate.parse("2024-01-01"), LocalDate.parse("2025-06-29")));
  }

  private static ChangedCase compared(KnownCase known) {
    return COMPARISON.of(new Candidate(new UUID(0, 7), "SYR", "REGULAR_DESK"), known);
  }

  private static KnownCase lodged(LocalDate on, CaseEvent... then) {
    var applicant =
        new Applicant(
            new UUID(0, 2),
            null,
            Code.of("ERI"),
            Applicant.Sex.X,
            Applicant.AgeBand.AGE_18_34,
            false,
            Applicant.FamilySizeBand.ONE);
    var events = new ArrayList<KnownEvent>();
    events.add(
        new KnownEvent(
            1,
            moment(on.toString()),
            new IntakeEvent.ApplicationLodged(on, Code.of("FIRST"), null, applicant, null)));
    for (var event : then) {
      events.add(new KnownEvent(events.size() + 1, moment(event.occurredOn().toString()), event));
    }
    return new KnownCase(events, List.of());
  }

  private static String due(List<Clock> clocks) {
    return String.valueOf(clocks.getFirst().dueOn());
  }

  private static Instant moment(String day) {
    return Instant.parse(day + "T10:00:00Z");
  }
}
