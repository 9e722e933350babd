package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.StartEvent;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandedOver;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClockFactsTest {

  private static final LocalDate DAY = LocalDate.parse("2021-08-01");
  private static final Code IND = Code.of("IND");
  private static final Code DTV = Code.of("DTV");

  @ParameterizedTest
  @EnumSource
  void what_a_law_file_lets_a_term_start_with_reaches_the_clocks(StartEvent start)
      throws ReflectiveOperationException {
    var known = new KnownEvent(1, Instant.EPOCH, some(start.event()));
    assertThat(ClockFacts.among(List.of(known))).containsExactly(known);
  }

  private static CaseEvent some(Class<? extends CaseEvent> type)
      throws ReflectiveOperationException {
    var parts =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    var values = Arrays.stream(parts).map(ClockFactsTest::value).toArray();
    return type.getDeclaredConstructor(parts).newInstance(values);
  }

  private static @Nullable Object value(Class<?> type) {
    return type == LocalDate.class ? DAY : type == Code.class ? IND : null;
  }

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
