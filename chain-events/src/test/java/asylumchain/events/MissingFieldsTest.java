package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MissingFieldsTest {

  @Test
  void every_field_that_lacks_is_named_at_once() throws IOException {
    assertThat(missing("{\"type\":\"decision-made\",\"secondReader\":true}"))
        .containsExactly("/occurredOn", "/outcome", "/authorityLevel");
  }

  @Test
  void what_may_be_absent_is_not_missed() throws IOException {
    assertThat(
            missing(
                """
                {"type":"application-lodged","occurredOn":"2020-04-01","applicationKind":"FIRST"}
                """))
        .isEmpty();
  }

  @Test
  void a_replacement_is_looked_into() throws IOException {
    assertThat(
            missing(
                """
                {"type":"fact-corrected","occurredOn":"2020-04-01","version":2,
                 "replacement":{"type":"track-assigned","occurredOn":"2020-03-01"}}
                """))
        .containsExactly("/replacement/track");
  }

  private static java.util.List<String> missing(String json) throws IOException {
    return MissingFields.in(Wire.JSON.readValue(json, CaseEvent.class));
  }
}
