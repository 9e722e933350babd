package asylumchain.cases.handover;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.lifecycle.standing.Desk;
import asylumchain.cases.lifecycle.standing.Desk.Offer;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import asylumchain.events.IntakeEvent.TrackAssigned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticipationTest {

  private static final LocalDate DAY = LocalDate.parse("2021-08-01");
  private static final Code IND = Code.of("IND");
  private static final Code AVIM = Code.of("AVIM");
  private static final Code COA = Code.of("COA");
  private static final Code DTV = Code.of("DTV");
  private static final Code NIDOS = Code.of("NIDOS");
  private static final Desk ASKED = new Desk(IND, new Offer(DTV, DAY, null));

  private final List<Fact> journal = new ArrayList<>();

  @Test
  void whoever_reports_the_opening_takes_part_and_stays_when_its_day_is_put_right() {
    var opened = told(lodged(IND, AVIM));
    var right = new ApplicationLodged(DAY.minusDays(1), Code.of("FIRST"), null, null, null);
    assertThat(after(opened, new FactCorrected(DAY, 1, right))).containsExactly(IND, AVIM);
  }

  @Test
  void a_case_of_before_this_rule_loses_the_partner_that_refused_with_the_next_correction() {
    told(lodged(IND));
    told(new HandOverRequested(DAY, IND, DTV, null, List.of(IND, DTV)));
    told(new HandOverRefused(DAY, IND, DTV, Code.of("FULL"), List.of(IND, DTV)));
    var all = told(new TrackAssigned(DAY, Code.of("TRACK_4")));
    var right = new TrackAssigned(DAY, Code.of("TRACK_1"));
    assertThat(after(all, new FactCorrected(DAY, 4, right))).containsExactly(IND);
  }

  @Test
  void a_partner_left_from_before_this_rule_goes_by_nobodys_word() {
    told(lodged(IND, AVIM));
    told(new HandOverRequested(DAY, IND, DTV, null, List.of(IND, AVIM, DTV)));
    told(new HandOverRefused(DAY, IND, DTV, Code.of("FULL"), List.of(IND, AVIM, DTV)));
    assertThat(Participation.grounded(List.of(AVIM, DTV), journal)).containsExactly(AVIM);
  }

  @Test
  void whoever_was_named_takes_part_whatever_becomes_of_a_question() {
    told(lodged(IND, DTV));
    var asked = told(new HandOverRequested(DAY, IND, DTV, null, List.of(IND, DTV)));
    assertThat(after(asked, refused())).containsExactly(IND, DTV);
  }

  @Test
  void whoever_joined_meanwhile_takes_part_after_a_refusal() {
    told(lodged(IND));
    told(new HandOverRequested(DAY, IND, DTV, null, List.of(IND, DTV)));
    var received =
        told(new ReceptionAssigned(DAY, Code.of("TER_APEL"), List.of(IND, DTV, COA, NIDOS)));
    assertThat(after(received, refused())).containsExactly(IND, COA, NIDOS);
  }

  @Test
  void a_correction_that_names_fewer_takes_the_others_from_its_fact_alone() {
    told(lodged(IND, AVIM));
    var received =
        told(new ReceptionAssigned(DAY, Code.of("TER_APEL"), List.of(IND, AVIM, COA, NIDOS)));
    var right = new ReceptionAssigned(DAY, Code.of("BUDEL"), List.of(IND));
    assertThat(after(received, new FactCorrected(DAY, 2, right))).containsExactly(IND, AVIM, COA);
  }

  @Test
  void as_of_a_day_those_take_part_whom_the_facts_until_then_make_take_part() {
    told(lodged(IND, AVIM));
    told(new HandOverRequested(DAY.plusDays(1), IND, DTV, null, List.of(IND, AVIM, DTV)));
    told(new ReceptionAssigned(DAY.plusDays(3), Code.of("TER_APEL"), List.of(IND, AVIM, DTV, COA)));
    told(new HandOverRefused(DAY.plusDays(2), IND, DTV, Code.of("FULL"), List.of(IND, AVIM, COA)));
    assertThat(at(0)).containsExactly(IND, AVIM);
    assertThat(at(1)).containsExactly(IND, AVIM, DTV);
    assertThat(at(2)).containsExactly(IND, AVIM);
    assertThat(at(3)).containsExactly(IND, AVIM, COA);
  }

  @Test
  void once_every_fact_counts_those_take_part_who_stand_on_the_last_list() {
    told(lodged(IND, AVIM));
    told(new HandOverRequested(DAY, IND, DTV, null, List.of(IND, AVIM, DTV)));
    told(new HandOverRefused(DAY, IND, DTV, Code.of("FULL"), List.of(IND, AVIM, DTV)));
    assertThat(at(0)).as("left there by a release of before").containsExactly(IND, AVIM, DTV);
  }

  private List<Code> at(int days) {
    return Participation.at(journal, DAY.plusDays(days)).partners();
  }

  private static ApplicationLodged lodged(Code... partners) {
    return new ApplicationLodged(DAY, Code.of("FIRST"), null, null, List.of(partners));
  }

  private static HandOverRefused refused() {
    return new HandOverRefused(DAY, IND, DTV, Code.of("FULL"), null);
  }

  /// Journals a fact.
  ///
  /// @return who takes part then
  private List<Code> told(CaseEvent event) {
    journal.add(new Fact(journal.size() + 1, event));
    @Nullable List<Code> last = null;
    for (var fact : journal) {
      var listed = Grounds.named(fact.event());
      last = listed.isEmpty() ? last : listed;
    }
    return last == null ? List.of() : last;
  }

  private List<Code> after(List<Code> before, CaseEvent event) {
    return new Participation(before).after(event, IND, ASKED, () -> journal).partners();
  }
}
