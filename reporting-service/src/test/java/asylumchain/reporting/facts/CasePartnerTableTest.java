package asylumchain.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandedOver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CasePartnerTableTest {

  private static final LocalDate DAY = LocalDate.parse("2021-08-01");
  private static final Code IND = Code.of("IND");
  private static final Code COA = Code.of("COA");
  private static final Code DTV = Code.of("DTV");

  @Test
  void who_a_case_went_to_by_mistake_is_put_right_and_the_right_one_takes_part() {
    assertThat(partners(handedOver(COA, IND, COA), corrected(handedOver(DTV, IND, COA, DTV))))
        .containsExactly(IND, COA, DTV);
  }

  @Test
  void a_hand_over_that_never_was_leaves_who_takes_part() {
    assertThat(partners(handedOver(COA, IND, COA), corrected(null))).containsExactly(IND, COA);
  }

  @Test
  void a_correction_that_takes_somebody_off_the_case_says_who_is_left() {
    var correction = new FactCorrected(DAY, 1, null, List.of(IND));
    assertThat(partners(handedOver(COA, IND, COA), correction)).containsExactly(IND);
  }

  private static HandedOver handedOver(Code to, Code... partners) {
    return new HandedOver(DAY, IND, to, null, List.of(partners));
  }

  private static FactCorrected corrected(@Nullable CaseEvent right) {
    return new FactCorrected(DAY, 1, right);
  }

  private static List<Code> partners(CaseEvent... events) {
    var facts = new ArrayList<Fact>();
    for (var event : events) {
      facts.add(new Fact(facts.size() + 1, Instant.parse("2021-08-01T10:00:00Z"), event));
    }
    return CasePartnerTable.of(new CaseFacts(facts, List.of()));
  }
}
