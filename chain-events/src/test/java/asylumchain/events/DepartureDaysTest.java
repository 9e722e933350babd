package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Within how many days a person must leave, where a decision shortened that.
class DepartureDaysTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 27})
  void it_travels_as_a_number(int days) throws JsonProcessingException {
    var text = Wire.JSON.writeValueAsString(rejected(days));
    assertThat(Wire.JSON.readTree(text).path("departureDays").isIntegralNumber()).isTrue();
    assertThat(Wire.JSON.readValue(text, CaseEvent.class)).isEqualTo(rejected(days));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 28})
  void it_is_shorter_than_the_ordinary_period(int days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rejected(days))
        .withMessageContaining("0 to 27 days");
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"REFUGEE", "SUBSIDIARY", "HUMANITARIAN", "NOT_TAKEN_INTO_CONSIDERATION", "LAPSED"})
  void nobody_has_to_leave_after_another_outcome(Outcome outcome) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decided(outcome, 7))
        .withMessageContaining("rejection");
  }

  @Test
  void a_decision_that_does_not_say_it_is_written_as_before() throws JsonProcessingException {
    var text =
        Wire.JSON.writeValueAsString(
            new DecisionMade(LocalDate.parse("2021-03-01"), Outcome.REFUGEE, Code.of("A"), true));
    assertThat(text).doesNotContain("departureDays");
    assertThat(Wire.JSON.readValue(text, CaseEvent.class))
        .extracting(it -> ((DecisionMade) it).departureDays())
        .isNull();
  }

  private static DecisionMade rejected(int days) {
    return decided(Outcome.REJECTED_UNFOUNDED, days);
  }

  private static DecisionMade decided(Outcome outcome, int days) {
    return new DecisionMade(LocalDate.parse("2021-03-01"), outcome, Code.of("SENIOR"), true, days);
  }
}
