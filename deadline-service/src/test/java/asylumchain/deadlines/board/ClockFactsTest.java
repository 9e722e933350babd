package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandedOver;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockFactsTest {

  private static final LocalDate DAY = LocalDate.parse("2021-08-01");
  private static final Code IND = Code.of("IND");
  private static final Code DTV = Code.of("DTV");

  @Test
  void a_corrected_hand_over_says_who_takes_part_from_then_on() {
    var right = new HandedOver(DAY, IND, DTV, null, List.of(IND, DTV));
    assertThat(ClockFacts.participants(new FactCorrected(DAY, 2, right)))
        .contains(List.of(IND, DTV));
  }

  @Test
  void a_correction_that_takes_somebody_off_the_case_says_who_is_left() {
    assertThat(ClockFacts.participants(new FactCorrected(DAY, 2, null, List.of(IND))))
        .contains(List.of(IND));
  }

  @Test
  void a_hand_over_that_never_was_leaves_who_takes_part() {
    assertThat(ClockFacts.participants(new FactCorrected(DAY, 2, null))).isEmpty();
  }
}
