package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that no event can hold, so that nobody has to cope with them later.
class BoundsTest {

  @ParameterizedTest(name = "{0} a day, {1} in all")
  @CsvSource({"0.01, 0.01", "100, 7500", "100.50, 37500.00", "999999999.99, 999999999.99"})
  void a_courts_penalty_is_in_whole_cents(String perDay, String maximum) throws IOException {
    var judged = Wire.JSON.readValue(judgment(perDay, maximum), CaseEvent.class);
    assertThat(MissingFields.in(judged)).isEmpty();
  }

  @ParameterizedTest(name = "{0} a day, {1} in all: {2}")
  @CsvSource({
    "-1, 7500, negative",
    "0, 7500, nothing",
    "0.001, 7500, less than a cent",
    "100.005, 7500, half a cent",
    "1e-9, 1e9, a last day that no calendar has",
    "100, 1000000000, more than nine digits",
    "100, 1e1000000, a number to choke on"
  })
  void a_courts_penalty_outside_its_bounds_cannot_be_read(
      String perDay, String maximum, String why) {
    assertThatThrownBy(() -> Wire.JSON.readValue(judgment(perDay, maximum), CaseEvent.class))
        .as(why)
        .isInstanceOf(ValueInstantiationException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1201, 100_000})
  void a_length_of_time_is_1_to_1200(int amount) {
    assertThatThrownBy(() -> new Length(amount, Length.Unit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Length(1200, Length.Unit.MONTHS).amount()).isEqualTo(1200);
  }

  private static String judgment(String perDay, String maximum) {
    return """
    {"type":"judgment-sent","occurredOn":"2026-01-05","instance":"DISTRICT_COURT",
     "result":"FOUNDED","penalty":{"perDay":%s,"maximum":%s}}
    """
        .formatted(perDay, maximum);
  }
}
