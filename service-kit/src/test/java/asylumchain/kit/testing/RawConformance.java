package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is refused before it is known what is asked. Only what the engine beneath cannot take for
/// HTTP at all (no request line, a header without a name, far beyond every limit) is without page.
abstract class RawConformance extends DocumentConformance {

  @ParameterizedTest
  @CsvSource({
    "GET /v1/%zz HTTP/1.1,               400, 'no percent encoding'",
    "GET /v1/openapi.json?a=%zz HTTP/1.1, 400, 'nor here'",
    "GET /v1/openapi.json?a=<b> HTTP/1.1, 400, 'not to be written like this in an address'",
    "GET http://[v1 HTTP/1.1,            400, 'an address that is none'",
    "GET v1/openapi.json HTTP/1.1,       404, 'no slash to begin with'",
    "OPTIONS * HTTP/1.1,                 404, 'of no resource'",
    "DANCE /v1/openapi.json HTTP/1.1,    405, 'no such method'",
  })
  void a_request_line_that_makes_no_sense_gets_a_problem_page(
      String line, int status, String because) {
    assertThat(new RawRequest(line, "Host: chain").refusal()).as(because).isEqualTo(status);
  }

  @Test
  void a_request_without_a_host_or_with_no_name_of_one_is_400() {
    assertThat(new RawRequest("GET /v1/openapi.json HTTP/1.1").refusal()).isEqualTo(400);
    assertThat(new RawRequest("GET /v1/openapi.json HTTP/1.1", "Host: a b:c").refusal())
        .isEqualTo(400);
  }

  @Test
  void an_address_that_is_too_long_is_414() {
    var line = "GET /v1/openapi.json?a=" + "b".repeat(9_000) + " HTTP/1.1";
    assertThat(new RawRequest(line, "Host: chain").refusal()).isEqualTo(414);
  }

  @Test
  void headers_that_are_too_large_are_431() {
    var large = "A: " + "b".repeat(25_000);
    assertThat(new RawRequest("GET /v1/openapi.json HTTP/1.1", "Host: chain", large).refusal())
        .isEqualTo(431);
  }
}
